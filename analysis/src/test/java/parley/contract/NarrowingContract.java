package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;
import parley.search.SearchRequest.Unit;
import parley.search.SearchResult;

/// What filters let through, in which order, on which page.
public interface NarrowingContract extends EngineContract {

  @Test
  default void filtersNarrow() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("", "c1 c2 d1 d2 h2 h1 b2 b3 b1 i1 a3 a1 a2 g1 g2");
    expected.put("speaker:verin", "b2 b3 a1 a2");
    expected.put("speaker:\"Jo Dole\" speaker:~jo-dole", "");
    expected.put("speaker:~jo-dole", "c1 d1");
    expected.put("speaker:unknown", "i1");
    expected.put("side:lissa", "b2 b1 a3");
    expected.put("side:unknown", "c1 d1 d2 h2 h1 i1 g1 g2");
    expected.put("topic:water", "b1 i1 a3 a1 a2 g1 g2");
    expected.put("topic:water topic:truce -topic:dams", "c1 c2 d1 d2 h1 b2 b3 g1 g2");
    expected.put("round:second", "b2 b3 b1");
    expected.put("publisher:\"Orlo Wire\"", "d1 d2 b1 g1 g2");
    expected.put("form:mixed", "b3 g1");
    expected.put("act:reject act:claim", "b2 a3");
    expected.put("mentions:ada-verin", "b2");
    expected.put("language:uk -form:reported", "h1");
    expected.put("confidence:low", "e1 c3");
    expected.put("confidence:low confidence:medium", "e1 c3 b3 a3");
    expected.put("-confidence:medium topic:truce", "c1 c2 d1 d2 h1 b2 a2");
    expected.put("from:2025-06 to:2025-06-02", "b1 i1");
    expected.put("to:2022", "g1 g2");
    expected.put("speaker:~nobody", "");
    try (SearchEngine engine = filled()) {
      Map<String, String> found = new LinkedHashMap<>();
      expected
          .keySet()
          .forEach(t -> found.put(t, EngineContract.all(engine, EngineContract.newest(t))));
      assertEquals(expected, found);
    }
  }

  @Test
  default void anArticleNeedsOneOccasionThatPassesAllFilters() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("speaker:ada-verin act:claim", "");
    expected.put("speaker:ada-verin form:mixed", "b");
    expected.put("round:second", "b f");
    expected.put("publisher:unknown", "e");
    expected.put("publisher:\"The Delta Post\"", "c h f i a");
    expected.put("-speaker:unknown", "e c d h b f a g");
    expected.put("form:reported", "c h b a g");
    expected.put("confidence:low", "e c");
    expected.put("confidence:medium", "e b f a");
    expected.put("from:2025-07-20", "e");
    expected.put("to:2022", "g");
    expected.put("from:2025-06-09 to:2025-06-09", "h");
    try (SearchEngine engine = filled()) {
      Map<String, String> found = new LinkedHashMap<>();
      for (String typed : expected.keySet()) {
        SearchRequest request = EngineContract.newest(typed).withUnit(Unit.ARTICLES);
        found.put(typed, EngineContract.all(engine, request));
      }
      assertEquals(expected, found);
    }
  }

  @Test
  default void ordersAreTotal() {
    SearchRequest all = EngineContract.newest("");
    try (SearchEngine engine = filled()) {
      assertEquals(
          "g1 g2 a1 a2 a3 b1 i1 b2 b3 h1 h2 c1 c2 d1 d2",
          EngineContract.all(engine, all.withSort(Sort.OLDEST)));
      assertEquals(
          "c1 c2 d1 d2 h2 h1 b2 b3 b1 i1 a3 a1 a2 g1 g2",
          EngineContract.all(engine, all.withSort(Sort.ADDED)));
      SearchRequest articles = all.withUnit(Unit.ARTICLES);
      assertEquals("g a f i b h c d e", EngineContract.all(engine, articles.withSort(Sort.OLDEST)));
      assertEquals("e c d h b f i a g", EngineContract.all(engine, articles));
      assertEquals("e c d h b f i a g", EngineContract.all(engine, articles.withSort(Sort.ADDED)));
    }
  }

  @Test
  default void pagesTogetherAreTheScan() {
    try (SearchEngine engine = filled()) {
      for (Sort sort : Sort.values()) {
        for (Unit unit : Unit.values()) {
          SearchRequest request =
              EngineContract.newest("dams OR truce OR crew OR fishing")
                  .withUnit(unit)
                  .withSort(sort)
                  .withSize(2);
          assertPagesAreTheScan(engine, request);
        }
      }
    }
  }

  private static void assertPagesAreTheScan(SearchEngine engine, SearchRequest request) {
    List<String> pages = new ArrayList<>();
    SearchResult page = engine.search(request);
    for (int n = 1; !page.hits().isEmpty(); n++) {
      pages.add(EngineContract.shown(page.hits()));
      page = engine.search(request.withPage(n + 1));
    }
    assertEquals(EngineContract.all(engine, request), String.join(" ", pages));
    assertEquals((page.total() + 1) / 2, pages.size());
  }

  @Test
  default void totalsCountHitsAndTheirArticles() {
    try (SearchEngine engine = filled()) {
      SearchResult statements = engine.search(EngineContract.newest("dams").withSize(1));
      assertEquals(List.of(3L, 2L, 1L), counts(statements));
      SearchResult articles =
          engine.search(EngineContract.newest("dams").withUnit(Unit.ARTICLES).withSize(1));
      assertEquals(List.of(4L, 4L, 1L), counts(articles));
      assertEquals(List.of(15L, 7L, 0L), counts(engine.search(SearchRequest.ALL.withPage(1000))));
    }
  }

  private static List<Long> counts(SearchResult result) {
    return List.of(result.total(), result.articles(), (long) result.hits().size());
  }

  @Test
  default void hitsAreTheRecords() {
    try (SearchEngine engine = filled()) {
      for (Hit hit : engine.search(EngineContract.newest("")).hits()) {
        Hit.OfStatement of = (Hit.OfStatement) hit;
        Statement statement = of.statement();
        AttributedArticle article = Samples.ARCHIVE.article(statement.article());
        assertTrue(article.statements().contains(statement), statement::id);
        assertEquals(article.article().head(), of.article());
        assertEquals(article.article().source(statement.source()).orElse(null), of.source());
        assertEquals(statement.text(), of.snippet().text());
      }
    }
  }

  @Test
  default void anArticleHitCountsTheStatementsThatPass() {
    SearchRequest request = EngineContract.newest("truce").withUnit(Unit.ARTICLES);
    Filter ada = new Filter.Is(Facet.SPEAKER, "ada-verin");
    try (SearchEngine engine = filled()) {
      assertEquals(Map.of("b-gates", 3, "a-opening", 3), statements(engine, request));
      assertEquals(Map.of("b-gates", 1, "a-opening", 2), statements(engine, request.toggle(ada)));
      SearchRequest fog = EngineContract.newest("fog").withUnit(Unit.ARTICLES);
      assertEquals(Map.of("f-silent", 0), statements(engine, fog));
    }
  }

  private static Map<String, Integer> statements(SearchEngine engine, SearchRequest request) {
    Map<String, Integer> statements = new LinkedHashMap<>();
    for (Hit hit : engine.search(request).hits()) {
      Hit.OfArticle article = (Hit.OfArticle) hit;
      statements.put(article.article().id(), article.statements());
    }
    return statements;
  }
}
