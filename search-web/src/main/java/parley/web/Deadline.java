package parley.web;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parley.search.SearchException;
import parley.web.http.Failure;

/// Gives up on work that takes too long, and does not begin more than it can do: work that was
/// given up counts until it ends. Work is done by the thread that asks for it, since handing it to
/// another takes longer than many an answer; what is overdue is looked for from time to time.
final class Deadline implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Deadline.class.getName());
  private static final int LOOKS = 20;

  private final Duration longest;
  private final Semaphore places;
  private final Set<Work> going = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("looks for what is overdue").factory());

  /// @param most how much is worked on at a time
  Deadline(Duration longest, int most) {
    this.longest = longest;
    this.places = new Semaphore(most);
    long between = longest.toNanos() / LOOKS;
    var _ = clock.scheduleWithFixedDelay(this::look, between, between, TimeUnit.NANOSECONDS);
  }

  /// A piece of work that either ends or is given up.
  private static final class Work {

    private final long due;
    private final Runnable late;
    private boolean decided;

    Work(long due, Runnable late) {
      this.due = due;
      this.late = late;
    }

    /// Whether it ends in time; waits for whatever is done in its stead.
    synchronized boolean end() {
      boolean inTime = !decided;
      decided = true;
      return inTime;
    }

    synchronized void giveUp() {
      if (!decided) {
        decided = true;
        try {
          late.run();
        } catch (RuntimeException e) {
          LOG.log(Logger.Level.WARNING, "nothing could be done in the stead of overdue work", e);
        }
      }
    }
  }

  /// What the work gives, if it does so in time. Work that does not is left to end by itself: an
  /// interrupt could close files that others read.
  ///
  /// @param late told from another thread when it takes too long; whatever the work comes to after
  ///   that is lost
  /// @return nothing where `late` was told
  /// @throws Failure 503 if it finds no place in half of the time
  <T> Optional<T> within(Supplier<T> work, Consumer<Failure> late) {
    long due = System.nanoTime() + longest.toNanos();
    takePlace();
    Work watched = new Work(due, () -> late.accept(overdue()));
    going.add(watched);
    try {
      T result = work.get();
      return watched.end() ? Optional.of(result) : Optional.empty();
    } catch (RuntimeException e) {
      if (watched.end()) {
        throw e;
      }
      boolean refused = e instanceof Failure || e instanceof SearchException.TooMuch;
      LOG.log(
          refused ? Logger.Level.DEBUG : Logger.Level.WARNING, "overdue work failed in the end", e);
      return Optional.empty();
    } finally {
      var _ = watched.end();
      going.remove(watched);
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(longest.toNanos() / 2, TimeUnit.NANOSECONDS)) {
        throw Failure.of(
            503, "The server is busy", "too much is asked of the server; try again later");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.of(503, "The server is stopping", "the server is stopping; try again later");
    }
  }

  /// What is told where work takes too long.
  Failure overdue() {
    return Failure.of(
        503,
        "The request takes too long",
        "no answer within %d seconds; ask for less, or try again later"
            .formatted(longest.toSeconds()));
  }

  private void look() {
    long now = System.nanoTime();
    for (Work work : going) {
      if (work.due - now < 0) {
        giveUp(work);
      }
    }
  }

  private void giveUp(Work work) {
    if (!going.remove(work)) {
      return;
    }
    try {
      Thread.ofVirtual().name("late").start(work::giveUp);
    } catch (RuntimeException | OutOfMemoryError e) {
      going.add(work);
      LOG.log(Logger.Level.WARNING, "overdue work is given up at the next look", e);
    }
  }

  /// Looks no longer for what is overdue.
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
