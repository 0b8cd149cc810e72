package parley.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import parley.analysis.Analysis;
import parley.archive.AttributedArticle;
import parley.archive.Registers;

/// The open index writer of a build, to which articles are added by any number of threads. What is
/// held in memory before it is written has a limit.
final class ArticleWriter implements Closeable {

  /// Small enough that most of an archive is sorted and written by those who add it, in parallel.
  private static final double MOST_BUFFER_MEGABYTES = 48;

  private static final double MEGABYTE = 1 << 20;
  private static final int PART_OF_HEAP = 8;
  private static final int SEGMENTS_BEFORE_THE_END = 50;

  private final Directory directory;
  private final IndexWriter writer;
  private final Documents documents;

  /// @param appends whether it goes on with what is in the folder; else it begins anew, with the
  ///   registers
  ArticleWriter(Path folder, Registers registers, boolean appends) throws IOException {
    Analysis analysis = Analysis.of(registers);
    IndexWriterConfig config =
        new IndexWriterConfig(IndexSchema.analyzer(analysis))
            .setOpenMode(appends ? OpenMode.APPEND : OpenMode.CREATE)
            .setIndexSort(IndexSchema.NEWEST)
            .setRAMBufferSizeMB(bufferMegabytes())
            .setMergeScheduler(new Merges())
            .setMergePolicy(appends ? new TieredMergePolicy() : onceAtTheEnd())
            .setCommitOnClose(false);
    this.directory = Snapshot.directory(folder);
    this.writer = new IndexWriter(directory, config);
    this.documents = new Documents(registers, analysis);
    if (!appends) {
      RegistersCodec.write(directory, registers);
    }
  }

  private static double bufferMegabytes() {
    double heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
    return Math.min(MOST_BUFFER_MEGABYTES, heap / PART_OF_HEAP);
  }

  /// What is merged into one segment in the end need hardly be merged before.
  private static MergePolicy onceAtTheEnd() {
    return new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_BEFORE_THE_END);
  }

  /// Adds an article.
  ///
  /// @param replaces whether one of this id may be there
  /// @throws IllegalArgumentException if Lucene does not take it; nothing of it is there then
  void add(AttributedArticle article, String fingerprint, boolean replaces) throws IOException {
    if (replaces) {
      remove(article.article().id());
    }
    try {
      for (Document document : documents.of(article, fingerprint)) {
        writer.addDocument(document);
      }
    } catch (IllegalArgumentException e) {
      remove(article.article().id());
      throw e;
    }
  }

  /// Removes an article and its statements.
  void remove(String articleId) throws IOException {
    writer.deleteDocuments(new Term(IndexSchema.ARTICLE_ID, articleId));
  }

  IndexWriter writer() {
    return writer;
  }

  /// Commits what was added, for good, and closes.
  void commit() throws IOException {
    writer.commit();
    directory.sync(List.of(RegistersCodec.FILE));
    directory.syncMetaData();
    close();
  }

  /// Closes; what was not committed is gone.
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }

  /// Merges in the background, on all cores, one large merge too. The writer keeps what goes wrong
  /// there and fails with it when it is next asked, so that the thread does not print it too.
  private static final class Merges extends ConcurrentMergeScheduler {

    /// Merges that may wait before those who add have to.
    private static final int MOST_WAITING = 5;

    Merges() {
      int cores = Runtime.getRuntime().availableProcessors();
      setMaxMergesAndThreads(cores + MOST_WAITING, cores);
    }

    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
