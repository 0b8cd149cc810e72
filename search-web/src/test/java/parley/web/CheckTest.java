package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Claims beside the statements that come closest, and what else goes from list to statement.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckTest {

  private static final String CLAIM = "Ada Verin said in May that the dams will never open";

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static List<String> all(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
    while (matcher.find()) {
      found.add(
          matcher
              .group(1)
              .replaceAll("<span class=\"sr\">[^<]*</span>", "")
              .replaceAll("<[^>]*>", "")
              .replaceAll("\\s+", " ")
              .strip());
    }
    return found;
  }

  private String page(String address) {
    Served.Answer answer = served.get(address);
    assertEquals(200, answer.status(), address);
    return answer.body();
  }

  @Test
  void holdsStatementsAgainstAClaim() {
    String html = page("/check?claim=" + Served.in(CLAIM));
    assertEquals(
        List.of("Looked for among what was said by Ada Verin ×"),
        all(html, "<p class=\"sentence\">(.*?)</p>"));
    assertEquals(
        List.of("The claim names no year. May 2025"), all(html, "<p class=\"notice\">(.*?)</p>"));
    assertEquals(List.of("Has dams, open"), all(html, "<p class=\"compare\">(.*?)</p>"));
    assertEquals(
        List.of("The claim has a negation (never) that the statement has not"),
        all(html, "<p class=\"caution\">(.*?)</p>"));
    assertTrue(
        !html.matches("(?is).*\\b(is|are) (true|false)\\b.*")
            || html.contains("does not say whether"));
  }

  @Test
  void tellsWhatLessNarrowlyWouldBring() {
    String html = page("/check?claim=" + Served.in(CLAIM) + "&from=1999&to=1999");
    assertEquals(
        List.of("Only said by Ada Verin: 1 statement", "Said by anyone at any time: 4 statements"),
        all(html, "<li><a rel=\"nofollow\"(?=[^>]*check)[^>]*>(.*?)</li>"));
  }

  @Test
  void comparesNegationsOnlyOfWhatBothHave() {
    String html = page("/check?claim=" + Served.in("The dams will never be painted green again"));
    assertEquals(
        Set.of("Has dams, lacks painted, green, again"),
        Set.copyOf(all(html, "<p class=\"compare\">(.*?)</p>")));
    assertEquals(List.of(), all(html, "<p class=\"caution\">(.*?)</p>"));
  }

  @Test
  void letsGoOfWhatTheClaimNames() {
    String html = page("/check?claim=" + Served.in(CLAIM));
    String without = all(html, "<a class=\"chip\"[^>]*href=\"([^\"]*)\"").getFirst();
    String wider = page(without.replace("&amp;", "&"));
    assertEquals(List.of(), all(wider, "<p class=\"sentence\">(.*?)</p>"));
    assertTrue(all(wider, "<p class=\"compare\">(.*?)</p>").size() > 1);
    String dated = page("/check?claim=" + Served.in(CLAIM) + "&from=2025-05&to=2025-05");
    assertEquals(
        List.of("Looked for among what was said by Ada Verin × said in May 2025 ×"),
        all(dated, "<p class=\"sentence\">(.*?)</p>"));
  }

  @Test
  void saysTheSameToPrograms() {
    JsonNode answer = served.get("/api/check?claim=" + Served.in(CLAIM)).json();
    JsonNode closest = answer.get("closest").get(0);
    assertEquals(
        List.of("[\"dams\",\"open\"]", "[{\"id\":\"ada-verin\",\"name\":\"Ada Verin\"}]"),
        List.of(answer.get("words").toString(), answer.get("speakers").toString()));
    assertEquals(
        List.of("a-opening~q5eou67tme", "[\"dams\",\"open\"]", "[]", "CLAIM_ONLY"),
        List.of(
            closest.get("statement").get("id").asString(),
            closest.get("matched").toString(),
            closest.get("missing").toString(),
            closest.get("negation").asString()));
  }

  @Test
  void keepsAClaimThatIsTooLong() {
    String claim = "dams ".repeat(205);
    Served.Answer answer = served.get("/check?claim=" + Served.in(claim));
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("up to 1,000 are read"), answer.body());
    assertTrue(answer.body().contains("dams dams"), "the claim is kept");
    assertEquals(400, served.get("/api/check?claim=" + Served.in(claim)).status());
  }

  @Test
  void keepsTheQueryWhereADateIsNone() {
    Served.Answer answer = served.get("/search?q=dams&speaker=ada-verin&from=soon&to=2025");
    assertEquals(400, answer.status());
    String html = answer.body();
    assertTrue(html.contains("name=\"q\" value=\"dams\""), "the query is kept");
    assertTrue(html.contains("value=\"soon\""), "the date is kept");
    assertEquals(
        List.of(
            "From is “soon”, which is no date from 1900 on; write 2025, 2025-07 or 2025-07-23."
                + " These are from any time."),
        all(html, "<span class=\"fault\" id=\"date-form\">(.*?)</span>"));
    assertEquals(List.of("from"), all(html, "<input id=\"([a-z]*)\"[^>]*aria-invalid=\"true\""));
    Served.Answer sent = served.get("/form?all=dams&from=soon&to=%22%3E%3Cscript%3E");
    assertEquals("/search?q=dams&from=soon&to=%22%3E%3Cscript%3E", sent.header("Location"));
  }

  @Test
  void listsTheHitsOfEachSpeaker() {
    String html = page("/by-speaker?topic=dams");
    assertEquals(
        List.of("Ada Verin 2 statements", "Boris Kalm 2 statements", "Unknown speaker 1 statement"),
        all(html, "<h2 id=\"g\\d+\">(.*?)</h2>"));
    assertEquals(
        List.of("Boris Kalm 2 statements"),
        all(page("/by-speaker?topic=dams&speaker=boris-kalm"), "<h2 id=\"g\\d+\">(.*?)</h2>"));
  }

  @Test
  void followsASpeakerThroughATopic() {
    String html = page("/speaker/ada-verin?topic=water");
    assertEquals(List.of("16 May 2025", "16 May 2025"), all(html, "<p class=\"when\">(.*?)</p>"));
    assertTrue(page("/speaker/ada-verin").contains("href=\"/speaker/ada-verin?topic=dams\""));
    assertEquals(404, served.get("/speaker/ada-verin?topic=fishing").status());
    assertEquals(400, served.get("/speaker/ada-verin?colour=red").status());
  }

  @Test
  void namesTheOtherArticlesWithTheSameWords() {
    String html = page("/statement/" + id("/api/search?q=crew&speaker=~jo-dole"));
    assertEquals(
        List.of("Crews, The Delta Post, 1 July 2025"),
        all(html.replaceAll("(?s)^.*id=\"wordings\">|</section>.*", ""), "<li>(.*?)</li>"));
  }

  private String id(String search) {
    return served.get(search).json().get("hits").get(1).get("id").asString();
  }

  @Test
  void namesTheOutletAndTheDigest() {
    String id =
        served
            .get("/api/search?q=pause&speaker=lev-verin")
            .json()
            .get("hits")
            .get(0)
            .get("id")
            .asString();
    JsonNode hit = served.get("/api/statements/" + id).json();
    assertEquals("Lissa Herald digest", hit.get("wording").asString());
    assertTrue(page("/statement/" + id).contains("<dt>Wording</dt><dd>Lissa Herald digest</dd>"));
    assertTrue(
        page("/statement/" + id + "/citation.txt").contains("(wording: Lissa Herald digest)"));
    assertTrue(
        page("/search.atom?q=gates&speaker=boris-kalm")
            .contains("Orlo Wire, 3 June 2025. Wording: Lissa Herald digest"));
  }

  @Test
  void saysWhatCoverageLeavesOut() {
    assertEquals(
        List.of("Not counted here, since words or speaker are less certain: 2 statements. show"),
        all(page("/coverage"), "<p class=\"notice\">(.*?)</p>"));
  }
}
