package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.contract.PlainEngine;
import parley.input.Finding;
import parley.search.SearchEngine;

class IndexerTest {

  private static final Indexer.Options FULL = new Indexer.Options(true, false, false);
  private static final Indexer.Options DRY = new Indexer.Options(false, true, false);
  private static final Indexer.Options REMOVING = new Indexer.Options(false, false, true);

  private static final String LINE =
      """
      {"id":"given","title":"Given","published":"2025-05-17","language":"en","text":"The bridge is open. It stays open.",\
      "statements":[{"id":"s-1","speaker":"A. Verin","text":"The bridge is open."},{"id":"s-2","speaker":"Nobody Known","text":"It stays open."}]}\
      """;

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

  private static IndexReport report(
      long build, List<Integer> counts, List<String> notes, IndexReport.Ids ids) {
    return new IndexReport(
        build,
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        List.of(),
        notes,
        0,
        ids);
  }

  private static IndexReport.Ids ids(
      List<String> added, List<String> changed, List<String> removed) {
    return new IndexReport.Ids(added, changed, removed);
  }

  @Test
  void indexesOnlyWhatChanged() {
    Folder folder = folder().article("a", "bridges open").article("b", "locks shut");
    assertEquals(
        report(1, List.of(2, 0, 0, 0), List.of(), ids(List.of("a", "b"), List.of(), List.of())),
        index(folder));
    assertEquals(
        report(1, List.of(0, 0, 0, 2), List.of(), ids(List.of(), List.of(), List.of())),
        index(folder));
    folder.article("a", "bridges close").delete("articles/b.md").article("c", "all is well");
    IndexReport.Ids changes = ids(List.of("c"), List.of("a"), List.of("b"));
    assertEquals(
        report(1, List.of(1, 1, 1, 0), List.of(), changes),
        folder.indexer(engine).index(DRY, Progress.NONE));
    assertEquals(Set.of("a", "b"), engine.fingerprints().keySet());
    assertEquals(report(2, List.of(1, 1, 1, 0), List.of(), changes), index(folder));
    assertEquals(Set.of("a", "c"), engine.fingerprints().keySet());
    assertEquals(List.of(), folder.indexer(engine).verify());
    folder.article("a", "bridges float");
    assertEquals(
        List.of("1 article is changed in the corpus since the last run: a; run index"),
        folder.indexer(engine).verify());
  }

  @Test
  void aChangedRegisterReadsEverythingAgain() {
    Folder folder = folder().article("a", "bridges open").line("x", LINE);
    index(folder);
    folder.write("topics.yaml", "- {id: locks, label: Locks, query: open}\n");
    assertEquals(2, index(folder).changed());
    assertEquals(List.of("locks"), engine.statement("s-2").map(Statement::topics).orElseThrow());
  }

  @Test
  void fillsInWhatALineLeavesOpen() {
    index(folder().line("x", LINE));
    Statement first = engine.statement("s-1").orElseThrow();
    assertEquals(
        List.of("ada-verin", "A. Verin", "2025-05-17", "PUBLISHED", "HIGH", "[bridges]", "given"),
        List.of(
            Optional.ofNullable(first.speaker()).orElseThrow().id(),
            first.namedAs(),
            first.said().toString(),
            first.saidBasis().name(),
            first.confidence().name(),
            first.topics().toString(),
            first.rule()));
    assertEquals(
        "~nobody-known",
        Optional.ofNullable(engine.statement("s-2").orElseThrow().speaker()).orElseThrow().id());
  }

  @Test
  void keepsTheInstantAtWhichAnArticleCame() {
    Folder folder = folder().article("a", "bridges open");
    index(folder);
    Instant later = Instant.parse("2025-10-01T00:00:00Z");
    folder.article("a", "bridges close").article("b", "locks shut");
    folder.indexer(engine, later).index(Indexer.Options.DEFAULT, Progress.NONE);
    folder.indexer(engine, later.plusSeconds(60)).index(FULL, Progress.NONE);
    assertEquals(List.of(Folder.NOW, later), List.of(added("a"), added("b")));
  }

  private Instant added(String id) {
    return engine.article(id).orElseThrow().article().added();
  }

  @Test
  void aFileThatCannotBeReadKeepsItsLastGoodVersion() {
    Folder folder = folder().article("a", "bridges open").article("b", "locks shut");
    index(folder);
    AttributedArticle before = engine.article("a").orElseThrow();
    folder.write("articles/a.md", "---\ntitle: [\n---\nText\n");
    IndexReport report = index(folder);
    assertEquals(
        List.of(0, 0, 0, 2, 1),
        List.of(
            report.added(),
            report.changed(),
            report.removed(),
            report.unchanged(),
            report.exitCode()));
    assertEquals("a.md", report.refused().getFirst().path());
    assertEquals(
        true,
        report.refused().getFirst().reason().endsWith("(stale: its last good version stays)"));
    folder.indexer(engine).index(FULL, Progress.NONE);
    assertEquals(Optional.of(before), engine.article("a"));
    folder.delete("articles/a.md");
    assertEquals(List.of("a"), index(folder).ids().removed());
  }

