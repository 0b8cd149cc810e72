package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What pages of records lead to, and what they say of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WayfindingTest {

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private String page(String address) {
    Served.Answer answer = served.get(address);
    assertEquals(200, answer.status(), address);
    return answer.body();
  }

  private static List<String> closest(Served.Answer answer) {
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("href=\"/facet/speaker\""), "the way on is named");
    String part =
        answer.body().replaceAll("(?s)^.*<h2>Closest to it</h2>", "").replaceAll("(?s)</ul>.*", "");
    return PagesTest.all(part, "<li>(<a .*?)</li>");
  }

  @Test
  void leadsOnFromWhatIsNotThere() {
    assertEquals(
        List.of("Ada Verin", "Lev Verin"), closest(served.get("/speaker/adah-verin-the-minister")));
    assertEquals(List.of("Dams and gates"), closest(served.get("/topic/old-dams")));
    assertEquals(List.of("Second bridge round"), closest(served.get("/round/second-2025")));
    assertEquals(List.of("Crews again"), closest(served.get("/article/2025-07-02-crews-again")));
    assertEquals(
        List.of("Crews again"),
        closest(served.get("/statement/2025-07-02-crews-again~aaaaaaaaaa")));
  }

  @Test
  void marksWhatIsLessCertainBesideAnArticleToo() {
    String html = page("/article/c-crews");
    assertEquals(
        List.of("Less certain: words or speaker may be wrong"),
        PagesTest.all(html, "<span class=\"caution\">(.*?)</span>"));
  }

  @Test
  void foldsTheQueryOfATopic() {
    String html = page("/topic/dams");
    assertTrue(html.contains("<details class=\"table rule\">"), html);
    assertTrue(!html.contains("Assigned by"), html);
  }

  @Test
  void countsOneThingOnTheFacetTheRoundAndTheSearch() {
    String html = page("/round/second");
    String total = served.get("/api/search?round=second").json().get("total").asString();
    assertEquals(
        List.of(total + " statements in 1 article", "At the talks: " + total + " statements"),
        List.of(
            PagesTest.all(html, "<h2><a href=\"/search[^>]*>(.*?)</a></h2>").getFirst(),
            PagesTest.all(html, "<h3>(At the talks.*?)</h3>").getFirst()));
    assertTrue(!html.contains("<h2>Newest</h2>"), "one day has no newest statement");
    String speaker = page("/speaker/ada-verin");
    assertTrue(speaker.contains("<h2>Newest</h2>"), speaker);
  }
}
