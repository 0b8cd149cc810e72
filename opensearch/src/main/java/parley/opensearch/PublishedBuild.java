package parley.opensearch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.archive.Registers;
import parley.opensearch.Builds.Current;
import parley.search.SearchException;

/// Keeps up with the published build. Looks at the alias at most once a second, when somebody asks.
final class PublishedBuild {

  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final Cluster cluster;
  private final Builds builds;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable State state;
  private volatile long lastLook;

  /// What is published.
  sealed interface State {

    /// Nothing has ever been.
    record Nothing() implements State {}

    /// A build that this version cannot use.
    record Outdated(Current current, Notes notes, SearchException why) implements State {}

    /// A build that can be asked.
    record Open(Current current, Snapshot snapshot) implements State {}

    /// The cluster could not tell.
    ///
    /// @param before what it told last, if anything
    record Unknown(SearchException why, @Nullable State before) implements State {}
  }

  PublishedBuild(Cluster cluster) {
    this.cluster = cluster;
    this.builds = new Builds(cluster);
  }

  /// The build to ask; where the cluster could not tell just now, the one that was open last.
  ///
  /// @throws SearchException if there is none
  Snapshot snapshot() {
    return snapshot(latest());
  }

  private Snapshot snapshot(State now) {
    return switch (now) {
      case State.Nothing _ -> throw Builds.empty(cluster);
      case State.Outdated outdated -> throw outdated.why();
      case State.Open open -> open.snapshot();
      case State.Unknown(SearchException why, State before) -> {
        if (before instanceof State.Open open) {
          yield open.snapshot();
        }
        throw why;
      }
    };
  }

  /// What is published, as told not longer ago than a second.
  State latest() {
    State now = state;
    if (now == null) {
      return look();
    }
    if (System.nanoTime() - lastLook > BETWEEN_LOOKS && looking.tryLock()) {
      try {
        return look();
      } finally {
        looking.unlock();
      }
    }
    return now;
  }

  /// What is published; a cluster that could not tell when last asked is asked again.
  State told() {
    State now = latest();
    return now instanceof State.Unknown ? look() : now;
  }

  /// Looks now.
  State look() {
    looking.lock();
    try {
      State found = find(state);
      state = found;
      lastLook = System.nanoTime();
      return found;
    } finally {
      looking.unlock();
    }
  }

  private State find(@Nullable State old) {
    State told = old instanceof State.Unknown(_, State before) ? before : old;
    try {
      Optional<Current> current = builds.current();
      if (current.isEmpty()) {
        return new State.Nothing();
      }
      if (told instanceof State.Open open && open.current().equals(current.get())) {
        return open;
      }
      return open(current.get());
    } catch (SearchException.Unavailable | SearchException.Unreachable e) {
      return new State.Unknown(e, told);
    } catch (Gone e) {
      return find(told);
    }
  }

  private State open(Current current) {
    Notes notes = builds.notes(current.number());
    if (notes == null) {
      throw new Gone(builds.index(current.number()));
    }
    String why = Mapping.outdated(notes);
    if (!why.isEmpty()) {
      return new State.Outdated(
          current,
          notes,
          new SearchException.Outdated(
              "build %d at %s cannot be used: %s; run `parley index --full`"
                  .formatted(current.number(), cluster.address(), why)));
    }
    return new State.Open(current, open(current, notes));
  }

  private Snapshot open(Current current, Notes notes) {
    String index = builds.index(current.number());
    Asker asker = new Asker(cluster, index);
    Registers registers = RegistersRecord.of(asker);
    return new Snapshot(
        index, notes, registers, Analysis.of(registers), new Labels(registers, asker::search));
  }
}
