package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.contract.PlainEngine;
import parley.search.SearchEngine;

class CorrectionsTest {

  private static final String LINE =
      """
      {"id":"%s","title":"","published":"2025-05-17","language":"en","statements":[\
      {"id":"%s-1","speaker":"Ada Verin","text":"The bridge is open."},\
      {"id":"%s-2","speaker":"Boris Kalm","text":"It is shut."}]}\
      """;

  @TempDir private Path path;

  private final SearchEngine engine = new PlainEngine();
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void indexTwoArticles() {
    folder = new Folder(path).registers();
    folder.line("x", LINE.replace("%s", "x")).line("y", LINE.replace("%s", "y"));
    index();
  }

  private IndexReport index() {
    return folder.indexer(engine).index(Indexer.Options.DEFAULT, Progress.NONE);
  }

  private List<String> statements() {
    return engine.fingerprints().keySet().stream()
        .flatMap(id -> engine.article(id).stream())
        .flatMap(article -> article.statements().stream())
        .map(Statement::id)
        .toList();
  }

  @Test
  void areAppliedWheneverTheirArticleIsRead() {
    folder.write(
        "corrections.yaml",
        """
        - {target: x-2, set: {speaker: ada-verin, said: 2025-05, act: deny, topics: [bridges]}, reason: Misheard, date: 2025-06-01}
        - {target: y-1, drop: true, reason: A heading, date: 2025-06-01}
        """);
    index();
    Statement mended = engine.statement("x-2").orElseThrow();
    assertEquals(
        List.of("ada-verin", "2025-05", "DENY", "[bridges]"),
        List.of(
            Optional.ofNullable(mended.speaker()).orElseThrow().id(),
            mended.said().toString(),
            mended.act().name(),
            mended.topics().toString()));
    assertEquals(List.of("x-1", "x-2", "y-2"), statements());
    folder.write("corrections.yaml", "[]\n");
    index();
    assertEquals(List.of("x-1", "x-2", "y-1", "y-2"), statements());
  }

  @Test
  void aCorrectionToOneArticleReadsOnlyThatOne() {
    folder.article("m", "bridges open").article("n", "locks shut");
    index();
    String made = engine.article("m").orElseThrow().statements().getFirst().id();
    folder.write(
        "corrections.yaml",
        "- {target: %s, drop: true, reason: Why, date: 2025-06-01}\n".formatted(made));
    assertEquals(List.of("m"), index().ids().changed());
  }

  @Test
  void withdrawalsOfEveryKindLast() {
    Indexer indexer = folder.indexer(engine);
    indexer.withdraw("x", "Asked to");
    assertEquals(List.of("y-1", "y-2"), statements());
    folder.indexer(engine).withdraw("y-1", "Asked to");
    assertEquals(List.of("y-2"), statements());
    folder.indexer(engine).withdraw("~boris-kalm", "Asked to");
    assertEquals(List.of(), statements());
    folder.indexer(engine).index(new Indexer.Options(true, false, false), Progress.NONE);
    assertEquals(List.of(), statements());
    assertEquals(Optional.empty(), engine.article("x"));
    assertEquals("Asked to", engine.registers().withdrawal("x").orElseThrow().reason());
  }

  @Test
  void whatIsUnknownOrGoneIsNotWithdrawn() {
    Indexer indexer = folder.indexer(engine);
    assertEquals(
        "no article, statement or speaker is called “nobody”; look the id up in its address",
        assertThrows(CorpusException.class, () -> indexer.withdraw("nobody", "Why")).getMessage());
    indexer.withdraw("x", "Asked to");
    assertEquals(
        "x is withdrawn already; nothing is left to do",
        assertThrows(CorpusException.class, () -> folder.indexer(engine).withdraw("x", "Again"))
            .getMessage());
  }

  @Test
  void wordsOfWhatIsWithdrawnAreBlackedOutInTheText() {
    folder.line(
        "z",
        """
        {"id":"z","title":"","published":"2025-05-17","language":"en","text":"Verin told us that Kalm had said no. We go on.","statements":[\
        {"id":"z-1","speaker":"Ada Verin","text":"that Kalm had said no."},\
        {"id":"z-2","speaker":"Boris Kalm","text":"had said no.","reportedBy":"z-1"},\
        {"id":"z-3","speaker":"Ada Verin","text":"We go on.","reportedBy":"z-2"}]}\
        """);
    index();
    folder.indexer(engine).withdraw("~boris-kalm", "Asked to");
    AttributedArticle left = engine.article("z").orElseThrow();
    assertEquals("Verin told us that Kalm ███ ████ ███ We go on.", left.article().text());
    assertEquals(
        List.of("z-1: that Kalm ███ ████ ███ null", "z-3: We go on. null"),
        left.statements().stream()
            .map(s -> s.id() + ": " + s.text() + " " + s.reportedBy())
            .toList());
    assertEquals(
        "The bridge is open.\n\n██ ██ █████", engine.article("x").orElseThrow().article().text());
  }

  @Test
  void aStaleArticleIsCorrectedToo() {
    folder.line("x", "{broken");
    folder.write(
        "corrections.yaml", "- {target: x-1, drop: true, reason: Why, date: 2025-06-01}\n");
    index();
    assertEquals(List.of("x-2", "y-1", "y-2"), statements());
  }
}
