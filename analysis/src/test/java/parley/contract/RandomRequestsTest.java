package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Sort;
import parley.search.SearchRequest.Unit;

/// A comparison is worth as much as its requests: they have to reach everything, and find
/// something.
class RandomRequestsTest {

  @Test
  void theSameSeedMakesTheSameRequestsAndArchives() {
    RandomRequests one = new RandomRequests(3);
    RandomRequests other = new RandomRequests(3);
    for (int i = 0; i < 100; i++) {
      assertEquals(one.next(), other.next());
    }
    assertEquals(RandomArchives.of(3, 10), RandomArchives.of(3, 10));
  }

  @Test
  void requestsReachEverythingAndOftenFindSomething() {
    Set<Object> reached = new HashSet<>();
    RandomRequests random = new RandomRequests(4);
    int found = 0;
    try (SearchEngine engine = new PlainEngine()) {
      RandomArchives.of(4, 30).publishIn(engine);
      for (int i = 0; i < 300; i++) {
        SearchRequest request = random.next();
        reached.add(request.unit());
        reached.add(request.sort());
        reached.add(request.match());
        request.filters().forEach(filter -> reached.add(facet(filter)));
        found += engine.search(request).total() > 0 ? 1 : 0;
      }
    }
    Set<Object> all = new HashSet<>(EnumSet.allOf(Facet.class));
    all.addAll(EnumSet.allOf(Unit.class));
    all.addAll(EnumSet.allOf(Sort.class));
    all.addAll(EnumSet.allOf(Match.class));
    all.add("period");
    assertEquals(all, reached);
    assertTrue(found > 100 && found < 300, "requests with hits: " + found);
  }

  private static Object facet(Filter filter) {
    return switch (filter) {
      case Filter.Is is -> is.facet();
      case Filter.IsNot isNot -> isNot.facet();
      case Filter.Said _ -> "period";
    };
  }
}
