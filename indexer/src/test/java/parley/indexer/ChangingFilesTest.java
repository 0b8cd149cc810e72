package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.PlainEngine;
import parley.search.SearchEngine;

/// Files that change or go between the moment they are looked at and the moment they are read.
class ChangingFilesTest {

  private static final Indexer.Options FULL = new Indexer.Options(true, false, false);

  @TempDir private Path path;

  private final SearchEngine engine = new PlainEngine();
  private Folder folder;

  @BeforeEach
  void fill() {
    folder = new Folder(path).registers().article("a", "bridges open").article("b", "locks shut");
  }

  /// Runs, and does this when all files were looked at and none is read yet.
  private IndexReport index(Indexer.Options options, Runnable meanwhile) {
    return folder
        .indexer(engine)
        .index(
            options,
            (done, _) -> {
              if (done == 0) {
                meanwhile.run();
              }
            });
  }

  private static List<String> told(IndexReport report) {
    return report.refused().stream().map(Object::toString).toList();
  }

  @Test
  void aFileThatChangesIsRefusedAndReadWithTheNextRun() {
    IndexReport report =
        index(Indexer.Options.DEFAULT, () -> folder.article("a", "the river rose"));
    assertEquals(List.of("a.md: changed while it was read; run index again"), told(report));
    assertEquals(List.of(1, 1), List.of(report.added(), report.exitCode()));
    assertEquals(Set.of("b"), engine.fingerprints().keySet());
    assertEquals(List.of("a"), folder.indexer(engine).index(FULL, Progress.NONE).ids().added());
  }

  @Test
  void aFileThatGoesKeepsWhatTheIndexHas() {
    index(Indexer.Options.DEFAULT, () -> {});
    folder.article("a", "the river rose");
    IndexReport report = index(Indexer.Options.DEFAULT, () -> folder.delete("articles/a.md"));
    assertEquals(List.of("a.md: is not there (any more)"), told(report));
    assertEquals(Set.of("a", "b"), engine.fingerprints().keySet());
  }

  @Test
  void nothingIsPublishedOfACorpusThatGoes() {
    index(Indexer.Options.DEFAULT, () -> {});
    CorpusException gone =
        assertThrows(
            CorpusException.class,
            () -> index(FULL, () -> folder.delete("articles/a.md").delete("articles/b.md")));
    assertEquals(
        "not one of 2 articles could be read in the end, the first: a.md: is not there (any"
            + " more); nothing was published; see where the corpus is gone and try again",
        gone.getMessage());
    assertEquals(1, engine.status().build());
    assertEquals(Set.of("a", "b"), engine.fingerprints().keySet());
  }
}
