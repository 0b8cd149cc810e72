package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;
import parley.search.SearchEngine;
import parley.web.Options;
import parley.web.ParleyServer;

/// `search`: the same questions and answers as `/api/search`.
class CliSearchTest {

  @TempDir static Path home;
  private static Program parley;

  @BeforeAll
  static void index() {
    parley = Program.indexed(home);
  }

  private static List<String> ids(String... arguments) {
    return parley
        .out(arguments)
        .lines()
        .filter(line -> line.matches("   \\S+") && !line.contains(" in "))
        .map(String::strip)
        .toList();
  }

  @Test
  void statementsAreListedForPeople() {
    assertEquals(
        """
        2 statements in 2 articles  Statements with “ferry”

        1. Boris Kalm, 2025-06-02
           “Nobody asked us about the ferry,”
           source not named
           2025-06-03-tolls~57v4jrxpcn

        2. Boris Kalm, 2025-02-01
           The ferry stops when the ice comes  [in the reporter's words]
           Delta Post  https://delta.example/frost
           frost-1
        """,
        parley.out("search", "ferry"));
  }

  @Test
  void articlesAreListedForPeople() {
    assertEquals(
        """
        1 article  Articles with “fish”

        1. Fish come back, 2025-07-10
           Ada Verin said that the fish had come back to the river.
           River Gazette, 1 statement
           fish
        """,
        parley.out("search", "fish", "--unit", "articles"));
  }

  @Test
  void noHitsAreNoError() {
    assertEquals(
        "0 statements in 0 articles  Statements with “submarine”\n",
        parley.out("search", "submarine"));
  }

  @Test
  void theObjectIsThatOfTheWeb() throws Exception {
    Map<String, List<String>> fromWeb = new TreeMap<>();
    Map<String, List<String>> fromCommand = new TreeMap<>();
    try (SearchEngine engine = parley.engine();
        ParleyServer server = ParleyServer.start(engine, Options.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      for (List<String> parameters : REQUESTS) {
        URI address =
            URI.create(server.url()).resolve("/api/search?" + String.join("&", parameters));
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        fromWeb.put(parameters.toString(), List.of(untimed(answer.body())));
        fromCommand.put(parameters.toString(), List.of(untimed(parley.out(options(parameters)))));
      }
    }
    assertEquals(fromWeb, fromCommand);
  }

  private static final List<List<String>> REQUESTS =
      List.of(
          List.of(),
          List.of("q=ferry"),
          List.of("q=ferry&side=-hill-union".split("&")),
          List.of("q=bridge%20submarine"),
          List.of("unit=articles", "sort=oldest", "size=1", "page=2"),
          List.of("speaker=ada-verin", "speaker=boris-kalm", "sort=added"),
          List.of("match=any", "q=toll%20ferry", "confidence=high", "confidence=medium"),
          List.of("topic=bridges", "round=delta-2025-05", "publisher=river-gazette"),
          List.of("form=reported", "act=say", "language=en", "mentions=-boris-kalm"),
          List.of("from=2025-05", "to=2025-06-02"));

  private static String[] options(List<String> parameters) {
    List<String> arguments = new ArrayList<>(List.of("search", "--json"));
    for (String parameter : parameters) {
      String plain = parameter.replace("%20", " ");
      arguments.add(plain.startsWith("q=") ? plain.substring(2) : "--" + plain);
    }
    return arguments.toArray(String[]::new);
  }

  private static String untimed(String json) {
    return json.strip().replaceAll("\"tookMs\":[0-9.E-]+", "\"tookMs\":0");
  }

  @Test
  void everyParameterIsAnOption() {
    assertEquals(
        List.of("frost-1"),
        ids(
            "search",
            "ferry",
            "--match=any",
            "--unit=statements",
            "--speaker=boris-kalm",
            "--side=hill-union",
            "--topic=traffic",
            "--round=-delta-2025-05",
            "--publisher=delta-post",
            "--form=reported",
            "--act=say",
            "--mentions=-ada-verin",
            "--language=en",
            "--confidence=high",
            "--from=2025",
            "--to=2025-03",
            "--sort=oldest",
            "--page=1",
            "--size=5"));
  }

  @Test
  void aFirstArgumentThatIsNoOptionIsTheQuery() {
    assertEquals(List.of("fish~ja2xbspauy"), ids("search", "-toll", "--from=2025-07"));
    assertEquals(
        "Statements without “ferry”",
        parley.out("search", "-ferry").lines().findFirst().orElse("").replaceFirst(".*  ", ""));
    assertEquals(
        "Statements without “hill”",
        parley.out("search", "-hill").lines().findFirst().orElse("").replaceFirst(".*  ", ""));
  }

  @Test
  void aValueThatBeginsWithAMinusExcludes() {
    assertEquals(List.of(), ids("search", "ferry", "--side=-hill-union"));
    assertEquals(
        List.of("2025-06-03-tolls~57v4jrxpcn", "frost-1"),
        ids("search", "ferry", "--side=-river-league"));
    assertEquals(
        List.of("2025-06-03-tolls~57v4jrxpcn"), ids("search", "ferry", "--topic=-traffic"));
  }

  @Test
  void valuesThatCannotBeAreUsageErrors() {
    Map<List<String>, String> wrong =
        Map.of(
            List.of("--unit", "pages"),
            "unit is “pages”; it can be statements, articles",
            List.of("--page", "1", "--page", "2"),
            "page is given 2 times, first as “1” and then as “2”; give it once",
            List.of("--from", "2025-09", "--to", "2025-05"),
            "from is 2025-09, which lies after to, 2025-05; change one of them or swap them",
            List.of("--side=-"),
            "side is “-”, which excludes nothing; write -ID");
    Map<List<String>, Outcome> expected =
        wrong.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> new Outcome(2, "", "parley: " + e.getValue() + "\n")));
    assertEquals(
        expected,
        wrong.keySet().stream()
            .collect(Collectors.toMap(options -> options, CliSearchTest::ferry)));
  }

  private static Outcome ferry(List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("search", "ferry"));
    arguments.addAll(options);
    return parley.run(arguments.toArray(String[]::new));
  }
}
