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
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement;
import parley.search.Facet;

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
    Map<String, Statement> indexed = indexedStatements();
    Set<String> articles = new HashSet<>();
    long statements = 0;
    for (Records.Stored stored : records.articles()) {
      AttributedArticle whole = records.whole(stored.doc());
      statements += whole.statements().size();
      if (!articles.add(stored.id())) {
        found("article " + stored.id() + " is in the index twice");
      }
      whole.statements().forEach(s -> checkStatement(s, whole.article(), indexed));
    }
    checkCount("articles", snapshot.notes().contents().articles(), articles.size());
    checkCount("statements", snapshot.notes().contents().statements(), statements);
    indexed.keySet().forEach(id -> found("statement " + id + " belongs to no article"));
  }

  /// The statements that can be found, by id, each compared with its row of facet values.
  private Map<String, Statement> indexedStatements() throws IOException {
    Map<String, Statement> indexed = new TreeMap<>();
    Bits live = MultiBits.getLiveDocs(snapshot.reader());
    DocIdSetIterator documents = occasions.statements();
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (live == null || live.get(doc)) {
        StatementCodec.Shown shown = records.statement(doc);
        if (indexed.put(shown.statement().id(), shown.statement()) != null) {
          found("statement " + shown.statement().id() + " is in the index twice");
        }
        checkDay(doc, shown);
      }
    }
    return indexed;
  }

  private void checkDay(int doc, StatementCodec.Shown shown) {
    long day = shown.statement().day(shown.article().published()).toEpochDay();
    if (occasions.day(doc) != day) {
      found("statement " + shown.statement().id() + " is filed under another day than its own");
    }
  }

  private void checkStatement(
      Statement statement, Article article, Map<String, Statement> indexed) {
    Statement found = indexed.remove(statement.id());
    if (!statement.equals(found)) {
      found(
          "statement %s of article %s %s"
              .formatted(
                  statement.id(),
                  article.id(),
                  found == null ? "cannot be found" : "is not as its article has it"));
    }
    if (!statement.spans().isEmpty() && !statement.text().equals(words(statement, article))) {
      found("the words of statement " + statement.id() + " are not those of its article");
    }
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
