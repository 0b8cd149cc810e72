package parley.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import parley.search.SearchException;

/// Keeps the published build open. Looks at CURRENT once a second on a thread of its own, and
/// changes over without failing or holding up anyone: while the next build is being opened the old
/// one answers, and who holds the old build reads it to the end.
final class BuildReaders implements Closeable {

  private static final Logger LOG = System.getLogger(BuildReaders.class.getName());
  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final Builds builds;
  private final Limits limits;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Published published = new Published.Nothing();
  private volatile long lastLook;
  private volatile boolean closed;
  private volatile @Nullable Kept kept;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("looks for builds").factory());

  /// What is published.
  sealed interface Published {

    /// Nothing has ever been.
    record Nothing() implements Published {}

    /// A build that cannot be read.
    ///
    /// @param notes what it says about itself, null if not even that can be read
    record Unusable(@Nullable Current current, @Nullable CommitNotes notes, SearchException why)
        implements Published {}

    /// A build that is open.
    record Open(Current current, Snapshot snapshot) implements Published {}

    /// Which build; null where that is not known.
    default @Nullable Current build() {
      return switch (this) {
        case Nothing _ -> null;
        case Unusable unusable -> unusable.current();
        case Open open -> open.current();
      };
    }
  }

  BuildReaders(Builds builds, Limits limits) {
    this.builds = builds;
    this.limits = limits;
    look();
    long nanos = BETWEEN_LOOKS;
    ScheduledFuture<?> _ =
        clock.scheduleWithFixedDelay(this::lookAgain, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "a fault in looking for builds at " + builds.path(), e);
    }
  }

  /// The published build, held for the caller, who closes it.
  ///
  /// @throws SearchException if there is none that can be read
  Snapshot acquire() {
    while (true) {
      switch (latest()) {
        case Published.Nothing _ -> throw empty();
        case Published.Unusable unusable -> throw unusable.why();
        case Published.Open open -> {
          if (open.snapshot().hold()) {
            return open.snapshot();
          }
        }
      }
    }
  }

  private SearchException empty() {
    return new SearchException.Empty(
        "nothing has been published at %s yet; run `parley index`".formatted(builds.path()));
  }

  /// What is published. While nothing can be read, it is looked for here too.
  Published latest() {
    if (closed) {
      throw new IllegalStateException("the engine at " + builds.path() + " is closed");
    }
    boolean missing = !(published instanceof Published.Open);
    if (missing && System.nanoTime() - lastLook > BETWEEN_LOOKS && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return published;
  }

  /// Looks now.
  void look() {
    looking.lock();
    try {
      if (closed) {
        return;
      }
      lastLook = System.nanoTime();
      Published old = published;
      Published found = find(old);
      if (!found.equals(old)) {
        published = found;
        release(old);
      }
    } finally {
      looking.unlock();
    }
  }

  /// What is published now; where that cannot be read, the build that is open stays.
  private Published find(Published old) {
    Current current = null;
    try {
      Optional<Current> now = builds.current();
      if (now.isEmpty()) {
        return keepOr(old, new Published.Nothing());
      }
      current = now.get();
      return isOpen(old, current)
          ? old
          : open(current, old instanceof Published.Open(_, var before) ? before : null);
    } catch (IOException e) {
      return isSuperseded(current)
          ? find(old)
          : keepOr(old, new Published.Unusable(current, notes(current), damaged(current, e)));
    } catch (SearchException e) {
      return keepOr(old, new Published.Unusable(current, null, e));
    }
  }

  /// Whether it is this very build that is open. The number alone does not tell: a folder that was
  /// deleted and made anew counts from 1 again.
  private boolean isOpen(Published old, Current current) throws IOException {
    return old instanceof Published.Open(Current open, Snapshot snapshot)
        && open.equals(current)
        && snapshot.notes().equals(read(current));
  }

  private CommitNotes read(Current current) throws IOException {
    try (Directory directory = Snapshot.directory(builds.folder(current.number()))) {
      return CommitNotes.read(directory);
    }
  }

  private static Published keepOr(Published old, Published found) {
    return old instanceof Published.Open ? old : found;
  }

  /// Whether others published while a build was being opened, which may have gone meanwhile.
  private boolean isSuperseded(@Nullable Current tried) {
    try {
      Optional<Current> now = builds.current();
      return tried != null && now.isPresent() && !now.get().equals(tried);
    } catch (IOException | SearchException _) {
      return false;
    }
  }

  private Published open(Current current, @Nullable Snapshot before) throws IOException {
    CommitNotes notes;
    Path folder = builds.folder(current.number());
    try {
      notes = read(current);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      String why = "it was made by another version of Lucene (" + e.getMessage() + ")";
      return new Published.Unusable(current, null, outdated(current, why));
    }
    Optional<String> why = notes.outdated();
    return why.isPresent()
        ? new Published.Unusable(current, notes, outdated(current, why.get()))
        : new Published.Open(
            current, Snapshot.open(new Snapshot.Build(folder, notes), before, limits));
  }

  /// What a build that cannot be opened says about itself; null if not even that can be read.
  private @Nullable CommitNotes notes(@Nullable Current current) {
    try {
      return current == null ? null : read(current);
    } catch (IOException _) {
      return null;
    }
  }

  private SearchException outdated(Current current, String why) {
    return new SearchException.Outdated(
        "build %d at %s cannot be used: %s; run `parley index --full`"
            .formatted(current.number(), builds.path(), why));
  }

  private SearchException damaged(@Nullable Current current, IOException e) {
    return new SearchException.Unavailable(
        "%s at %s cannot be read (%s); run `parley rollback` for the build before it, or `parley index --full`"
            .formatted(
                current == null ? "the index" : "build " + current.number(), builds.path(), e),
        e);
  }

  /// The numbers of the builds that are there, looked up at most once a second while the same one
  /// is published.
  List<Long> kept(Current current) throws IOException {
    Kept last = kept;
    long now = System.nanoTime();
    if (last != null && last.current().equals(current) && now - last.at() < BETWEEN_LOOKS) {
      return last.builds();
    }
    List<Long> found = builds.kept(current);
    kept = new Kept(current, now, found);
    return found;
  }

  private record Kept(Current current, long at, List<Long> builds) {}

  private static void release(Published old) {
    if (old instanceof Published.Open open) {
      try {
        open.snapshot().close();
      } catch (IOException e) {
        throw new SearchException.Unavailable(
            "build %d could not be closed (%s); restart the server"
                .formatted(open.current().number(), e),
            e);
      }
    }
  }

  @Override
  public void close() {
    clock.shutdown();
    looking.lock();
    try {
      if (!closed) {
        closed = true;
        release(published);
      }
    } finally {
      looking.unlock();
    }
  }
}
