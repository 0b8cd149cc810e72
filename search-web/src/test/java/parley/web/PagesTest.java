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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {

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

  /// The text of a page, markup and what only screen readers hear left out.
  private static String text(String html) {
    return html.replaceAll("(?s)^.*<main", "<main")
        .replaceAll("(?s)</main>.*", "")
        .replaceAll("<span class=\"sr\">[^<]*</span>|<i> (?:statement|article)s?[^<]*</i>", "")
        .replaceAll("</(p|li|h3)>", " ")
        .replaceAll("<[^>]*>", "")
        .replace("&amp;", "&")
        .replace("&#34;", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<String> all(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
    while (matcher.find()) {
      found.add(text(matcher.group(1)));
    }
    return found;
  }

  @Test
  void marksWordsInOtherLanguages() {
    assertEquals(
        List.of("Київ чекає на перемирʼя"),
        all(page("/search?speaker=olha-zarenko&form=quoted&q=Київ"), "<p lang=\"uk\">(.*?)</p>")
            .stream()
            .map(words -> words.replaceAll("[“”]", ""))
            .toList());
    assertTrue(page("/words-in-context?q=Київ").contains("<td lang=\"uk\"><mark>"));
    assertTrue(page("/article/h-cyrillic").contains("<h1 lang=\"uk\">Заренко про перемирʼя</h1>"));
    assertTrue(page("/search?q=dams").contains("<blockquote class=\"words\"><p><span"));
  }

  @Test
  void readsTheRequestBackInRemovableParts() {
    String html =
        page(
            "/search?q=dams+-crews&speaker=ada-verin&speaker=boris-kalm&topic=-fishing"
                + "&from=2025-05&to=2025-07");
    assertEquals(
        List.of(
            "Statements with dams × without crews × said by Ada Verin × or Boris Kalm × not about"
                + " Fishing × said between May 2025 and July 2025 × Clear all"),
        all(html, "<p class=\"sentence\">(.*?)</p>"));
    assertTrue(
        html.contains(
            "href=\"/search?q=dams+-crews&amp;speaker=ada-verin&amp;topic=-fishing"
                + "&amp;from=2025-05&amp;to=2025-07\""),
        "Boris Kalm can be removed, and nothing else goes with him");
  }

  @Test
  void tellsQuotedWordsFromTheReportersWords() {
    String html = page("/search?q=dams&speaker=ada-verin&speaker=boris-kalm");
    assertEquals(
        List.of("“We will open the dams in June.”"),
        all(html, "<blockquote class=\"words\">(.*?)</blockquote>"));
    assertEquals(
        List.of("In the reporter’s words rejected the plan for the dams"),
        all(html, "<div class=\"words\">(.*?)</div>"));
    assertTrue(html.contains("<mark class=\"own\">dams</mark>"), "matches are marked");
  }

  @Test
  void closesAndOpensMarksWhereAnArticleBreaksAQuotation() {
    String html = page("/search?q=gates&speaker=ada-verin");
    assertEquals(
        List.of("“The gates” … “stay shut until a truce holds.”"),
        all(html, "<blockquote class=\"words\">(.*?)</blockquote>"));
  }

  @Test
  void saysWhoSpokeInWhichOfficeAndWhen() {
    String html = page("/search?q=gates&speaker=ada-verin");
    assertEquals(
        List.of("Ada Verin, Minister of Rivers Delta said on 16 May 2025"),
        all(html, "<p class=\"by\">(.*?)</p>"));
    assertEquals(
        List.of(
            "In Verin opens the bridge talks The Delta Post, published 17 May 2025 Dams and gates"
                + " Truce In context"),
        all(html, "<p class=\"meta\">(.*?)</p>"));
  }

  @Test
  void keepsChosenAndExcludedValuesFirstAtZeroToo() {
    String html = page("/search?q=zzz&speaker=ada-verin&topic=-fishing");
    assertEquals(
        List.of("Ada Verin 0 not", "Fishing 0"),
        all(html, "<li class=\"(?:chosen|excluded)\"[^>]*>(.*?)</li>"));
  }

  @Test
  void countsOnesOwnAlternatives() {
    String html = page("/search?topic=dams&speaker=ada-verin");
    List<String> speakers =
        all(
            html.replaceAll("(?s)^.*?<h2>Speaker</h2>", "").replaceAll("(?s)</ul>.*", ""),
            "<li[^>]*>(.*?)</li>");
    assertEquals(List.of("Ada Verin 2 not", "Boris Kalm 2 not", "Unknown speaker 1 not"), speakers);
  }

  @Test
  void showsAllValuesOfAFacetAndSearchesThem() {
    String html = page("/facet/speaker?topic=water&find=verin&order=name");
    assertEquals(List.of("Ada Verin 2 not"), all(html, "<li(?: [^>]*)?>(.*?)</li>"));
    assertTrue(html.contains("href=\"/search?speaker=ada-verin&amp;topic=water\""));
  }

  @Test
  void saysWhatToLeaveOutWhereNothingIsFound() {
    String html = page("/search?q=crews&speaker=boris-kalm&from=2025-06");
    assertEquals(
        List.of(
            "What to leave out Without said by Boris Kalm: 4 statements Without crews: 1 statement"
                + " Without said since June 2025: no statements The archive holds 1 statement for"
                + " Boris Kalm, since June 2025; it goes up to 25 July 2025. No match here is no proof that"
                + " something was not said."),
        all(html, "<div class=\"advice\">(.*?)</div>"));
  }

  @Test
  void saysThatItMatchedMoreLoosely() {
    String html = page("/search?q=dams+june+zebra");
    assertTrue(
        text(html).contains("Nothing has all of these words together; these have most of them."),
        text(html));
    assertTrue(
        html.contains("/search.csv?q=dams+june+zebra&amp;match=most"), "exports are the same");
  }

  @Test
  void offersWhatIsLessCertain() {
    String html = page("/search?speaker=rivers");
    assertEquals(
        List.of("1 less certain one is left out here: show"),
        all(html, "<p class=\"notice\">(.*?)</p>"));
    assertTrue(html.contains("href=\"/search?speaker=rivers&amp;confidence=low\""));
  }

  @Test
  void leadsFromEachBarToAsManyHits() {
    String html = page("/search?speaker=olha-zarenko");
    Matcher rows =
        Pattern.compile("<tr><th><a href=\"([^\"]*)\">[^<]*</a></th><td>([^<]*)</td>")
            .matcher(html);
    int bars = 0;
    while (rows.find()) {
      bars++;
      String found = page(rows.group(1).replace("&amp;", "&"));
      assertTrue(
          found.contains("role=\"status\"><h2 id=\"found\">" + rows.group(2) + " statement"),
          rows.group(1));
    }
    assertTrue(bars > 1, "only " + bars + " bars");
  }

  @Test
  void turnsTheFormIntoAQueryAndLosesNothing() {
    Served.Answer sent =
        served.get(
            "/form?all=dams&any=gates+crews&phrase=&none=fog&near=&by=Ada+Verin&about=&from=2025"
                + "&to=&unit=articles&topic=-fishing");
    assertEquals(303, sent.status());
    assertEquals(
        "/search?q=dams+%28gates+OR+crews%29+-fog&unit=articles&speaker=ada-verin&topic=-fishing"
            + "&from=2025",
        sent.header("Location"));
    assertTrue(
        page(String.valueOf(sent.header("Location")))
            .contains("<input name=\"any\" value=\"gates crews\""));
  }

  @Test
  void showsAStatementInContext() {
    String html = page("/statement/a-opening~q5eou67tme");
    assertTrue(html.contains("<mark class=\"here\">We will open the dams in June.</mark>"));
    assertTrue(html.contains("itemtype=\"https://schema.org/Quotation\""));
    String reported = page("/statement/a-opening~2h6tddduls");
    assertTrue(!reported.contains("schema.org/Quotation"), "reported words are no quotation");
    assertTrue(!text(reported).contains("“rejected"), text(reported));
  }

  @Test
  void marksTheStatementsOfAnArticle() {
    String html = page("/article/a-opening");
    assertEquals(
        List.of(
            "We will open the dams in June.",
            "The gates,",
            "stay shut until a truce holds.",
            "rejected the plan for the dams"),
        all(html, "<a class=\"s c[^>]*>(.*?)</a>"));
  }

  @Test
  void saysWhatBecameOfWhatIsGone() {
    Served.Answer changed = served.get("/statement/a-opening~aaaaaaaaaa");
    assertEquals(410, changed.status());
    assertTrue(changed.body().contains("href=\"/article/a-opening\""));
    Served.Answer withdrawn = served.get("/article/a-withdrawn");
    assertEquals(410, withdrawn.status());
    assertTrue(text(withdrawn.body()).contains("It was made up."));
    assertEquals(410, served.get("/speaker/gone-speaker").status());
    assertEquals(410, served.get("/statement/a-opening~dropped222").status());
    assertEquals(404, served.get("/statement/nobody").status());
  }

  @Test
  void showsSpeakersThatNoRegisterKnows() {
    assertTrue(text(page("/speaker/~jo-dole")).startsWith("Unregistered speaker Jo Dole"));
    assertEquals(404, served.get("/speaker/~nobody").status());
  }

  @Test
  void runsTheExamplesOfItsHelp() {
    List<String> examples = new ArrayList<>();
    Matcher links = Pattern.compile("<td><a href=\"([^\"]*)\"><code>").matcher(page("/help"));
    while (links.find()) {
      examples.add(links.group(1).replace("&amp;", "&"));
    }
    assertEquals(10, examples.size());
    examples.forEach(this::page);
  }

  private static List<String> closest(Served.Answer answer) {
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("href=\"/facet/speaker\""), "the way on is named");
    String part =
        answer.body().replaceAll("(?s)^.*<h2>Closest to it</h2>", "").replaceAll("(?s)</ul>.*", "");
    return all(part, "<li>(<a .*?)</li>");
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
        all(html, "<span class=\"caution\">(.*?)</span>"));
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
            all(html, "<h2><a href=\"/search[^>]*>(.*?)</a></h2>").getFirst(),
            all(html, "<h3>(At the talks.*?)</h3>").getFirst()));
    assertTrue(!html.contains("<h2>Newest</h2>"), "one day has no newest statement");
    String speaker = page("/speaker/ada-verin");
    assertTrue(speaker.contains("<h2>Newest</h2>"), speaker);
  }
}
