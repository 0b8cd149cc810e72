package parley.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement;
import parley.contract.Archive;
import parley.contract.PlainEngine;
import parley.contract.RandomArchives;
import parley.contract.Samples;
import parley.indexer.Corpus;
import parley.indexer.IndexReport;
import parley.indexer.Indexer;
import parley.indexer.Progress;
import parley.input.Misread;
import parley.register.RegisterFiles;

class ExchangeTest {

  private static final String HEAD = "\"id\":\"a\",\"title\":\"\",\"published\":\"2025-05-16\"";

  private static String refusal(String line) {
    Misread misread = assertThrows(Misread.class, () -> statements(line));
    return misread.line() + ": " + misread.reason();
  }

  private static List<Statement> statements(String json) {
    ExchangeArticle line = Exchange.read("{" + HEAD + "," + json + "}", 7);
    Article article =
        new Article(
            line.id(),
            null,
            "",
            "",
            line.published(),
            "en",
            null,
            line.fullText(),
            List.of(),
            null,
            Article.Rights.EXCERPT,
            Instant.EPOCH);
    List<ExchangeStatement> given = line.statements() == null ? List.of() : line.statements();
    return new GivenStatements(Registers.NONE, _ -> List.of()).of(article, given, 7);
  }

  private static List<List<Span>> spans(String json) {
    return statements(json).stream().map(Statement::spans).toList();
  }

  @Test
  void looksWordsUpInTheText() {
    assertEquals(
        List.of(List.of(new Span(0, 2)), List.of(new Span(4, 6)), List.of(new Span(8, 10))),
        spans(
            """
            "text":"no. no! yes?","statements":[{"text":"no"},{"text":"no"},{"start":8,"end":10}]\
            """));
    assertEquals(
        List.of(List.of(new Span(1, 5), new Span(10, 14))),
        spans("\"text\":\"«Open, he said, soon»\",\"statements\":[{\"text\":\"Open … said\"}]"));
  }

  @Test
  void statementsMakeTheTextWhereThereIsNone() {
    assertEquals(
        List.of(List.of(new Span(0, 4)), List.of(new Span(6, 10))),
        spans("\"statements\":[{\"text\":\"Open\"},{\"text\":\"Shut\"}]"));
  }

  @Test
  void theSameWordsAgainGetIdsOfTheirOwn() {
    List<String> ids =
        statements(
                "\"statements\":[{\"text\":\"No\"},{\"text\":\"No\"},{\"id\":\"s\",\"text\":\"No\"}]")
            .stream()
            .map(Statement::id)
            .toList();
    assertEquals(List.of(ids.getFirst(), ids.getFirst() + ".2", "s"), ids);
  }

  @Test
  void namesLineAndKeyOfWhatItRefuses() {
    assertEquals(
        "7: statement: unknown key “speeker”; the keys are id, speaker, speakerId, namedAs, said,"
            + " saidBasis, form, act, confidence, text, start, end, spans, cue, topics, inherited,"
            + " reportedBy, source, translated, rule",
        refusal("\"statements\":[{\"speeker\":\"x\"}]"));
    assertEquals("7: article: “text” or “statements” has to be there", refusal("\"url\":null"));
    assertEquals(
        "7: statement: the words “shut” are not in the text; correct one of them",
        refusal("\"text\":\"open\",\"statements\":[{\"text\":\"shut\"}]"));
    assertEquals(
        "7: two statements have the id “s”",
        refusal("\"statements\":[{\"id\":\"s\",\"text\":\"a\"},{\"id\":\"s\",\"text\":\"b\"}]"));
    assertEquals(
        "7: “start” and “end” have to be two numbers, the end behind the start; found 3 and null",
        refusal("\"text\":\"open\",\"statements\":[{\"start\":3}]"));
    assertEquals(
        "7: statement: at [Span[start=0, end=2]] the text has “op”, not “shut”; mend “start” and"
            + " “end”, or leave them out",
        refusal("\"text\":\"open\",\"statements\":[{\"text\":\"shut\",\"start\":0,\"end\":2}]"));
    assertEquals(
        "7: article: “title” has to be text; found the number 5",
        assertThrows(
                Misread.class,
                () -> Exchange.read("{\"id\":\"a\",\"title\":5,\"published\":\"2025\"}", 7))
            .in("")
            .toString()
            .substring(1));
  }

  @Test
  void anExportOfTheSamplesReadsBackWithoutLoss(@TempDir Path folder) throws IOException {
    assertReadsBack(Samples.ARCHIVE, folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void anExportReadsBackWithoutLoss(long seed, @TempDir Path folder) throws IOException {
    assertReadsBack(RandomArchives.of(seed, 40), folder);
  }

  private static void assertReadsBack(Archive archive, Path folder) throws IOException {
    List<String> lines = archive.articles().stream().map(Exchange::write).toList();
    Files.write(folder.resolve("export.jsonl"), lines);
    PlainEngine engine = new PlainEngine();
    RegisterFiles none = RegisterFiles.read(folder, folder);
    Corpus corpus = new Corpus(folder, folder, folder, none);
    IndexReport report =
        new Indexer(engine, corpus, Clock.systemUTC())
            .index(Indexer.Options.DEFAULT, Progress.NONE);
    assertEquals(List.of(), report.refused());
    Map<String, AttributedArticle> wanted = new TreeMap<>();
    archive.articles().forEach(article -> wanted.put(article.article().id(), inOrder(article)));
    Map<String, AttributedArticle> found = new TreeMap<>();
    engine.fingerprints().keySet().forEach(id -> found.put(id, engine.article(id).orElseThrow()));
    wanted.forEach((id, article) -> assertEquals(article, found.get(id)));
    assertEquals(wanted.keySet(), found.keySet());
  }

  private static AttributedArticle inOrder(AttributedArticle article) {
    List<Statement> statements = new ArrayList<>(article.statements());
    statements.sort(Comparator.comparingInt(Statement::position));
    return new AttributedArticle(article.article(), statements);
  }

  @Test
  void topicsMayBeInherited() {
    Statement statement =
        statements(
                "\"text\":\"It is late.\",\"statements\":[{\"text\":\"It is late\","
                    + "\"topics\":[\"hours\",\"rivers\"],\"inherited\":[\"rivers\",\"seas\"]}]")
            .getFirst();
    assertEquals(
        List.of(List.of("hours", "rivers"), List.of("rivers")),
        List.of(statement.topics(), statement.inherited()));
  }
}
