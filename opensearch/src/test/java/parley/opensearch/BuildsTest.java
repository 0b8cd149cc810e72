package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.contract.PlainEngine;
import parley.contract.Samples;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// What is peculiar to builds in a cluster.
@Tag("cluster")
class BuildsTest {

  private static String name() {
    return "b-" + UUID.randomUUID();
  }

  private static OpenSearchEngine engine(String name, Limits limits) {
    return TestCluster.engine(TestCluster.hosts(), "/" + name, limits);
  }

  @Test
  void valuesAreAskedForInPartsWhereOneAnswerCannotListThem() {
    try (SearchEngine engine = engine(name(), Limits.DEFAULT.withValues(2));
        SearchEngine oracle = new PlainEngine()) {
      Samples.ARCHIVE.publishIn(engine);
      Samples.ARCHIVE.publishIn(oracle);
      for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
        SearchRequest all = SearchRequest.ALL.withUnit(unit);
        assertEquals(oracle.search(all).facets(), engine.search(all).facets());
        assertEquals(oracle.values(all, Facet.SPEAKER), engine.values(all, Facet.SPEAKER));
      }
    }
  }

  @Test
  void whatAWriterThatWasKilledLeavesIsClearedAwayWhenItsLeaseEnds() {
    String name = name();
    try (OpenSearchEngine engine = engine(name, Limits.DEFAULT.withLease(Duration.ofSeconds(1)));
        Cluster cluster = TestCluster.client(name)) {
      Samples.ARCHIVE.publishIn(engine);
      Object entry =
          Map.of("owner", "x", "holder", "process 1 on river", "until", "2020-01-01T00:00:00Z");
      cluster.ask(Call.put("/" + name + "-lock/_doc/writer", entry).with("refresh", true));
      new NewIndex(cluster, name + "-build-2").make(Notes.begun(2));
      assertEquals(List.of(1L), engine.status().kept());
      assertEquals(2, Samples.ARCHIVE.publishIn(engine));
      assertEquals(List.of(1L, 2L), engine.status().kept());
      assertEquals(List.of(), engine.verify());
    }
  }

  @Test
  void whoLosesTheLockDoesNotPublish() {
    String name = name();
    try (OpenSearchEngine engine = engine(name, Limits.DEFAULT);
        Cluster cluster = TestCluster.client(name)) {
      Samples.ARCHIVE.publishIn(engine);
      try (IndexBuild build = engine.update()) {
        build.remove("a-opening");
        Object entry =
            Map.of("owner", "x", "holder", "process 1 on river", "until", "2999-01-01T00:00:00Z");
        cluster.ask(Call.put("/" + name + "-lock/_doc/writer", entry));
        assertThrows(SearchException.Locked.class, build::publish);
      }
      assertEquals(15, engine.search(SearchRequest.ALL).total());
      SearchException held = assertThrows(SearchException.Locked.class, engine::build);
      assertTrue(String.valueOf(held.getMessage()).startsWith("process 1 on river is writing"));
    }
  }

  @Test
  void anIndexOfSomebodyElseIsLeftAlone() {
    String name = name();
    try (OpenSearchEngine engine = engine(name, Limits.DEFAULT);
        Cluster cluster = TestCluster.client(name)) {
      cluster.ask(Call.put("/" + name, Map.of()));
      assertThrows(SearchException.Unavailable.class, engine::status);
      cluster.ask(Call.delete("/" + name));
    }
  }

  @Test
  void aScanThatBeganKeepsWhatItHas() {
    try (OpenSearchEngine engine = engine(name(), Limits.DEFAULT)) {
      Samples.ARCHIVE.publishIn(engine);
      try (Stream<Hit> hits = engine.scan(SearchRequest.ALL);
          Stream<AttributedArticle> articles = engine.articles()) {
        Samples.ARCHIVE.publishIn(engine);
        Samples.ARCHIVE.publishIn(engine);
        assertEquals(15, hits.count());
        assertEquals(9, articles.count());
      }
      assertEquals(3, engine.search(SearchRequest.ALL).build());
    }
  }

  @Test
  void verificationNamesWhatIsMissing() {
    String name = name();
    try (OpenSearchEngine engine = engine(name, Limits.DEFAULT);
        Cluster cluster = TestCluster.client(name)) {
      Samples.ARCHIVE.publishIn(engine);
      String index = "/" + name + "-build-1";
      cluster.ask(Call.put(index + "/_settings", Map.of("index.blocks.write", false)));
      Object one = Map.of("query", Dsl.term(Mapping.ID, statement()));
      cluster.ask(Call.post(index + "/_delete_by_query", one).with("refresh", true));
      assertEquals(
          List.of(
              "statement %s of article a-opening cannot be found; run `parley index --full`"
                  .formatted(statement())),
          engine.verify());
    }
  }

  private static String statement() {
    return Samples.ARCHIVE.article("a-opening").statements().getFirst().id();
  }
}
