package parley.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.engine.FacetValues;
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

  private static final double BUFFER_MEGABYTES = 48;

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
  private @Nullable Writing writing;
  private boolean done;
  private boolean closed;

  /// The open writer and what goes with it.
  private record Writing(Directory directory, IndexWriter writer, Documents documents) {}

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
      Writing to = writing();
      touched.add(article.article().id());
      to.writer().deleteDocuments(article(article.article().id()));
      try {
        write(to, article, fingerprint);
      } catch (IllegalArgumentException e) {
        to.writer().deleteDocuments(article(article.article().id()));
        throw e;
      }
      return 0L;
    });
  }

  private static void write(Writing to, AttributedArticle article, String fingerprint)
      throws IOException {
    for (Document document : to.documents().of(article, fingerprint)) {
      to.writer().addDocument(document);
    }
  }

  @Override
  public void remove(String articleId) {
    attempt(() -> {
      touched.add(articleId);
      return writing().writer().deleteDocuments(article(articleId));
    });
  }

  private static Term article(String id) {
    return new Term(IndexSchema.ARTICLE_ID, id);
  }

  private synchronized Writing writing() throws IOException {
    if (done) {
      throw new IllegalStateException("build " + unfinished.number() + " is finished");
    }
    if (writing == null) {
      writing = open();
    }
    return writing;
  }

  private Writing open() throws IOException {
    boolean appends = appends();
    if (appends && base != null) {
      unfinished.takeFrom(base.folder());
    }
    Analysis analysis = Analysis.of(registers);
    IndexWriterConfig config =
        new IndexWriterConfig(IndexSchema.analyzer(analysis))
            .setOpenMode(appends ? OpenMode.APPEND : OpenMode.CREATE)
            .setIndexSort(IndexSchema.NEWEST)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    Directory directory = Snapshot.directory(unfinished.folder());
    IndexWriter writer = new IndexWriter(directory, config);
    if (!appends) {
      RegistersCodec.write(directory, registers);
    }
    return new Writing(
        directory, writer, new Documents(registers, new FacetValues(registers, analysis)));
  }

  private boolean appends() {
    return base != null && base.registers().equals(registers);
  }

  @Override
  public long publish() {
    attempt(() -> {
      Writing to = writing();
      if (base != null && !appends()) {
        copyUntouched(base, to);
      }
      merge(to.writer());
      to.writer().setLiveCommitData(notes(to.writer()).data().entrySet());
      to.writer().commit();
      to.directory().sync(List.of(RegistersCodec.FILE));
      to.directory().syncMetaData();
      to.writer().close();
      to.directory().close();
      writing = null;
      builds.publish(unfinished, replaced);
      done = true;
      return 0L;
    });
    close();
    published.run();
    return unfinished.number();
  }

  private void copyUntouched(Snapshot from, Writing to) throws IOException {
    Records records = new Records(from.reader());
    for (Records.Stored stored : records.articles()) {
      if (!touched.contains(stored.id())) {
        write(to, records.whole(stored.doc()), stored.fingerprint());
      }
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
    } catch (AlreadyClosedException e) {
      throw unwritable(builds.path(), new IOException(e.getCause() == null ? e : e.getCause()));
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
      writing.writer().rollback();
      writing.directory().close();
      writing = null;
    }
    if (!done) {
      done = true;
      unfinished.discard();
    }
  }
}
