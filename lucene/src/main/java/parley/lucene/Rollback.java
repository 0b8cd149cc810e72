package parley.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.Directory;
import parley.archive.Registers;
import parley.lucene.BuildReaders.Published;
import parley.search.SearchException;

/// Goes back to the build before the published one, unless that would bring back what is withdrawn.
/// Wants [WriteLock] held.
record Rollback(Builds builds, BuildReaders readers) {

  /// Publishes the build before and pins it.
  ///
  /// @return its number
  long publish() throws IOException {
    readers.look();
    long number = builds.before();
    refuseToBringBack(number);
    builds.pin(number);
    readers.look();
    return number;
  }

  private void refuseToBringBack(long number) {
    if (!(readers.latest() instanceof Published.Open(_, Snapshot now))) {
      return;
    }
    List<String> back = now.registers().withdrawnSince(registers(number));
    if (!back.isEmpty()) {
      throw new SearchException.Unavailable(
          "build %d at %s is older than the withdrawal of %s, which would be read again; run `parley index`, which finishes the withdrawal"
              .formatted(number, builds.path(), String.join(", ", back)),
          null);
    }
  }

  private Registers registers(long number) {
    try (Directory directory = Snapshot.directory(builds.folder(number))) {
      return RegistersCodec.read(directory);
    } catch (IOException e) {
      throw new SearchException.Unavailable(
          "build %d at %s cannot be read (%s); run `parley index --full` to build anew"
              .formatted(number, builds.path(), e),
          e);
    }
  }
}
