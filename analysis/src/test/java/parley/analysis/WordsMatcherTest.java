package parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.query.QueryParser;
import parley.search.SearchRequest.Match;

class WordsMatcherTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              new Speaker(
                  "olha-zelenko",
                  "Olha Zelenko",
                  Map.of("uk", "Ольга Зеленко"),
                  List.of("Olga Zelenko"),
                  Speaker.Kind.PERSON,
                  null,
                  List.of(),
                  null)),
          List.of(),
          List.of(),
          List.of());
  private static final Analysis ANALYSIS = Analysis.of(REGISTERS);

  private static WordsMatcher matcher(String query, Match match) {
    QueryParser.Names names = QueryParser.Names.of(REGISTERS);
    return WordsMatcher.of(QueryParser.parse(query, names).query().words(), match, ANALYSIS);
  }

  private static boolean matches(String query, String own, String... context) {
    return matcher(query, Match.ALL).matches(own, List.of(context));
  }

  private static String marked(String query, String text) {
    StringBuilder out = new StringBuilder(text);
    matcher(query, Match.ALL)
        .highlights(text)
        .reversed()
        .forEach(span -> out.insert(span.end(), "]").insert(span.start(), "["));
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "talk → true",
        "talks dams → true",
        "talks hills → false",
        "hills OR dam → true",
        "talks -dams → false",
        "talks -hills → true",
        "-hills → true",
        "-dams → false",
        "\"the dams\" → true",
        "\"the dam\" → false",
        "\"dams the\" → false",
        "\"talks dam\"~5 → true",
        "\"dam talk\"~5 → true",
        "\"dam talk\"~4 → false",
        "\"dam dams talk\"~5 → true",
        "delta* → true",
        "delt* → true",
        "elta* → false",
        "50-day → true",
        "day-50 → false",
        "pause-talks → false",
        "the → true",
        "the hills → false",
        "… → true",
        "-the → true",
        "(the OR hills) → false",
        "talks (the -dams) → false",
        "-(dams -hills) → false",
        "-(dams -talks) → true",
        "olga → true",
        "\"olga\" → false",
        "Ольга → true",
        "Delta’s → true",
        "delta's → true",
        "50-d* → false"
      })
  void decides(String query, boolean expected) {
    String text = "Olha’s talks in the Delta’s delay: the dams need a 50-day pause.";
    assertEquals(expected, matches(query, text));
  }

  @Test
  void contextCountsForTermsOnly() {
    String own = "The dams hold.";
    assertTrue(matches("dams Lissa", own, "Round one", "Lissa"));
    assertFalse(matches("dams Lissa", own, "Round one"));
    assertFalse(matches("Lissa", own, "Round one", "Lissa"), "no leaf in its own words");
    assertFalse(matches("dams \"Lissa\"", own, "Lissa"));
    assertFalse(matches("dams Liss*", own, "Lissa"));
    assertFalse(matches("dams \"Lissa Lissa\"~3", own, "Lissa"));
    assertTrue(matches("dams -Lissa", own, "Lissa"));
    assertTrue(matches("-Lissa", own, "Lissa"));
    assertTrue(matches("dams (hills OR round-one)", own, "Round one"));
    assertFalse(matches("dams round-one", own, "Round", "one"), "side by side in one text");
  }

  @Test
  void asManyClausesHaveToHoldAsMatchSays() {
    String own = "The dams hold and the water rises.";
    assertTrue(matcher("dams water hills", Match.MOST).matches(own, List.of()));
    assertFalse(matcher("dams coast hills", Match.MOST).matches(own, List.of()));
    assertTrue(matcher("dams the hills", Match.ANY).matches(own, List.of()));
    assertTrue(matcher("dams the", Match.ALL).matches(own, List.of()), "dropped, not counted");
    assertFalse(matcher("dams hills -water", Match.ANY).matches(own, List.of()));
    assertFalse(matcher("coast hills", Match.ANY).matches(own, List.of("coast")));
  }

  @Test
  void countsTheDifferentLeavesInATextThatIsAnalysedOnce() {
    AnalyzedText own = new AnalyzedText(ANALYSIS, "Dams hold, water rises");
    assertEquals(2, matcher("hold holds water hills -dams", Match.ALL).leavesIn(own));
    assertTrue(matcher("hold water", Match.ALL).matches(own, List.of()));
    assertEquals(List.of(new Span(5, 9)), matcher("holding", Match.ALL).highlights(own));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "dam → The [dams] and a [dam], water in Delta's dell",
        "\"and a dam\" → The dams [and a dam], water in Delta's dell",
        "\"a dam\" and → The dams and [a dam], water in Delta's dell",
        "\"a dam\" dam → The [dams] and [a dam], water in Delta's dell",
        "\"dam water\"~0 → The dams and a [dam], [water] in Delta's dell",
        "\"water dam\"~2 → The dams and a [dam], [water] in Delta's dell",
        "\"water dam\"~3 → The [dams] and a [dam], [water] in Delta's dell",
        "del* -water → The dams and a dam, water in [Delta's] [dell]",
        "hills OR water → The dams and a dam, [water] in Delta's dell",
        "hills → The dams and a dam, water in Delta's dell"
      })
  void marksWhatMatches(String query, String expected) {
    assertEquals(expected, marked(query, "The dams and a dam, water in Delta's dell"));
  }
}
