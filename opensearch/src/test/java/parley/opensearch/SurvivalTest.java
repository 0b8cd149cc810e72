package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.contract.Archive;
import parley.contract.PlainEngine;
import parley.contract.RandomArchives;
import parley.contract.RandomRequests;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// Three real nodes, of which any one is killed while searches and a build run.
@Tag("cluster")
class SurvivalTest {

  private static final System.Logger LOG = System.getLogger(SurvivalTest.class.getName());
  private static final Limits PATIENT =
      new Limits(
          300, 50, Duration.ofSeconds(10), Duration.ofSeconds(60), 5_000, Duration.ofSeconds(60));

  @Test
  void anyNodeMayBeKilledWhileSearchesAndABuildRun() throws IOException {
    Archive before = RandomArchives.of(11, 30);
    Archive after = RandomArchives.of(12, 60);
    try (TestCluster cluster = TestCluster.start(3);
        SearchEngine engine =
            TestCluster.engine(cluster.urls(), "/talks?shards=3&replicas=1", PATIENT)) {
      before.publishIn(engine);
      List<String> names = new ArrayList<>(List.of("n1", "n2", "n3"));
      String manager = manager(cluster);
      names.remove(manager);
      names.add(manager);
      Archive published = before;
      Archive next = after;
      for (String name : names) {
        killWhileBuilding(cluster, name, new Turn(engine, published, next));
        cluster.restart(name);
        awaitNodes(cluster);
        Archive changed = published;
        published = next;
        next = changed;
      }
    }
  }

  /// One node's turn to be killed.
  private record Turn(SearchEngine engine, Archive published, Archive next) {}

  private static void killWhileBuilding(TestCluster cluster, String name, Turn turn) {
    try (Searches searches = new Searches(turn)) {
      try {
        build(turn, () -> cluster.node(name).kill());
      } catch (SearchException.Unavailable | SearchException.Unreachable e) {
        LOG.log(System.Logger.Level.INFO, "the build failed and is run again: " + e.getMessage());
        build(turn, () -> {});
      }
      searches.stop();
      assertEquals(null, searches.failure());
      LOG.log(
          System.Logger.Level.INFO,
          "killed %s: the longest of %d searches took %d ms"
              .formatted(name, searches.count(), searches.longest().toMillis()));
    }
    assertSame(turn.next(), turn.engine());
  }

  private static void build(Turn turn, Runnable halfway) {
    try (IndexBuild build = turn.engine().build()) {
      build.registers(turn.next().registers());
      int added = 0;
      for (AttributedArticle article : turn.next().articles()) {
        build.add(article, Archive.fingerprint(article));
        if (++added == turn.next().articles().size() / 2) {
          halfway.run();
        }
      }
      build.publish();
    }
  }

  /// Searches without pause, each of which has to find the whole archive before or the whole one
  /// after.
  private static final class Searches implements AutoCloseable {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    Searches(Turn turn) {
      List<Long> totals = List.of(total(turn.published()), total(turn.next()));
      this.thread =
          Thread.startVirtualThread(() -> {
            while (!stopped.get() && failure.get() == null) {
              search(turn.engine(), totals);
            }
          });
    }

    private static long total(Archive archive) {
      try (SearchEngine oracle = new PlainEngine()) {
        archive.publishIn(oracle);
        return oracle.search(SearchRequest.ALL).total();
      }
    }

    private void search(SearchEngine engine, List<Long> totals) {
      long begin = System.nanoTime();
      try {
        long total = engine.search(SearchRequest.ALL).total();
        if (!totals.contains(total)) {
          failure.set(new AssertionError("found " + total + ", wanted one of " + totals));
        }
      } catch (SearchException e) {
        failure.set(e);
      }
      longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
      count.incrementAndGet();
    }

    long count() {
      return count.get();
    }

    Duration longest() {
      return Duration.ofNanos(longest.get());
    }

    @Nullable Throwable failure() {
      return failure.get();
    }

    void stop() {
      stopped.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      stop();
    }
  }

  private static void assertSame(Archive archive, SearchEngine engine) {
    try (SearchEngine oracle = new PlainEngine()) {
      archive.publishIn(oracle);
      RandomRequests random = new RandomRequests(13);
      for (int i = 0; i < 30; i++) {
        SearchRequest request = random.next().withSort(SearchRequest.Sort.OLDEST);
        assertEquals(shown(oracle, request), shown(engine, request), request::toString);
        assertEquals(
            oracle.values(request, Facet.TOPIC),
            engine.values(request, Facet.TOPIC),
            request::toString);
      }
    }
  }

  private static List<String> shown(SearchEngine engine, SearchRequest request) {
    try (Stream<Hit> hits = engine.scan(request)) {
      return hits.map(hit ->
              hit instanceof Hit.OfStatement of
                  ? of.statement().toString()
                  : hit.article().toString())
          .toList();
    }
  }

  private static String manager(TestCluster cluster) {
    try (Cluster client = client(cluster)) {
      return client
          .ask(Call.get("/_cat/cluster_manager").with("format", "json"))
          .path(0)
          .path("node")
          .asString();
    }
  }

  /// A node that comes back joins the others, and takes copies again.
  private static void awaitNodes(TestCluster cluster) {
    try (Cluster client = client(cluster)) {
      Call health =
          Call.get("/_cluster/health")
              .with("wait_for_nodes", 3)
              .with("wait_for_status", "green")
              .with("timeout", "120s");
      assertEquals(false, client.ask(health.asWork()).path("timed_out").asBoolean(true));
    }
  }

  private static Cluster client(TestCluster cluster) {
    Address address = Address.parse("opensearch:" + cluster.urls() + "/talks");
    return new Cluster(address, Access.of(Map.of()), PATIENT);
  }

  @Test
  void anEngineWithoutItsClusterSaysSoAndRecovers() throws IOException {
    Limits hasty =
        new Limits(
            300, 50, Duration.ofSeconds(10), Duration.ofSeconds(1), 5_000, Duration.ofSeconds(30));
    Archive archive = RandomArchives.of(14, 10);
    try (TestCluster cluster = TestCluster.start(1);
        SearchEngine engine = TestCluster.engine(cluster.urls(), "/talks", hasty);
        SearchEngine early = TestCluster.engine(cluster.urls(), "/talks", hasty)) {
      assertEquals("nothing", total(early));
      archive.publishIn(engine);
      long total = engine.search(SearchRequest.ALL).total();
      cluster.node("n1").kill();
      assertEquals("away", total(engine));
      assertEquals("away", totalAfter("nothing", early));
      cluster.restart("n1");
      assertEquals(Long.toString(total), totalAfter("away", engine));
      assertEquals(List.of(1L), engine.status().kept());
    }
  }

  /// What is found as soon as it is anything else than this.
  private static String totalAfter(String before, SearchEngine engine) {
    String found = total(engine);
    while (found.equals(before)) {
      found = total(engine);
    }
    return found;
  }

  private static String total(SearchEngine engine) {
    try {
      return Long.toString(engine.search(SearchRequest.ALL).total());
    } catch (SearchException.Unreachable _) {
      return "away";
    } catch (SearchException.Empty _) {
      return "nothing";
    }
  }
}
