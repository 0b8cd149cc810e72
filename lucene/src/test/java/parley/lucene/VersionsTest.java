package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.analysis.Analysis;
import parley.contract.Samples;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

class VersionsTest {

  @TempDir Path folder;

  /// Makes build 1 one of another version.
  private void note(String key, String value) throws IOException {
    try (Directory directory = Snapshot.directory(folder.resolve("builds/1"))) {
      Map<String, String> notes = new TreeMap<>(CommitNotes.read(directory).data());
      notes.put(key, value);
      IndexWriterConfig config =
          new IndexWriterConfig().setIndexSort(IndexSchema.NEWEST).setCommitOnClose(true);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.setLiveCommitData(notes.entrySet());
      }
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsBuiltAnew() throws IOException {
    outdatedIsBuiltAnew("schema", "schema 0 and analysis " + Analysis.VERSION);
  }

  @Test
  void anIndexOfAnotherAnalysisIsBuiltAnew() throws IOException {
    outdatedIsBuiltAnew("analysis", "schema " + IndexSchema.VERSION + " and analysis 0");
  }

  private void outdatedIsBuiltAnew(String part, String versions) throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    note(part, "0");
    try (SearchEngine engine = Indexes.open(folder)) {
      assertOutdated(engine, versions);
      assertEquals(2, Samples.ARCHIVE.publishIn(engine));
      assertEquals(15, engine.search(SearchRequest.ALL).total());
      assertNull(engine.status().outdated());
    }
  }

  private void assertOutdated(SearchEngine engine, String versions) {
    String why =
        "build 1 at %s cannot be used: it was made with index %s, this version has %s and %s; run `parley index --full`"
            .formatted(folder, versions, IndexSchema.VERSION, Analysis.VERSION);
    SearchEngine.Status status = engine.status();
    assertEquals(why, status.outdated());
    assertEquals(
        List.of(1L, 9L, 17L), List.of(status.build(), status.articles(), status.statements()));
    assertEquals(why, message(() -> engine.search(SearchRequest.ALL)));
    assertEquals(why, message(() -> engine.update().close()));
    assertEquals(List.of(why), engine.verify());
  }

  private static String message(Runnable question) {
    return String.valueOf(assertThrows(SearchException.Outdated.class, question::run).getMessage());
  }

  @Test
  void theRulesAndTheCorpusAreRemembered() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    try (Directory directory = Snapshot.directory(folder.resolve("builds/1"))) {
      CommitNotes notes = CommitNotes.read(directory);
      assertEquals(new SearchEngine.Origin("/samples", "1"), notes.origin());
      assertEquals(1, notes.build());
    }
  }
}
