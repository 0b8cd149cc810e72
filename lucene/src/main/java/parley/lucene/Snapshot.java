package parley.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import parley.analysis.Analysis;
import parley.archive.Registers;

/// One build, open for reading. It stays open while anybody holds it: [#hold()] before use and
/// [#close()] after, the one who opened it included.
final class Snapshot implements Closeable {

  private final Path folder;
  private final CommitNotes notes;
  private final Registers registers;
  private final Analysis analysis;
  private final IndexReader reader;
  private final Occasions occasions;
  private final HistogramPass.Period period;
  private final Labels labels;

  private Snapshot(Path folder, CommitNotes notes, Registers registers, IndexReader reader)
      throws IOException {
    this.folder = folder;
    this.notes = notes;
    this.registers = registers;
    this.analysis = Analysis.of(registers);
    this.reader = reader;
    this.occasions = new Occasions(reader);
    int[] days = occasions.period();
    this.period = new HistogramPass.Period(days[0], days[1]);
    this.labels = new Labels(reader, registers, occasions);
  }

  /// Where builds are read and written: the lock of the whole index stands above them.
  static Directory directory(Path folder) throws IOException {
    return MMapDirectory.open(folder, NoLockFactory.INSTANCE);
  }

  /// Opens the build in a folder, which this version made.
  static Snapshot open(Path folder, CommitNotes notes) throws IOException {
    Directory directory = directory(folder);
    try {
      Registers registers = RegistersCodec.read(directory);
      IndexReader reader = DirectoryReader.open(directory);
      try {
        return new Snapshot(folder, notes, registers, reader);
      } catch (RuntimeException | AssertionError e) {
        reader.close();
        throw new CorruptIndexException("its values cannot be read", folder.toString(), e);
      } catch (IOException e) {
        reader.close();
        throw e;
      }
    } finally {
      directory.close();
    }
  }

  /// Keeps it open; false if it was closed for good already.
  boolean hold() {
    return reader.tryIncRef();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }

  Path folder() {
    return folder;
  }

  long number() {
    return notes.build();
  }

  CommitNotes notes() {
    return notes;
  }

  Registers registers() {
    return registers;
  }

  Analysis analysis() {
    return analysis;
  }

  IndexReader reader() {
    return reader;
  }

  Occasions occasions() {
    return occasions;
  }

  /// The days between its first and its last.
  HistogramPass.Period period() {
    return period;
  }

  Labels labels() {
    return labels;
  }

  /// Searches it until the deadline; [IndexSearcher#timedOut()] says whether that was reached.
  IndexSearcher searcher(Deadline deadline) {
    IndexSearcher searcher = searcher();
    searcher.setTimeout(deadline);
    return searcher;
  }

  /// Searches it however long it takes.
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(IndexSchema.SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
