package parley.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An index that shares the files of another one, which are never written again, so that what is
/// published in it leaves the other as it is. It is gone when closed.
record LinkedIndex(Path folder) implements AutoCloseable {

  private static final String LOCK = "write.lock";
  private static final long SMALL = 4096;

  /// Shares the files of `index`; both have to be on one file system.
  ///
  /// @param folder what was left there is removed
  static LinkedIndex of(Path index, Path folder) {
    remove(folder);
    for (Path from : below(index)) {
      Path to = folder.resolve(index.relativize(from));
      try {
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else if (Files.size(from) <= SMALL && !from.endsWith(LOCK)) {
          Files.copy(from, to);
        } else if (!from.endsWith(LOCK)) {
          Files.createLink(to, from);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new LinkedIndex(folder);
  }

  String address() {
    return "lucene:" + folder;
  }

  @Override
  public void close() {
    remove(folder);
  }

  private static void remove(Path folder) {
    if (Files.exists(folder)) {
      below(folder).reversed().forEach(LinkedIndex::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
