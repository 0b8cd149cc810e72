package parley.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.archive.Registers;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// One build, open for reading. It stays open while anybody holds it: [#hold()] before use and
/// [#close()] after, the one who opened it included.
final class Snapshot implements Closeable {

  private final Path folder;
  private final CommitNotes notes;
  private final Known known;
  private final IndexReader reader;
  private final Occasions occasions;
  private final Labels labels;
  private final Browsed browsed;
  private final FrequentWords frequent;
  private final FrequentPlaces places;
  private final Completions completions;

  private Snapshot(Build build, Known known, IndexReader reader, Given given) throws IOException {
    this.folder = build.folder();
    this.notes = build.notes();
    this.known = known;
    this.reader = reader;
    Snapshot before = given.before();
    this.occasions =
        new Occasions(reader, given.limits().rowWords(), before == null ? null : before.occasions);
    this.labels = new Labels(reader, known.registers(), occasions);
    this.browsed = new Browsed(occasions.codes().size());
    this.frequent = new FrequentWords(reader, occasions);
    this.places = new FrequentPlaces(reader, before == null ? null : before.places);
    this.completions = new Completions(reader, known.registers(), known.analysis());
  }

  /// Where builds are read and written: the lock of the whole index stands above them.
  static Directory directory(Path folder) throws IOException {
    return MMapDirectory.open(folder, NoLockFactory.INSTANCE);
  }

  /// A build in its folder.
  record Build(Path folder, CommitNotes notes) {}

  /// What comes from outside.
  ///
  /// @param before that of the build before
  private record Given(Limits limits, @Nullable Snapshot before) {}

  /// Registers and the analysis by them.
  ///
  /// @param file that they were read from
  private record Known(Registers registers, Analysis analysis, SameFile file) {

    /// What `before` has, where the registers are the same; if both builds share the file, it is
    /// not even read.
    static Known of(Build build, Directory directory, @Nullable Snapshot before)
        throws IOException {
      SameFile file = SameFile.of(build.folder().resolve(RegistersCodec.FILE));
      if (before != null && file.is(before.known.file)) {
        return before.known;
      }
      Registers registers = RegistersCodec.read(directory);
      return before != null && before.registers().equals(registers)
          ? new Known(before.registers(), before.analysis(), file)
          : new Known(registers, Analysis.of(registers), file);
    }
  }

  /// What tells a file from all others, under whatever names it stands.
  ///
  /// @param key null where the file system knows none
  private record SameFile(@Nullable Object key, FileTime modified, long size) {

    static SameFile of(Path file) throws IOException {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return new SameFile(read.fileKey(), read.lastModifiedTime(), read.size());
    }

    boolean is(SameFile other) {
      return key != null && equals(other);
    }
  }

  /// Opens a build, which this version made, and counts all that is in it and what was asked for
  /// lately, so that whoever asks first waits no longer than others.
  ///
  /// @param before the build that was open before, which may share what did not change
  static Snapshot open(Build build, @Nullable Snapshot before, Limits limits) throws IOException {
    Directory directory = directory(build.folder());
    try {
      Known known = Known.of(build, directory, before);
      IndexReader reader = DirectoryReader.open(directory);
      try {
        Snapshot snapshot = new Snapshot(build, known, reader, new Given(limits, before));
        snapshot.count(before == null ? List.of() : before.browsed.asked());
        return snapshot;
      } catch (IOException | SearchException e) {
        reader.close();
        throw e;
      } catch (RuntimeException | AssertionError e) {
        reader.close();
        throw new CorruptIndexException(
            "its values cannot be read", String.valueOf(build.folder()), e);
      }
    } finally {
      directory.close();
    }
  }

  private void count(List<SearchRequest> asked) throws IOException {
    for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
      new Search(SearchRequest.ALL.withUnit(unit), this, Limits.DEFAULT).result();
    }
    for (SearchRequest request : asked) {
      try {
        new Search(request, this, Limits.DEFAULT).result();
      } catch (SearchException.TooMuch _) {
        // it only waits for whoever asks it next
      }
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
    return known.registers();
  }

  Analysis analysis() {
    return known.analysis();
  }

  IndexReader reader() {
    return reader;
  }

  Occasions occasions() {
    return occasions;
  }

  Labels labels() {
    return labels;
  }

  Browsed browsed() {
    return browsed;
  }

  FrequentWords frequent() {
    return frequent;
  }

  FrequentPlaces places() {
    return places;
  }

  Completions completions() {
    return completions;
  }

  /// Searches it until the deadline; [IndexSearcher#timedOut()] says whether that was reached.
  IndexSearcher searcher(Deadline deadline) {
    return until(deadline, searcher());
  }

  /// Whether fewer questions are being answered than there are cores: each holds it meanwhile.
  boolean leavesCoresIdle() {
    int questions = reader.getRefCount() - 1;
    return questions < Runtime.getRuntime().availableProcessors();
  }

  /// Searches its halves until the deadline.
  IndexSearcher halves(Deadline deadline) {
    return until(deadline, prepared(new HalvedSearcher(reader)));
  }

  private static IndexSearcher until(Deadline deadline, IndexSearcher searcher) {
    searcher.setTimeout(deadline);
    return searcher;
  }

  /// Searches it however long it takes.
  IndexSearcher searcher() {
    return prepared(new IndexSearcher(reader));
  }

  private static IndexSearcher prepared(IndexSearcher searcher) {
    searcher.setSimilarity(IndexSchema.SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