  @Test
  void manyRemovalsAreWithheldUntilAllowed() {
    Folder folder = folder();
    for (int i = 10; i < 30; i++) {
      folder.article("n" + i, "bridge " + i + " is open");
    }
    index(folder);
    for (int i = 10; i < 21; i++) {
      folder.delete("articles/n" + i + ".md");
    }
    folder.article("new", "locks shut");
    IndexReport withheld = index(folder);
    assertEquals(
        List.of(1, 0, 20, 11, 1),
        List.of(
            withheld.added(),
            withheld.removed(),
            withheld.unchanged(),
            withheld.withheld(),
            withheld.exitCode()));
    assertEquals(21, engine.fingerprints().size());
    IndexReport allowed = folder.indexer(engine).index(REMOVING, Progress.NONE);
    assertEquals(List.of(11, 0), List.of(allowed.removed(), allowed.exitCode()));
    assertEquals(10, engine.fingerprints().size());
  }

  @Test
  void anotherCorpusOrAnEmptyOneIsRefused(@TempDir Path other) {
    Folder folder = folder().article("a", "bridges open");
    index(folder);
    Folder second = new Folder(other).registers().article("z", "locks shut");
    String refusal = assertThrows(CorpusException.class, () -> index(second)).getMessage();
    assertEquals(
        "the index at plain: is of the corpus %s, not of %s; name that one, another index, or --full to replace it"
            .formatted(path, other),
        refusal);
    IndexReport replaced = second.indexer(engine).index(FULL, Progress.NONE);
    assertEquals(
        report(
            2,
            List.of(1, 0, 1, 0),
            List.of("replaced what came from " + path),
            ids(List.of("z"), List.of(), List.of("a"))),
        replaced);
    second.delete("articles/z.md");
    assertThrows(CorpusException.class, () -> index(second));
    assertEquals(Set.of("z"), engine.fingerprints().keySet());
  }

  @Test
  void idsAreGivenOnceAndNamesTakeTheirFolder() {
    Folder folder = folder().article("one/x", "bridges open").article("two/x", "locks shut");
    folder.line("y", LINE).line("z", LINE.replace("\"given\"", "\"other\""));
    IndexReport report = index(folder);
    assertEquals(List.of("given", "two-x", "x"), report.ids().added());
    assertEquals(
        List.of(
            "z.jsonl:1: the statement id “s-1” is that of y.jsonl already; give one of them another, or remove one"),
        report.refused().stream().map(Object::toString).toList());
    folder.delete("articles/one/x.md");
    assertEquals(ids(List.of(), List.of("x"), List.of("two-x")), index(folder).ids());
  }

  @Test
  void addedFilesStayAsLongAsTheyAreThere(@TempDir Path outside) {
    Folder folder = folder().article("a", "bridges open");
    index(folder);
    Folder elsewhere = new Folder(outside).line("x", LINE);
    Path file = outside.resolve("articles/x.jsonl");
    IndexReport added = folder.indexer(engine).add(List.of(file), Progress.NONE);
    assertEquals(ids(List.of("given"), List.of(), List.of()), added.ids());
    assertEquals(ids(List.of(), List.of(), List.of()), index(folder).ids());
    assertEquals(2, folder.indexer(engine).index(FULL, Progress.NONE).unchanged());
    elsewhere.line("x", LINE.replace("stays", "remains"));
    assertEquals(
        ids(List.of(), List.of("given"), List.of()),
        folder.indexer(engine).add(List.of(file), Progress.NONE).ids());
    elsewhere.delete("articles/x.jsonl");
    assertEquals(ids(List.of(), List.of(), List.of("given")), index(folder).ids());
  }

  @Test
  void anOwnArchiveBeginsEmptyAndReadable() {
    Corpus.init(path.resolve("mine"));
    Corpus mine = Corpus.open(path.resolve("mine"), path);
    assertEquals(List.of(), mine.files().findings());
    assertEquals(List.of(), mine.registers().speakers());
    assertThrows(CorpusException.class, () -> Corpus.open(path.resolve("none"), path));
  }

  @Test
  void proseInOtherLanguagesIsCounted() {
    Folder folder = folder();
    folder.write(
        "articles/2025-05-16-uk.txt",
        "Міністерка річок сказала, що міст відкриють у травні. ".repeat(5));
    IndexReport report = index(folder);
    assertEquals(
        List.of(
            "1 article in a language that the extractor does not read (uk): indexed without statements"),
        report.notes());
    assertEquals("uk", engine.article("2025-05-16-uk").orElseThrow().article().language());
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

  @Test
  void theSameTextUnderTwoAddressesIsNoted() {
    Folder folder = folder();
    String text = "The bridge at Delta is open, the minister of rivers said. ".repeat(5);
    folder.write("articles/one/2025-05-16-a.txt", text);
    folder.write("articles/two/2025-05-16-b.txt", text.replace(" is ", "\n is "));
    assertEquals(
        List.of("1 article has the very same text as another: 2025-05-16-b = 2025-05-16-a"),
        index(folder).notes());
  }
}
