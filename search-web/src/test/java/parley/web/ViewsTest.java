package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The other views of a result list.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewsTest {

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private List<String> rows(String address) {
    Served.Answer answer = served.get(address);
    assertEquals(200, answer.status(), address);
    String body = answer.body().replaceAll("(?s)^.*<tbody>", "").replaceAll("(?s)</tbody>.*", "");
    List<String> rows = new ArrayList<>();
    Matcher matcher = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(body);
    while (matcher.find()) {
      rows.add(
          matcher
              .group(1)
              .replaceAll("<svg.*?</svg>", "")
              .replaceAll("</t[dh]><t[dh][^>]*>", "|")
              .replaceAll("<[^>]*>", ""));
    }
    return rows;
  }

  @Test
  void showsWordsInContext() {
    assertEquals(
        List.of(
            "We will open the |dams| in June.|Ada Verin, 16 May 2025 Quoted word for word",
            "rejected the plan for the |dams||Boris Kalm, May 2025 In the reporter’s words"),
        rows("/words-in-context?q=dams&from=2025-05-16&to=2025-05-17&sort=oldest"));
  }

  @Test
  void sortsLinesByTheWordsBeside() {
    List<String> before = rows("/words-in-context?q=the+OR+dams&by=left");
    List<String> after = rows("/words-in-context?q=dams&by=right");
    assertEquals(sorted(before, 0), before);
    assertEquals(sorted(after, 2), after);
    assertTrue(after.size() > 2, "only " + after);
  }

  private static List<String> sorted(List<String> rows, int column) {
    return rows.stream()
        .sorted(java.util.Comparator.comparing(row -> key(row.split("\\|", -1)[column], column)))
        .toList();
  }

  private static String key(String cell, int column) {
    String words =
        cell.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
    List<String> inOrder = List.of(words.split(" "));
    return String.join(" ", column == 0 ? inOrder.reversed() : inOrder);
  }

  @Test
  void asksForWordsWhereThereAreNone() {
    assertTrue(
        served.get("/words-in-context?speaker=ada-verin").body().contains("Search for words"));
    assertEquals(400, served.get("/words-in-context?q=dams&by=colour").status());
  }

  @Test
  void countsTheShareOfEachMonth() {
    List<String> rows = rows("/over-time?speaker=ada-verin");
    String csv = served.get("/over-time.csv?speaker=ada-verin").body();
    List<String> lines = csv.lines().skip(1).toList();
    assertTrue(csv.startsWith("month,statements,all_statements,percent,query,build\r\n"), csv);
    assertEquals(lines.size(), rows.size());
    long counted = lines.stream().mapToLong(line -> Long.parseLong(line.split(",", -1)[1])).sum();
    long total = served.get("/api/search?speaker=ada-verin").json().get("total").asLong();
    assertEquals(total, counted);
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      String month = "from=" + cells[0] + "&to=" + cells[0];
      long all = served.get("/api/search?" + month).json().get("total").asLong();
      long own = served.get("/api/search?speaker=ada-verin&" + month).json().get("total").asLong();
      assertEquals(List.of(own, all), List.of(Long.parseLong(cells[1]), Long.parseLong(cells[2])));
    }
  }

  @Test
  void leadsThereFromTheList() {
    String html = served.get("/search?q=dams&speaker=ada-verin").body();
    assertTrue(html.contains("href=\"/words-in-context?q=dams&amp;speaker=ada-verin\""));
    assertTrue(html.contains("href=\"/over-time?q=dams&amp;speaker=ada-verin\""));
  }

  @Test
  void leadsFromHitToHitInTheOrderOfTheList() {
    List<String> wanted = new ArrayList<>();
    served
        .get("/api/search?q=dams&sort=oldest")
        .json()
        .get("hits")
        .forEach(hit -> wanted.add(hit.get("id").asString()));
    String list = served.get("/search?q=dams&sort=oldest").body();
    List<String> met = new ArrayList<>();
    String address = link(list, "<a class=\"permanent\" href=\"([^\"]*)\"");
    while (!address.isEmpty()) {
      met.add(address.replaceAll("/statement/|\\?.*", ""));
      String page = served.get(address).body();
      assertTrue(page.contains("Hit " + met.size() + " of " + wanted.size()), address);
      assertTrue(page.contains("href=\"/search?q=dams&amp;sort=oldest\">Back to the list"), page);
      assertEquals(met.size() > 1, page.contains("Previous hit"));
      address = link(page, "<a rel=\"next nofollow\" href=\"([^\"]*)\"");
    }
    assertEquals(wanted, met);
  }

  private static String link(String html, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
  }

  @Test
  void refusesPlacesThatAreNone() {
    String statement = "/statement/a-opening~q5eou67tme";
    assertEquals(400, served.get(statement + "?hit=0").status());
    assertEquals(400, served.get(statement + "?hit=99999").status());
    assertEquals(400, served.get(statement + "?hit=1&list=page%3D-4").status());
    assertEquals(200, served.get(statement + "?hit=10000&list=q%3Ddams%26size%3D3").status());
  }

  @Test
  void tellsWhoSpokeBeforeDuringAndAfterARound() {
    String html = served.get("/round/second").body();
    Matcher phase =
        Pattern.compile("<h3>([^:<]*): (?:<a href=\"([^\"]*)\">)?(\\d+|no) statements?<")
            .matcher(html);
    List<String> met = new ArrayList<>();
    while (phase.find()) {
      String list = phase.group(2) == null ? "" : phase.group(2).replace("&amp;", "&");
      long counted = phase.group(3).equals("no") ? 0 : Long.parseLong(phase.group(3));
      met.add(phase.group(1) + " " + list);
      String api = list.isEmpty() ? "" : "/api" + list;
      assertEquals(counted, api.isEmpty() ? 0 : served.get(api).json().get("total").asLong(), html);
    }
    assertEquals(
        List.of(
            "In the week before ",
            "At the talks /search?round=second&sort=oldest",
            "In the week after /search?round=-second&from=2025-06-04&to=2025-06-10&sort=oldest"),
        met);
    assertTrue(
        html.contains("href=\"/search?speaker=boris-kalm&amp;round=second&amp;sort=oldest\""),
        html);
  }

  @Test
  void saysHowOftenStatementsFoundByRulesAreRight() {
    assertTrue(served.get("/help").body().contains("<h2 id=\"measured\">"));
    String given = "/statement/a-opening~q5eou67tme";
    assertTrue(!served.get(given).body().contains("of 100 statements"), "its source gave it");
    assertTrue(served.get("/api/statements/a-opening~q5eou67tme").json().get("measured").isNull());
  }

  @Test
  void followsCorrections() {
    String feed = served.get("/corrections.atom").body().replace(served.url(), "http://here");
    assertTrue(
        feed.contains(
            "<entry><title>a-withdrawn: Taken out of the archive</title><id>http://here/corrections#"
                + "a-withdrawn-2025-09-01</id><link rel=\"alternate\" type=\"text/html\""
                + " href=\"http://here/article/a-withdrawn\"/><content>Taken out of the archive. It was made"
                + " up.</content><updated>2025-09-01T00:00:00Z</updated></entry>"),
        feed);
    assertEquals(9, feed.split("<updated>", -1).length - 1);
    String retracted =
        "Verin opens the bridge talks (Ada Verin, 16 May 2025): Taken back in a later statement:"
            + " No gates without a truce (Ada Verin, 2025)";
    assertTrue(feed.contains("<title>" + retracted + "</title>"), feed);
    assertTrue(served.get("/corrections").body().contains("href=\"/corrections.atom\""));
  }
}
