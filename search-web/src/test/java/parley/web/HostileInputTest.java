package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.web.request.SearchUrl;

/// Whatever comes in, what goes out is a page, an answer or a clear failure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileInputTest {

  private static final List<String> VALUES =
      List.of(
          WebArchive.SCRIPT,
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "${7*7}@template",
          "\r\nSet-Cookie: a=b",
          "\u0000",
          "\u0001\u001b\ufffe",
          "-",
          "--",
          "-1",
          "0",
          "99999999999999999999",
          "2025-13-45",
          "'\"`",
          "((((((((((",
          "a OR OR -",
          "\"",
          "*",
          "../../etc/passwd",
          "%",
          "😀é\u202e",
          "x".repeat(3000));

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/api/search", "/search.csv", "/search.atom", "/form"})
  void withstandsEveryParameter(String path) {
    List<String> faults = new ArrayList<>();
    for (String name : SearchUrl.PARAMETERS) {
      for (String value : VALUES) {
        look(path + "?" + name + "=" + Served.in(value), faults);
        look(path + "?" + name + "=" + Served.in(value) + "&" + name + "=-", faults);
      }
    }
    for (String value : VALUES) {
      look(path + "?" + Served.in(value) + "=" + Served.in(value), faults);
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void withstandsTheParametersOfOtherRoutes() {
    List<String> faults = new ArrayList<>();
    for (String value : VALUES) {
      for (String address :
          List.of(
              "/form?all=",
              "/form?any=",
              "/form?phrase=",
              "/form?none=",
              "/form?near=",
              "/form?by=",
              "/form?about=",
              "/facet/speaker?find=",
              "/facet/speaker?order=",
              "/api/complete?q=",
              "/search.csv?raw=",
              "/check?claim=",
              "/check?claim=dams&speaker=",
              "/check?claim=dams&from=",
              "/check?claim=dams&without=",
              "/check?claim=a&claim=",
              "/api/check?claim=",
              "/api/check?claim=dams&to=",
              "/by-speaker?q=",
              "/by-speaker?speaker=",
              "/words-in-context?by=",
              "/over-time?from=",
              "/speaker/ada-verin?topic=",
              "/speaker/ada-verin?",
              "/statement/a-opening~q5eou67tme?hit=1&list=",
              "/statement/a-opening~q5eou67tme?hit=",
              "/article/a-opening?find=",
              "/article/x-hostile?find=",
              "/article/a-opening?find=dams&find=",
              "/article/a-opening?",
              "/saved?x=",
              "/help?x=",
              "/api/speakers?x=")) {
        look(address + Served.in(value), faults);
      }
    }
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statement/",
        "/article/",
        "/speaker/",
        "/topic/",
        "/round/",
        "/facet/",
        "/assets/",
        "/api/statements/",
        "/api/articles/",
        "/api/",
        "/",
        "/statement/a-opening/"
      })
  void withstandsEveryPath(String path) {
    List<String> faults = new ArrayList<>();
    for (String value : VALUES) {
      look(path + Served.in(value).replace("+", "%20"), faults);
    }
    assertEquals(List.of(), faults);
  }

  private void look(String address, List<String> faults) {
    Served.Answer answer = served.get(address);
    boolean known = List.of(200, 303, 400, 404, 410, 414).contains(answer.status());
    boolean html = answer.type().startsWith("text/html");
    boolean problem = answer.type().startsWith("application/problem+json");
    if (!known) {
      faults.add(answer.status() + " for " + address);
    }
    if (html && answer.body().matches("(?s).*(<script>|<img|\\x00).*")) {
      faults.add("markup came back from " + address);
    }
    boolean readable = !address.matches("[^?]*%00.*");
    boolean asProblem = address.startsWith("/api") || !readable;
    if (answer.status() >= 400 && asProblem != problem) {
      faults.add(answer.type() + " for " + address);
    }
    if (answer.header("Set-Cookie") != null) {
      faults.add("a header was injected by " + address);
    }
  }

  @Test
  void showsHostileContentsHarmlessly() {
    for (String address :
        List.of(
            "/search?q=control",
            "/search?speaker=mallory",
            "/search?unit=articles&speaker=mallory",
            "/statement/x-hostile~aaaaaaaaaa",
            "/statement/x-hostile~bbbbbbbbbb",
            "/article/x-hostile",
            "/speaker/mallory",
            "/topic/markup",
            "/by-speaker?speaker=mallory",
            "/speaker/mallory?topic=markup",
            "/check?claim=Mallory+said+HYPERLINK+alert",
            "/corrections",
            "/coverage",
            "/facet/speaker")) {
      Served.Answer answer = served.get(address);
      assertEquals(200, answer.status(), address);
      assertTrue(
          !answer.body().contains("<script>")
              && !answer.body().contains("<img")
              && !answer.body().contains("href=\"javascript:"),
          address);
    }
  }

  @Test
  void answersWhatIsNoProperRequest() throws IOException {
    String host = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    String problem = " application/problem+json";
    assertEquals(
        List.of(
            "400" + problem,
            "405" + problem,
            "405 text/html;charset=utf-8",
            "431" + problem,
            "414" + problem,
            "400 text/html; charset=utf-8"),
        List.of(
            raw("NONSENSE\r\n\r\n"),
            raw("POST /api/search" + host + "Content-Length: 0\r\n\r\n"),
            raw("POST /search" + host + "Content-Length: 0\r\n\r\n"),
            raw("GET /api/search" + host + "X: " + "a".repeat(70_000) + "\r\n\r\n"),
            raw("GET /api/search?q=" + "a".repeat(70_000) + host + "\r\n"),
            raw("GET /article/%c0%ae" + host + "\r\n")));
  }

  private String raw(String request) throws IOException {
    URI url = URI.create(served.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.replaceAll("(?si)^HTTP/1.1 (\\d+).*?content-type: ([^\r\n]*).*", "$1 $2");
    }
  }
}
