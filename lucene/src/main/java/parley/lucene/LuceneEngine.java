package parley.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.lucene.BuildReaders.Published;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;

/// The engine over one index folder. Each question holds the published build while it is answered.
final class LuceneEngine implements SearchEngine {

  private final Builds builds;
  private final BuildReaders readers;
  private final Limits limits;

  LuceneEngine(Path path, Limits limits) {
    this(Builds.at(path), limits);
  }

  private LuceneEngine(Builds builds, Limits limits) {
    this(builds, new BuildReaders(builds, limits), limits);
  }

  LuceneEngine(Builds builds, BuildReaders readers, Limits limits) {
    this.builds = builds;
    this.readers = readers;
    this.limits = limits;
  }

  /// Something asked of one build.
  @FunctionalInterface
  private interface Question<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private <T> T ask(Question<T> question) {
    Snapshot snapshot = readers.acquire();
    return reading(() -> {
      try (snapshot) {
        return question.of(snapshot);
      }
    });
  }

  private <T> T reading(Scan.Read<T> read) {
    try {
      return read.run();
    } catch (IndexSearcher.TooManyClauses e) {
      throw new SearchException.TooMuch(
          "the query becomes more than %d clauses; leave words out"
              .formatted(e.getMaxClauseCount()));
    } catch (IOException | UncheckedIOException e) {
      throw new SearchException.Unavailable(
          "the index at %s could not be read (%s); run `parley verify`"
              .formatted(builds.path(), e.getMessage()),
          e);
    }
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return ask(snapshot -> new Search(request, snapshot, limits).result());
  }

  @Override
  public Stream<Hit> scan(SearchRequest request) {
    Snapshot snapshot = readers.acquire();
    Runnable release = () -> close(snapshot);
    try {
      return reading(() -> new Search(request, snapshot, limits).scan(this::reading))
          .onClose(release);
    } catch (RuntimeException | Error e) {
      release.run();
      throw e;
    }
  }

  private void close(Snapshot snapshot) {
    reading(() -> {
      snapshot.close();
      return snapshot;
    });
  }

  @Override
  public List<FacetValue> values(SearchRequest request, Facet facet) {
    return ask(snapshot -> new Search(request, snapshot, limits).values(facet));
  }

  @Override
  public Optional<AttributedArticle> article(String id) {
    return ask(snapshot -> {
      int doc = find(snapshot, IndexSchema.ARTICLE_ID, id, IndexSchema.ARTICLE);
      return doc < 0 ? Optional.empty() : Optional.of(new Records(snapshot.reader()).whole(doc));
    });
  }

  @Override
  public Stream<AttributedArticle> articles() {
    Snapshot snapshot = readers.acquire();
    Runnable release = () -> close(snapshot);
    try {
      Records records = new Records(snapshot.reader());
      List<Records.Stored> all =
          reading(() ->
              records.articles().stream()
                  .sorted(Comparator.comparing(Records.Stored::id))
                  .toList());
      return all.stream()
          .map(stored -> reading(() -> records.whole(stored.doc())))
          .onClose(release);
    } catch (RuntimeException | Error e) {
      release.run();
      throw e;
    }
  }

  @Override
  public Optional<Statement> statement(String id) {
    return ask(snapshot -> statement(snapshot, id));
  }

  private static Optional<Statement> statement(Snapshot snapshot, String id) throws IOException {
    int doc = find(snapshot, IndexSchema.ID, id, IndexSchema.STATEMENT);
    return doc < 0
        ? Optional.empty()
        : Optional.of(new Records(snapshot.reader()).statement(doc).statement());
  }

  /// The document of this kind whose field has this value, -1 without one.
  private static int find(Snapshot snapshot, String field, String value, String kind)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, value)), Occur.FILTER)
            .add(new TermQuery(new Term(IndexSchema.KIND, kind)), Occur.FILTER)
            .build();
    ScoreDoc[] found = snapshot.searcher().search(query, 1).scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  @Override
  public List<Hit.OfStatement> similar(String statementId) {
    return ask(snapshot -> {
      Optional<Statement> statement = statement(snapshot, statementId);
      return statement.isEmpty()
          ? List.of()
          : new Similar(snapshot, new Deadline(limits.time())).to(statement.get());
    });
  }

  @Override
  public List<Completion> complete(String prefix) {
    return ask(snapshot -> snapshot.completions().of(prefix));
  }

  @Override
  public Registers registers() {
    return ask(Snapshot::registers);
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return ask(snapshot -> {
      SortedMap<String, String> fingerprints = new TreeMap<>();
      for (Records.Stored stored : new Records(snapshot.reader()).articles()) {
        fingerprints.put(stored.id(), stored.fingerprint());
      }
      return fingerprints;
    });
  }

  @Override
  public Status status() {
    return reading(new Standing(builds, readers)::status);
  }

  @Override
  public List<String> verify() {
    return readers.latest() instanceof Published.Unusable(_, _, SearchException why)
        ? List.of(String.valueOf(why.getMessage()))
        : ask(snapshot -> new Verification(snapshot).findings());
  }

  @Override
  public long rollback() {
    return writing(lock -> {
      try (lock) {
        return new Rollback(builds, readers).publish();
      }
    });
  }

  @Override
  public IndexBuild build() {
    return writing(lock -> {
      readers.look();
      return begin(lock, published(), null);
    });
  }

  /// What is published, as far as that can be read.
  private @Nullable Current published() throws IOException {
    try {
      return builds.current().orElse(null);
    } catch (SearchException.Unavailable _) {
      return null;
    }
  }

  @Override
  public IndexBuild update() {
    return writing(lock -> {
      readers.look();
      return switch (readers.latest()) {
        case Published.Nothing _ -> begin(lock, null, null);
        case Published.Unusable unusable -> throw unusable.why();
        case Published.Open _ -> beginFrom(readers.acquire(), lock);
      };
    });
  }

  private IndexBuild beginFrom(Snapshot base, WriteLock lock) throws IOException {
    try {
      return begin(lock, builds.current().orElse(null), base);
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  private IndexBuild begin(WriteLock lock, @Nullable Current replaced, @Nullable Snapshot base)
      throws IOException {
    return new LuceneIndexBuild(
        new LuceneIndexBuild.Start(builds, lock, replaced, base), readers::look);
  }

  /// Something done under the lock, which gives it back itself if it succeeds.
  @FunctionalInterface
  private interface Writing<T> {
    T under(WriteLock lock) throws IOException;
  }

  private <T> T writing(Writing<T> writing) {
    try {
      WriteLock lock = WriteLock.take(builds.path());
      try {
        return writing.under(lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw LuceneIndexBuild.unwritable(builds.path(), e);
    }
  }

  @Override
  public void close() {
    readers.close();
  }
}
