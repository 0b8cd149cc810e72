package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.AttributedArticle;
import parley.contract.Archive;
import parley.contract.RandomArchives;
import parley.contract.Samples;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;

class ReadersTest {

  private static final SearchRequest EVERYTHING = Samples.ARCHIVE.request("");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void anotherReaderSeesWhatIsPublishedWithinSeconds() {
    try (SearchEngine writer = Indexes.open(folder);
        SearchEngine reader = Indexes.open(folder)) {
      assertEquals(0, reader.status().build());
      Samples.ARCHIVE.publishIn(writer);
      awaitBuild(reader, 1);
      assertEquals(15, reader.search(EVERYTHING).total());
      Indexes.add(writer, "x-new", "Dams hold.");
      awaitBuild(reader, 2);
      assertEquals(16, reader.search(EVERYTHING).total());
      writer.rollback();
      awaitBuild(reader, 1);
      assertTrue(reader.status().pinned());
      assertEquals(15, reader.search(EVERYTHING).total());
    }
  }

  private static void awaitBuild(SearchEngine reader, long build) {
    Instant end = Instant.now().plus(PATIENCE);
    while (reader.status().build() != build) {
      assertTrue(Instant.now().isBefore(end), "build " + build + " was not seen");
      Thread.onSpinWait();
    }
  }

  @Test
  void aFolderThatIsMadeAnewIsSeenThoughItsNumberIsTheSame() throws IOException {
    Path fresh = folder.resolve("fresh");
    Path served = folder.resolve("served");
    try (SearchEngine writer = Indexes.open(served)) {
      Samples.ARCHIVE.publishIn(writer);
    }
    try (SearchEngine other = Indexes.open(fresh)) {
      new Archive(Samples.REGISTERS, List.of(Indexes.article("x-new", "Dams hold.")))
          .publishIn(other);
    }
    try (SearchEngine reader = Indexes.open(served)) {
      assertEquals(9, reader.status().articles());
      Files.move(served, folder.resolve("gone"));
      Files.move(fresh, served);
      Instant end = Instant.now().plus(PATIENCE);
      while (reader.status().articles() != 1) {
        assertTrue(Instant.now().isBefore(end), "what replaced build 1 was not seen");
        Thread.onSpinWait();
      }
      assertEquals(List.of("x-new"), List.copyOf(reader.fingerprints().keySet()));
    }
  }

  @Test
  void aScanThatCannotBeginHoldsNothing() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    Builds builds = Builds.at(folder);
    BuildReaders readers = new BuildReaders(builds, Limits.DEFAULT);
    Limits broken =
        new Limits(300, 50, Duration.ofSeconds(Long.MAX_VALUE), Rows.MOST_WORDS, Integer.MAX_VALUE);
    try (LuceneEngine engine = new LuceneEngine(builds, readers, broken);
        Snapshot held = readers.acquire()) {
      int holders = held.reader().getRefCount();
      assertThrows(ArithmeticException.class, () -> engine.scan(EVERYTHING));
      assertEquals(holders, held.reader().getRefCount());
    }
  }

  @Test
  void aScanReadsOneBuildToTheEnd() {
    Archive archive = RandomArchives.of(3, 120);
    try (SearchEngine engine = Indexes.open(folder)) {
      archive.publishIn(engine);
      List<Hit> expected;
      try (Stream<Hit> scan = engine.scan(EVERYTHING)) {
        expected = scan.toList();
      }
      assertTrue(expected.size() > 100, "more than one block");
      List<Hit> read = new ArrayList<>();
      try (Stream<Hit> scan = engine.scan(EVERYTHING)) {
        Iterator<Hit> hits = scan.iterator();
        read.add(hits.next());
        Samples.ARCHIVE.publishIn(engine);
        Samples.ARCHIVE.publishIn(engine);
        hits.forEachRemaining(read::add);
      }
      assertEquals(expected, read);
      assertEquals(15, engine.search(EVERYTHING).total());
    }
  }

  @Test
  void searchesGoOnWhileBuildsArePublished() throws Exception {
    try (SearchEngine writer = Indexes.open(folder);
        SearchEngine reader = Indexes.open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Samples.ARCHIVE.publishIn(writer);
      awaitBuild(reader, 1);
      AtomicBoolean publishing = new AtomicBoolean(true);
      Callable<Long> searching = () -> search(reader, publishing);
      List<Future<Long>> searches =
          List.of(
              threads.submit(searching),
              threads.submit(searching),
              threads.submit(() -> search(writer, publishing)));
      for (int i = 2; i < 13; i++) {
        assertEquals(i, Indexes.add(writer, "x-" + i, "Dams hold for day " + i + "."));
      }
      awaitBuild(reader, 12);
      publishing.set(false);
      for (Future<Long> search : searches) {
        assertTrue(search.get() > 0, "each thread has searched");
      }
    }
  }

  /// Searches until nothing is published any more; build n has 14 + n statements.
  private static long search(SearchEngine engine, AtomicBoolean publishing) {
    long searches = 0;
    while (publishing.get()) {
      SearchResult result = engine.search(EVERYTHING.withSize(100));
      assertEquals(14 + result.build(), result.total());
      assertEquals(result.total(), result.hits().size());
      searches++;
    }
    return searches;
  }

  @Test
  void aClosedEngineAnswersNothing() {
    SearchEngine engine = Indexes.open(folder);
    Samples.ARCHIVE.publishIn(engine);
    engine.close();
    engine.close();
    assertThrows(IllegalStateException.class, () -> engine.search(EVERYTHING));
  }

  @Test
  void allArticlesAreReadFromOneBuild() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      List<AttributedArticle> read = new ArrayList<>();
      try (Stream<AttributedArticle> articles = engine.articles()) {
        Iterator<AttributedArticle> all = articles.iterator();
        read.add(all.next());
        try (IndexBuild build = engine.update()) {
          Samples.ARCHIVE.articles().forEach(a -> build.remove(a.article().id()));
          build.publish();
        }
        all.forEachRemaining(read::add);
      }
      assertEquals(
          Samples.ARCHIVE.articles().stream().map(a -> a.article().id()).sorted().toList(),
          read.stream().map(a -> a.article().id()).toList());
      assertEquals(0, engine.articles().count());
    }
  }

  @Test
  void aBuildThatIsNotPublishedLeavesTheNumberFree() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      try (IndexBuild build = engine.build()) {
        build.add(Indexes.article("x-new", "Dams hold."), "1");
      }
      assertEquals(2, Indexes.add(engine, "y-new", "Dams hold."));
    }
  }
}
