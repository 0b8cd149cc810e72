package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Article.Rights;
import parley.contract.PlainEngine;
import parley.search.SearchEngine;

/// What a run makes of files that went, moved or broke, and of registers that changed.
class ReindexTest {

  private static final String LINE =
      """
      {"id":"given","title":"Given","published":"2025-05-17","language":"en","text":"It stays open."}\
      """;

  @TempDir private Path path;

  private final SearchEngine engine = new PlainEngine();

  private Folder folder() {
    return new Folder(path).registers();
  }

  private IndexReport index(Folder folder) {
    return folder.indexer(engine).index(Indexer.Options.DEFAULT, Progress.NONE);
  }

  private static IndexReport.Ids ids(
      List<String> added, List<String> changed, List<String> removed) {
    return new IndexReport.Ids(added, changed, removed);
  }

  @Test
  void aCorpusEmptiedOfFilesIsRefusedWhateverWasAdded(@TempDir Path outside) {
    Folder folder = folder().article("a", "bridges open");
    index(folder);
    new Folder(outside).line("x", LINE);
    folder.indexer(engine).add(List.of(outside.resolve("articles/x.jsonl")), Progress.NONE);
    folder.delete("articles/a.md");
    assertThrows(CorpusException.class, () -> index(folder));
    assertEquals(Set.of("a", "given"), engine.fingerprints().keySet());
  }

  @Test
  void anArchiveMayHaveAddedFilesOnly(@TempDir Path outside) {
    Folder folder = folder();
    new Folder(outside).line("x", LINE);
    List<Path> file = List.of(outside.resolve("articles/x.jsonl"));
    folder.write("articles/README.md", "Nothing yet.");
    folder.indexer(engine).add(file, Progress.NONE);
    assertEquals(1, index(folder).unchanged());
  }

  @Test
  void anArticleThatMovedToAnotherFileDidNotChange() {
    Folder folder = folder().line("x", LINE);
    index(folder);
    folder.delete("articles/x.jsonl").line("y", LINE);
    IndexReport moved = index(folder);
    assertEquals(List.of(2L, 1L), List.of(moved.build(), (long) moved.unchanged()));
    assertEquals(ids(List.of(), List.of(), List.of()), moved.ids());
    assertEquals(List.of(), folder.indexer(engine).verify());
    assertEquals(2, index(folder).build());
    folder.line("y", LINE.replace("stays", "remains"));
    assertEquals(ids(List.of(), List.of("given"), List.of()), index(folder).ids());
  }

  @Test
  void verifyNamesFilesThatCannotBeReadAnyMore() {
    Folder folder = folder().article("a", "bridges open").article("b", "locks shut");
    index(folder);
    folder.write("articles/a.md", "---\ntitle: [\n---\nText.\n");
    List<String> wrong = folder.indexer(engine).verify();
    assertEquals(1, wrong.size());
    assertTrue(
        wrong
            .getFirst()
            .matches(
                "a.md:\\d+: .* \\(stale: its last good version stays\\); mend the file and run index"),
        wrong.getFirst());
  }

  @Test
  void withdrawingAnArticleReadsNoOther() {
    Folder folder = folder().article("a", "bridges open").article("b", "locks shut");
    index(folder);
    assertEquals(
        ids(List.of(), List.of(), List.of("a")), folder.indexer(engine).withdraw("a", "Why").ids());
    assertEquals(ids(List.of(), List.of(), List.of()), index(folder).ids());
  }

  @Test
  void rightsAreTheArticlesOwnThenItsPublishersThenExcerpt() {
    Folder folder =
        folder()
            .line("x", LINE)
            .line("y", line("own", "Orlo Wire", ",\"rights\":\"full\""))
            .line("z", line("wire", "ORLO WIRE", ""))
            .line("w", line("alias", "The Wire", ""));
    folder.write("publishers.yaml", "- {name: Orlo Wire, aliases: [The Wire], rights: link}\n");
    index(folder);
    assertEquals(
        List.of(Rights.LINK, Rights.EXCERPT, Rights.FULL, Rights.LINK),
        Stream.of("alias", "given", "own", "wire").map(this::rights).toList());
    folder.write("publishers.yaml", "- {name: Orlo Wire, rights: full}\n");
    index(folder);
    assertEquals(
        List.of(Rights.EXCERPT, Rights.EXCERPT, Rights.FULL, Rights.FULL),
        Stream.of("alias", "given", "own", "wire").map(this::rights).toList());
  }

  private static String line(String id, String publisher, String more) {
    return "{\"id\":\"%s\",\"title\":\"\",\"published\":\"2025-05-17\",\"publisher\":\"%s\",\"text\":\"Fog.\"%s}"
        .formatted(id, publisher, more);
  }

  private Rights rights(String id) {
    return engine.article(id).orElseThrow().article().rights();
  }
}
