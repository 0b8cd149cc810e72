package parley.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import parley.lucene.BuildReaders.Published;
import parley.search.SearchEngine.Origin;
import parley.search.SearchEngine.Status;

/// How things stand with an index, be it damaged.
record Standing(Builds builds, BuildReaders readers) {

  private static final Origin NO_ORIGIN = new Origin("", "");

  Status status() throws IOException {
    return switch (readers.latest()) {
      case Published.Nothing _ ->
          new Status(address(), 0, null, false, 0, 0, null, NO_ORIGIN, List.of(), null, null);
      case Published.Open(Current current, Snapshot snapshot) ->
          status(current, snapshot.notes(), null);
      case Published.Unusable unusable -> unusable(unusable);
    };
  }

  private String address() {
    return "lucene:" + builds.path();
  }

  private Status status(Current current, @Nullable CommitNotes notes, @Nullable String outdated)
      throws IOException {
    CommitNotes.Contents contents =
        notes == null ? new CommitNotes.Contents(0, 0, null) : notes.contents();
    return new Status(
        address(),
        current.number(),
        notes == null ? null : notes.published(),
        current.pinned(),
        contents.articles(),
        contents.statements(),
        contents.lastDay(),
        notes == null ? NO_ORIGIN : notes.origin(),
        readers.kept(current),
        outdated,
        null);
  }

  /// What a build that cannot be used says about itself, else where its contents come from by what
  /// another build says.
  private Status unusable(Published.Unusable unusable) throws IOException {
    CommitNotes notes = unusable.notes();
    List<Long> numbers = builds.numbers();
    long last = numbers.isEmpty() ? 0 : numbers.getLast();
    Current current = unusable.current();
    Status status =
        status(
            current == null ? new Current(last, false) : current,
            notes,
            String.valueOf(unusable.why().getMessage()));
    return notes == null ? status.of(origin(numbers)) : status;
  }

  private Origin origin(List<Long> numbers) {
    return numbers.reversed().stream()
        .flatMap(number -> notes(number).stream())
        .map(CommitNotes::origin)
        .findFirst()
        .orElse(NO_ORIGIN);
  }

  /// What a build says about itself; empty if that cannot be read.
  private Optional<CommitNotes> notes(long number) {
    try (Directory directory = Snapshot.directory(builds.folder(number))) {
      return Optional.of(CommitNotes.read(directory));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
