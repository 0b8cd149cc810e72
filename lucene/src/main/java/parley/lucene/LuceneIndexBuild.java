package parley.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.search.IndexBuild;
import parley.search.SearchEngine.Origin;
import parley.search.SearchException;

/// A build in the making: an index writer in the folder of an unfinished build, under the write
/// lock.
///
/// An update begins with the files of the published build. Where the registers change, everything
/// that the update does not replace is indexed again from what is stored, since names decide about
/// terms, sides and mentions.
final class LuceneIndexBuild implements IndexBuild {

  /// Up to so many documents an update leaves one segment, so that its scores are those of a full
  /// build; beyond, merging everything would cost too much each time.
  private static final int MERGED_WHOLLY = 20_000;

  private final Builds builds;
  private final WriteLock lock;
  private final Builds.Unfinished unfinished;
  private final @Nullable Current replaced;
  private final @Nullable Snapshot base;
  private final Runnable published;
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private Registers registers;
  private Origin origin;
  private @Nullable ArticleWriter writing;
  private boolean done;
  private boolean closed;

  /// What a build starts from.
  ///
  /// @param base the published build that it changes, held, or null for one that replaces it
  record Start(
      Builds builds, WriteLock lock, @Nullable Current replaced, @Nullable Snapshot base) {}

  /// @param published told when the build has been published
  LuceneIndexBuild(Start start, Runnable published) throws IOException {
    this.builds = start.builds();
    this.lock = start.lock();
    this.replaced = start.replaced();
    this.base = start.base();
    this.published = published;
    this.registers = base == null ? Registers.NONE : base.registers();
    this.origin = base == null ? new Origin("", "") : base.notes().origin();
    this.unfinished = builds.begin(replaced);
  }

  @Override
  public void registers(Registers changed) {
    if (writing != null) {
      throw new IllegalStateException("registers have to be told before the first article");
    }
    registers = changed;
  }

  @Override
  public void origin(Origin changed) {
    origin = changed;
  }

  @Override
  public void add(AttributedArticle article, String fingerprint) {
    attempt(() -> {
      ArticleWriter to = writing();
      boolean first = touched.add(article.article().id());
      to.add(article, fingerprint, !first || base != null);
      return 0L;
    });
  }

  @Override
  public void remove(String articleId) {
    attempt(() -> {
      ArticleWriter to = writing();
      touched.add(articleId);
      to.remove(articleId);
      return 0L;
    });
  }

  private synchronized ArticleWriter writing() throws IOException {
    if (done) {
      throw new IllegalStateException("build " + unfinished.number() + " is finished");
    }
    if (writing == null) {
      writing = open();
    }
    return writing;
  }

  private ArticleWriter open() throws IOException {
    boolean appends = appends();
    if (appends && base != null) {
      unfinished.takeFrom(base.folder());
    }
    return new ArticleWriter(unfinished.folder(), registers, appends);
  }

  private boolean appends() {
    return base != null && base.registers().equals(registers);
  }

  @Override
  public long publish() {
    attempt(() -> {
      ArticleWriter to = writing();
      if (base != null && !appends()) {
        copyUntouched(base, to);
      }
      merge(to.writer());
      to.writer().setLiveCommitData(notes(to.writer()).data().entrySet());
      to.commit();
      writing = null;
      builds.publish(unfinished, replaced);
      done = true;
      return 0L;
    });
    close();
    published.run();
    return unfinished.number();
  }

  private void copyUntouched(Snapshot from, ArticleWriter to) throws IOException {
    Records records = new Records(from.reader());
    try (Workers workers = new Workers()) {
      for (Records.Stored stored : records.articles()) {
        if (!touched.contains(stored.id())) {
          AttributedArticle whole = records.whole(stored.doc());
          workers.start(() -> to.add(whole, stored.fingerprint(), false));
        }
      }
      workers.await();
    }
  }

  private void merge(IndexWriter writer) throws IOException {
    if (base == null || writer.getDocStats().maxDoc <= MERGED_WHOLLY) {
      writer.forceMerge(1);
    } else {
      writer.forceMergeDeletes();
    }
  }

  private CommitNotes notes(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      CommitNotes.Contents contents =
          new CommitNotes.Contents(
              count(searcher, IndexSchema.ARTICLE),
              count(searcher, IndexSchema.STATEMENT),
              lastDay(searcher));
      return CommitNotes.now(origin, unfinished.number(), contents);
    }
  }

  private static long count(IndexSearcher searcher, String kind) throws IOException {
    return searcher.count(new TermQuery(new Term(IndexSchema.KIND, kind)));
  }

  private static @Nullable LocalDate lastDay(IndexSearcher searcher) throws IOException {
    ScoreDoc[] newest =
        searcher.search(MatchAllDocsQuery.INSTANCE, 1, IndexSchema.NEWEST).scoreDocs;
    if (newest.length == 0) {
      return null;
    }
    long day = (Long) ((FieldDoc) newest[0]).fields[0];
    return LocalDate.ofEpochDay(day);
  }

  /// Something done to the files of the build.
  @FunctionalInterface
  private interface Write {
    long run() throws IOException;
  }

  private void attempt(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw unwritable(builds.path(), e);
    } catch (AlreadyClosedException | IllegalArgumentException e) {
      throw unwritable(builds.path(), new IOException(e.getCause() == null ? e : e.getCause()));
    } catch (IllegalStateException e) {
      throw e.getCause() instanceof IOException failed ? unwritable(builds.path(), failed) : e;
    }
  }

  static SearchException.Unavailable unwritable(Path path, IOException e) {
    return new SearchException.Unavailable(
        "the index at %s could not be written (%s); what was published is as it was; see that the disk has room and this user the right to write there, and try again"
            .formatted(path, e),
        e);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    attempt(() -> {
      try (lock;
          base) {
        abandon();
      }
      return 0L;
    });
  }

  private void abandon() throws IOException {
    if (writing != null) {
      writing.close();
      writing = null;
    }
    if (!done) {
      done = true;
      unfinished.discard();
    }
  }
}
