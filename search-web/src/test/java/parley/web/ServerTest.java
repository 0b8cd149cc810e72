package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.contract.PlainEngine;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServerTest {

  private final PlainEngine engine = new PlainEngine();
  private Served served;

  @BeforeAll
  void start() {
    WebArchive.ARCHIVE.publishIn(engine);
    served = Served.over(engine, Options.local(0));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void sendsItsHeadersWithEveryAnswer() {
    for (String address :
        List.of("/", "/nothing", "/search?page=0", "/api/search", "/search.csv")) {
      Served.Answer answer = served.get(address);
      assertEquals(
          List.of(
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src"
                  + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
              "nosniff",
              "strict-origin-when-cross-origin",
              "Accept-Encoding",
              "no-cache"),
          List.of(
              String.valueOf(answer.header("Content-Security-Policy")),
              String.valueOf(answer.header("X-Content-Type-Options")),
              String.valueOf(answer.header("Referrer-Policy")),
              String.valueOf(answer.header("Vary")),
              String.valueOf(answer.header("Cache-Control"))),
          address);
      assertNull(answer.header("Server"), address);
    }
  }

  @Test
  void putsNoScriptAndNoStyleIntoAPage() {
    for (String address : List.of("/", "/search?q=dams", "/article/a-opening", "/help")) {
      String page = served.get(address).body();
      assertTrue(
          !page.matches(
              "(?s).*(<style|style=\"|<script>|\\son[a-z]+=\"|https?://(?!127|www.w3|example)).*"),
          address);
    }
  }

  @Test
  void tellsWhatHasNotChanged() {
    for (String address : List.of("/search?q=dams", "/api/search?q=dams", "/search.csv")) {
      String tag = String.valueOf(served.get(address).header("ETag"));
      Served.Answer again = served.ask("GET", address, "If-None-Match", tag);
      assertEquals(
          List.of(304, "", "Accept-Encoding"),
          List.of(again.status(), again.body(), String.valueOf(again.header("Vary"))),
          address);
    }
    PlainEngine changing = new PlainEngine();
    WebArchive.ARCHIVE.publishIn(changing);
    try (Served other = Served.over(changing, Options.local(0))) {
      String tag = String.valueOf(other.get("/").header("ETag"));
      WebArchive.ARCHIVE.publishIn(changing);
      assertEquals(200, other.ask("GET", "/", "If-None-Match", tag).status());
    }
  }

  @Test
  void compressesWhatIsLong() {
    assertEquals(
        "gzip", served.ask("GET", "/search", "Accept-Encoding", "gzip").header("Content-Encoding"));
    assertNull(served.ask("GET", "/health", "Accept-Encoding", "gzip").header("Content-Encoding"));
    for (String accepted : List.of("br, GZIP ;q=0.5", "gzip,br", "deflate;q=0, gzip")) {
      assertEquals(
          "gzip",
          served.ask("GET", "/search", "Accept-Encoding", accepted).header("Content-Encoding"),
          accepted);
    }
    for (String refused : List.of("gzip;q=0", "gzip ; q=0.00, br", "x-gzip", "br")) {
      assertNull(
          served.ask("GET", "/search", "Accept-Encoding", refused).header("Content-Encoding"),
          refused);
    }
  }

  @Test
  void answersHeadWithoutABody() {
    for (String address : List.of("/", "/search.csv", "/api/search")) {
      Served.Answer answer = served.ask("HEAD", address);
      assertEquals(List.of(200, ""), List.of(answer.status(), answer.body()), address);
    }
  }

  @Test
  void refusesToBeWrittenTo() {
    Served.Answer post = served.ask("POST", "/api/search");
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"This can only be read\",\"status\":405,"
            + "\"detail\":\"“/api/search” answers GET only\"}",
        post.body());
    assertEquals(405, served.ask("DELETE", "/article/a-opening").status());
  }

  @Test
  void keepsAssetsForGood() {
    String page = served.get("/").body();
    String style = page.replaceAll("(?s).*href=\"(/assets/parley-[0-9a-f]+\\.css)\".*", "$1");
    Served.Answer answer = served.get(style);
    assertEquals(
        List.of(200, "text/css;charset=utf-8", "public, max-age=31536000, immutable"),
        List.of(
            answer.status(),
            answer.type().replace("; ", ";"),
            String.valueOf(answer.header("Cache-Control"))));
    assertEquals(
        List.of(404, "no-cache"),
        List.of(
            served.get("/assets/other.css").status(),
            String.valueOf(served.get("/assets/other.css").header("Cache-Control"))));
  }

  @Test
  void saysWhenNothingIsPublished() {
    try (Served empty = Served.over(new PlainEngine(), Options.local(0))) {
      assertEquals(
          "{\"status\":\"empty\",\"build\":0,\"articles\":0,\"statements\":0,\"lastDay\":null,"
              + "\"pinned\":false}",
          empty.get("/health").body());
      Served.Answer page = empty.get("/");
      assertEquals(List.of(503, "text/html;charset=utf-8"), List.of(page.status(), page.type()));
      Served.Answer problem = empty.get("/api/search");
      assertEquals(
          List.of(503, "application/problem+json"), List.of(problem.status(), problem.type()));
    }
  }

  @Test
  void countsItsAnswers() {
    try (Served counted = Served.of(WebArchive.ARCHIVE)) {
      counted.get("/article/a-opening");
      counted.get("/article/nothing");
      String metrics = counted.get("/metrics").body();
      assertTrue(
          metrics.contains(
              """
              # HELP parley_requests_total Answers by route and status.
              # TYPE parley_requests_total counter
              parley_requests_total{route="/article/{id}",status="200"} 1
              parley_requests_total{route="/article/{id}",status="404"} 1
              """),
          metrics);
      assertTrue(metrics.contains("parley_statements 19\n"), metrics);
    }
  }

  @Test
  void usesItsPublicAddress() {
    Options options = new Options("127.0.0.1", 0, "https://talks.example.org/", null);
    try (Served known = Served.over(engine, options)) {
      assertEquals(
          "https://talks.example.org/article/a-opening",
          known.get("/api/articles/a-opening").json().get("page").asString());
      assertTrue(
          known
              .get("/article/a-opening")
              .body()
              .contains(
                  "<link rel=\"canonical\" href=\"https://talks.example.org/article/a-opening\">"));
    }
  }

  @Test
  void saysWhyItCannotListen() {
    int port = java.net.URI.create(served.url()).getPort();
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> ParleyServer.start(engine, Options.local(port)));
    assertTrue(
        String.valueOf(e.getMessage())
            .matches(
                "cannot listen on 127.0.0.1:\\d+ \\(.*\\); choose another with --port or --host"),
        e.getMessage());
  }

  @Test
  void refusesAddressesThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new Options("127.0.0.1", 0, "talks", null));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Options("127.0.0.1", 0, null, "javascript:alert(1)"));
  }
}
