package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.PlainEngine;
import parley.input.Finding;
import parley.search.SearchEngine;

/// What is wrong with single files, and what is not.
class FaultsTest {

  private static final String HEAD =
      "\"id\":\"%s\",\"title\":\"T\",\"published\":\"2025-05-17\",\"text\":\"Open.\"";

  @TempDir private Path path;

  private final SearchEngine engine = new PlainEngine();

  private Folder folder() {
    return new Folder(path).registers();
  }

  private IndexReport index(Folder folder) {
    return folder.indexer(engine).index(Indexer.Options.DEFAULT, Progress.NONE);
  }

  @Test
  void theOnlyArticleCanBeWithdrawn() {
    Folder folder = folder().article("only", "the bridge is open");
    index(folder);
    folder.indexer(engine).withdraw("only", "It was made up.");
    assertEquals(Set.of(), engine.fingerprints().keySet());
    assertEquals(Set.of(), Set.copyOf(index(folder).refused()));
  }

  @Test
  void oneBadFileNeverStopsARun() {
    Folder folder = folder().article("sound", "the bridge is open");
    folder.write(
        "articles/2025-05-16-note.md",
        "Text.[^a]\n\n[^a]: Delta\n" + "\n".repeat(20_000) + "End.\n");
    folder.write("articles/deep.md", "---\nx: " + "[".repeat(20_000) + "\n---\nText\n");
    folder.write("articles/posts/mapping.yaml", "text: t\nfiles: [\"posts-[.json\"]\n");
    folder.write("articles/posts/posts-1.json", "[]");
    String huge = "x".repeat(40_000);
    folder.line("tongue", "{" + HEAD.formatted("t") + ",\"language\":\"" + huge + "\"}");
    folder.line("round", "{" + HEAD.formatted("r") + ",\"round\":\"" + huge + "\"}");
    String topics = ",\"statements\":[{\"text\":\"Open.\",\"topics\":[\"" + huge + "\"]}]}";
    folder.line("topic", "{" + HEAD.formatted("p") + topics);
    IndexReport report = index(folder);
    assertEquals(List.of("2025-05-16-note", "sound"), report.ids().added());
    assertEquals(
        List.of("deep.md", "posts/posts-1.json", "round.jsonl", "tongue.jsonl", "topic.jsonl"),
        report.refused().stream().map(Finding::path).sorted().toList());
    assertEquals(
        Set.of(),
        report.refused().stream()
            .map(Finding::reason)
            .filter(reason -> reason.contains("report this") || reason.length() > 250)
            .collect(Collectors.toSet()));
  }

  @Test
  void linesAreHeldToTheRulesOfFrontMatter() {
    Folder folder = folder();
    folder.line("a", "{" + HEAD.formatted("a") + ",\"language\":\"en_US\"}");
    String later = ",\"statements\":[{\"text\":\"Open.\",\"said\":\"2999-01-01\"}]}";
    folder.line("b", "{" + HEAD.formatted("b") + later);
    folder.line("c", "{" + HEAD.formatted("c".repeat(231)) + "}");
    IndexReport report = index(folder);
    assertEquals("en-US", engine.article("a").orElseThrow().article().language());
    assertEquals(
        List.of(
            "b.jsonl:1: said: the date 2999-01-01 lies in the future; correct it",
            "c.jsonl:1: “%s…” cannot be an article's id; it has to be of the form [A-Za-z0-9~][A-Za-z0-9._~-]{0,229}"
                .formatted("c".repeat(60))),
        report.refused().stream().map(Object::toString).toList());
  }
}
