package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.PlainEngine;
import parley.search.SearchEngine;

/// Of several versions of an article the newest is in the archive, wherever they stand.
class VersionsTest {

  private static final String GONE = "{\"id\":\"a\",\"modified\":\"%s\",\"deleted\":true}\n";

  @TempDir private Path path;

  private final SearchEngine engine = new PlainEngine();

  private Folder folder() {
    return new Folder(path).registers().article("other", "bridges open");
  }

  private static String line(String modified, String words) {
    return """
    {"id":"a","title":"A","published":"2025-05-16","language":"en","modified":"%s","text":"%s","statements":[{"id":"s-1","speaker":"Ada Verin","text":"%2$s"}]}
    """
        .formatted(modified, words);
  }

  /// Indexes, and gives what was refused and what the article says now.
  private List<String> index(Folder folder) {
    IndexReport report = folder.indexer(engine).index(Indexer.Options.DEFAULT, Progress.NONE);
    String words = engine.article("a").map(found -> found.article().text()).orElse("none");
    return List.of(
        String.join("; ", report.refused().stream().map(Object::toString).toList()), words);
  }

  @Test
  void theNewestWinsOverLinesAndFiles() {
    Folder folder =
        folder().line("x", line("2025-05-17", "Second.") + line("2025-05-16", "First."));
    assertEquals(List.of("", "Second."), index(folder));
    folder.line("y", line("2025-05-17T00:00:01Z", "Third."));
    assertEquals(List.of("", "Third."), index(folder));
    assertEquals("Third.", engine.statement("s-1").orElseThrow().text());
    folder.delete("articles/y.jsonl");
    assertEquals(List.of("", "Second."), index(folder));
  }

  @Test
  void aDeletionIsAVersionToo() {
    Folder folder = folder().line("x", line("2025-05-16", "First."));
    index(folder);
    folder.line("y", GONE.formatted("2025-05-17"));
    assertEquals(List.of("", "none"), index(folder));
    assertEquals(List.of("", "none"), index(folder));
    folder.line("z", line("2025-05-18", "Back."));
    assertEquals(List.of("", "Back."), index(folder));
  }

  @Test
  void aTieAndAMissingDateAreErrors() {
    Folder folder = folder().line("x", line("2025-05-16", "First.") + line("2025-05-16", "Other."));
    assertEquals(
        List.of(
            "x.jsonl:2: the article “a” stands in x.jsonl already, modified at the same instant 2025-05-16T00:00:00Z; remove one, or date one later",
            "First."),
        index(folder));
    folder.line("x", line("2025-05-16", "First.").replace("\"modified\":\"2025-05-16\",", ""));
    folder.line("y", line("2025-05-17", "Second."));
    assertEquals(
        List.of(
            "y.jsonl:1: the article id “a” is that of x.jsonl already; give one of them another, or remove one",
            "First."),
        index(folder));
  }

  @Test
  void addingNeverDeletes(@TempDir Path outside) {
    Folder folder = folder().line("x", line("2025-05-16", "First."));
    index(folder);
    new Folder(outside).line("y", GONE.formatted("2025-05-17"));
    IndexReport report =
        folder.indexer(engine).add(List.of(outside.resolve("articles/y.jsonl")), Progress.NONE);
    assertEquals(0, report.removed());
    assertEquals("First.", engine.article("a").orElseThrow().article().text());
  }
}
