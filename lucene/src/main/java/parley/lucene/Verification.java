package parley.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.engine.FacetValues;

/// Reads a whole build and names what is wrong with it: first its files, by Lucene's own check and
/// the check sums; then what they say, by what has to hold between articles, statements and counts.
final class Verification {

  private static final String NEXT = "; run `parley index --full`";

  private final Snapshot snapshot;
  private final Records records;
  private final Occasions occasions;
  private final FacetValues facets;
  private final List<String> findings = new ArrayList<>();

  Verification(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.records = new Records(snapshot.reader());
    this.occasions = snapshot.occasions();
    this.facets = new FacetValues(snapshot.registers(), snapshot.analysis());
  }

  List<String> findings() throws IOException {
    checkFiles();
    if (findings.isEmpty()) {
      checkContents();
    }
    return List.copyOf(findings);
  }

  private void checkFiles() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Directory directory = Snapshot.directory(snapshot.folder());
        CheckIndex check =
            new CheckIndex(
                directory, NoLockFactory.INSTANCE.obtainLock(directory, WriteLock.LOCK))) {
      check.setThreadCount(1);
      check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8));
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        log.toString(StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("FAILED") || line.startsWith("ERROR"))
            .forEach(line -> found(snapshot.folder() + ": " + line));
      }
      if (!status.clean && findings.isEmpty()) {
        found(snapshot.folder() + ": Lucene's check failed");
      }
      RegistersCodec.read(directory);
    } catch (IOException e) {
      found(snapshot.folder() + " cannot be read (" + e + ")");
    }
  }

  private void found(String finding) {
    findings.add(finding + NEXT);
  }

  private void checkContents() throws IOException {
    Map<String, Integer> indexed = indexedStatements();
    Set<String> articles = new HashSet<>();
    long statements = 0;
    for (Records.Stored stored : records.articles()) {
      AttributedArticle whole = records.whole(stored.doc());
      statements += whole.statements().size();
      if (!articles.add(stored.id())) {
        found("article " + stored.id() + " is in the index twice");
      }
      for (Statement statement : whole.statements()) {
        checkStatement(statement, whole.article(), indexed.remove(statement.id()));
      }
    }
    checkCount("articles", snapshot.notes().contents().articles(), articles.size());
    checkCount("statements", snapshot.notes().contents().statements(), statements);
    indexed.keySet().forEach(id -> found("statement " + id + " belongs to no article"));
  }

  /// The documents of the statements that can be found, by id.
  private Map<String, Integer> indexedStatements() throws IOException {
    Map<String, Integer> indexed = new TreeMap<>();
    for (int doc : occasions.statements()) {
      String id = records.statement(doc).statement().id();
      if (indexed.put(id, doc) != null) {
        found("statement " + id + " is in the index twice");
      }
    }
    return indexed;
  }

  private void checkStatement(Statement statement, Article article, @Nullable Integer doc)
      throws IOException {
    String name = "statement " + statement.id() + " of article " + article.id();
    if (doc == null) {
      found(name + " cannot be found");
      return;
    }
    if (!records.statement(doc).statement().equals(statement)) {
      found(name + " is shown otherwise than its article has it");
    }
    if (occasions.day(doc) != statement.day(article.published()).toEpochDay()) {
      found(name + " is filed under another day than its own");
    }
    if (!isFiledRight(doc, statement, article)) {
      found(name + " is filed under other facet values than its own");
    }
    if (!statement.spans().isEmpty() && !statement.text().equals(words(statement, article))) {
      found(name + " has other words than its article");
    }
  }

  private boolean isFiledRight(int doc, Statement statement, Article article) {
    return facets.of(statement, article).entrySet().stream()
        .allMatch(entry ->
            new TreeSet<>(entry.getValue())
                .equals(new TreeSet<>(occasions.values(doc, entry.getKey()))));
  }

  private static String words(Statement statement, Article article) {
    return statement.spans().stream()
        .map(span -> span.end() > article.text().length() ? "" : span.of(article.text()))
        .collect(Collectors.joining(Statement.JOINT));
  }

  private void checkCount(String what, long noted, long counted) {
    if (noted != counted) {
      found("build %d notes %d %s and has %d".formatted(snapshot.number(), noted, what, counted));
    }
  }
}
