package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Unit;
import parley.search.SearchResult;
import parley.search.Snippet;

/// What words find, and what is marked in it.
public interface WordsContract extends EngineContract {

  @Test
  default void wordsFindStatements() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("dams", "i1 a3 a1");
    expected.put("dam", "i1 a3 a1");
    expected.put("the dams …", "i1 a3 a1");
    expected.put("\"the dams\"", "a3 a1");
    expected.put("\"the dam\"", "");
    expected.put("\"gates shut\"~1", "a2");
    expected.put("\"shut gates\"~1", "a2");
    expected.put("\"gates shut\"~0", "");
    expected.put("gat*", "b1 a2");
    expected.put("dams -open", "i1 a3");
    expected.put("dams OR truce", "b3 i1 a3 a1 a2");
    expected.put("dams OR truce -no", "i1 a3 a1 a2");
    expected.put("(dams OR truce) -(no OR until)", "i1 a3 a1");
    expected.put("-dams", "c1 c2 d1 d2 h2 h1 b2 b3 b1 a2 g1 g2");
    expected.put("50-day", "b2");
    expected.put("day-50", "");
    try (SearchEngine engine = filled()) {
      assertFinds(engine, expected);
    }
  }

  @Test
  default void headlineRoundAndPlaceMaySatisfyATermButNotAlone() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("dams talks", "a3 a1");
    expected.put("truce orlo", "b3 a2");
    expected.put("talks", "");
    expected.put("dams \"bridge talks\"", "");
    expected.put("dams talk*", "");
    expected.put("dams -talks", "i1 a3 a1");
    expected.put("dams OR orlo", "i1 a3 a1");
    try (SearchEngine engine = filled()) {
      assertFinds(engine, expected);
    }
  }

  @Test
  default void apostrophesAccentsScriptsAndNameVariants() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("don't", "b1");
    expected.put("don’t", "b1");
    expected.put("“don't open”", "b1");
    expected.put("Lissa's", "b1");
    expected.put("gátes", "b1 a2");
    expected.put("Київ", "h1");
    expected.put("плотины", "h2");
    try (SearchEngine engine = filled()) {
      assertFinds(engine, expected);
      SearchRequest articles = newestArticles("Olga");
      assertEquals("d h i g", EngineContract.all(engine, articles));
      assertEquals("d i", EngineContract.all(engine, newestArticles("\"Olga\"")));
    }
  }

  private static SearchRequest newestArticles(String typed) {
    return EngineContract.newest(typed).withUnit(Unit.ARTICLES);
  }

  private static void assertFinds(SearchEngine engine, Map<String, String> expected) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String typed : expected.keySet()) {
      found.put(typed, EngineContract.all(engine, EngineContract.newest(typed)));
    }
    assertEquals(expected, found);
  }

  @Test
  default void matchSaysHowManyClausesHaveToHold() {
    try (SearchEngine engine = filled()) {
      SearchRequest all = EngineContract.newest("the dams june fishing");
      assertEquals("", EngineContract.all(engine, all));
      assertEquals("a1", EngineContract.all(engine, all.withMatch(Match.MOST)));
      assertEquals("i1 a3 a1 g1 g2", EngineContract.all(engine, all.withMatch(Match.ANY)));
      SearchResult relaxed = engine.searchRelaxed(all);
      assertTrue(relaxed.relaxed());
      assertEquals("a1", EngineContract.shown(relaxed.hits()));
      assertFalse(engine.searchRelaxed(EngineContract.newest("dams june")).relaxed());
      assertEquals(0, engine.searchRelaxed(EngineContract.newest("zebra giraffe")).total());
    }
  }

  @Test
  default void articlesMatchByHeadlineTextRoundAndPlace() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("dams", "e f i a");
    expected.put("\"dams may close\"", "e");
    expected.put("fog orlo", "f");
    expected.put("second fog", "f");
    expected.put("second", "");
    expected.put("dams -fog", "e i a");
    expected.put("", "e c d h b f i a g");
    try (SearchEngine engine = filled()) {
      Map<String, String> found = new LinkedHashMap<>();
      expected
          .keySet()
          .forEach(typed -> found.put(typed, EngineContract.all(engine, newestArticles(typed))));
      assertEquals(expected, found);
    }
  }

  @Test
  default void snippetsMarkWhatMatches() {
    try (SearchEngine engine = filled()) {
      assertEquals(List.of("dams", "June"), marked(engine, "dams june -gates speaker:ada-verin"));
      assertEquals(List.of("the dams", "June"), marked(engine, "\"the dams\" june"));
      assertEquals(List.of("gates", "shut"), marked(engine, "\"shut gates\"~1"));
      assertEquals(List.of("Dams", "dams", "dams"), marked(engine, "dam speaker:unknown"));
      assertEquals(List.of(), marked(engine, "speaker:boris-kalm form:reported"));
    }
  }

  /// What is marked in the only hit.
  private static List<String> marked(SearchEngine engine, String typed) {
    SearchResult result = engine.search(EngineContract.newest(typed));
    assertEquals(1, result.total(), typed);
    return result.hits().getFirst().snippet().fragments().stream()
        .filter(Snippet.Fragment::match)
        .map(Snippet.Fragment::text)
        .toList();
  }

  @Test
  default void everyHitOfWordsHasAMark() {
    try (SearchEngine engine = filled()) {
      for (Unit unit : Unit.values()) {
        SearchRequest request = EngineContract.newest("dams OR truce OR crew").withUnit(unit);
        engine
            .search(request)
            .hits()
            .forEach(
                hit -> assertTrue(hit.snippet().fragments().stream().anyMatch(f -> f.match())));
      }
    }
  }
}
