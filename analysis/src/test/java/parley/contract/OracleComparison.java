package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;
import parley.search.SearchResult;

/// An engine and [PlainEngine] give equal answers to thousands of random requests: totals,
/// articles, facets, histogram, and the hits of every order but relevance, for which the set of
/// hits is equal.
public interface OracleComparison {

  /// A new engine in which nothing is published; the test closes it.
  SearchEngine open();

  /// How many requests to compare over each archive.
  default int requests() {
    return 500;
  }

  @Test
  default void agreesOverTheSamples() {
    compare(Samples.ARCHIVE, 1);
  }

  @Test
  default void agreesOverRandomArchives() {
    for (long seed = 2; seed < 5; seed++) {
      compare(RandomArchives.of(seed, 40), seed);
    }
  }

  @Test
  default void agreesAfterRandomChanges() {
    Archive before = RandomArchives.of(5, 30);
    Archive after = RandomArchives.of(6, 20);
    try (SearchEngine engine = open();
        SearchEngine oracle = new PlainEngine()) {
      for (SearchEngine each : List.of(engine, oracle)) {
        before.publishIn(each);
        RandomChanges.apply(each, after);
      }
      compare(engine, oracle, 7);
    }
  }

  private void compare(Archive archive, long seed) {
    try (SearchEngine engine = open();
        SearchEngine oracle = new PlainEngine()) {
      archive.publishIn(engine);
      archive.publishIn(oracle);
      compare(engine, oracle, seed);
    }
  }

  private void compare(SearchEngine engine, SearchEngine oracle, long seed) {
    List<Facet> facets = List.of(Facet.values());
    RandomRequests random = new RandomRequests(seed);
    for (int i = 0; i < requests(); i++) {
      SearchRequest request = random.next();
      SearchResult expected = oracle.search(request);
      SearchResult actual = engine.search(request);
      assertEquals(Answer.of(expected), Answer.of(actual), request::toString);
      if (request.sort() == Sort.RELEVANCE) {
        assertEquals(all(oracle, request), all(engine, request), request::toString);
      } else {
        assertEquals(shown(expected.hits()), shown(actual.hits()), request::toString);
      }
      Facet facet = facets.get(i % facets.size());
      assertEquals(oracle.values(request, facet), engine.values(request, facet), request::toString);
    }
  }

  /// What is compared of every answer.
  record Answer(
      long total,
      long articles,
      Object facets,
      SearchResult.Histogram histogram,
      int shown,
      boolean relaxed) {

    static Answer of(SearchResult result) {
      return new Answer(
          result.total(),
          result.articles(),
          result.facets(),
          result.histogram(),
          result.hits().size(),
          result.relaxed());
    }
  }

  private static List<String> all(SearchEngine engine, SearchRequest request) {
    try (Stream<Hit> hits = engine.scan(request)) {
      List<String> all = shown(hits.toList());
      assertEquals(all.size(), new TreeSet<>(all).size(), "a hit comes twice");
      return all.stream().sorted().toList();
    }
  }

  /// Hits as text, without snippets.
  private static List<String> shown(List<Hit> hits) {
    List<String> shown = new ArrayList<>();
    for (Hit hit : hits) {
      shown.add(
          switch (hit) {
            case Hit.OfStatement of ->
                of.statement() + " in " + of.article() + " by " + of.source();
            case Hit.OfArticle(var article, int statements, _) -> article + " " + statements;
          });
    }
    return shown;
  }
}
