package parley.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import parley.search.SearchException;

/// The right to write to an index: a lock of the operating system on `write.lock`, gone when its
/// process is. The holder's process id stands beside it in `write.pid`, since a process that opens
/// and closes its own locked file would lose the lock.
final class WriteLock implements AutoCloseable {

  static final String LOCK = "write.lock";
  static final String HOLDER = "write.pid";

  private final Path path;
  private final Directory directory;
  private final Lock lock;

  private WriteLock(Path path, Directory directory, Lock lock) {
    this.path = path;
    this.directory = directory;
    this.lock = lock;
  }

  /// Takes the lock of the index at `path`, which is made if it is not there.
  ///
  /// @throws SearchException.Locked if somebody has it, with the process that does
  static WriteLock take(Path path) throws IOException {
    Directory directory = new NIOFSDirectory(path);
    Lock lock = null;
    try {
      lock = directory.obtainLock(LOCK);
      Files.writeString(path.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
      return new WriteLock(path, directory, lock);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new SearchException.Locked(
          "%s is writing to the index at %s; wait until it has finished, or end it, and try again"
              .formatted(holder(path), path));
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(lock, directory);
      throw e;
    }
  }

  private static String holder(Path path) {
    try {
      String pid = Files.readString(path.resolve(HOLDER)).strip();
      return pid.isEmpty() ? "Another process" : "Process " + pid;
    } catch (IOException _) {
      return "Another process";
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        lock) {
      Files.deleteIfExists(path.resolve(HOLDER));
    }
  }
}
