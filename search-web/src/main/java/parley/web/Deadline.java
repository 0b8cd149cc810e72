package parley.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import parley.web.http.Failure;

/// Gives up on work that takes too long, and does not begin more than it can do: work that was
/// given up counts until it ends.
final class Deadline {

  private final Duration longest;
  private final Semaphore places;

  /// @param most how much is worked on at a time
  Deadline(Duration longest, int most) {
    this.longest = longest;
    this.places = new Semaphore(most);
  }

  /// What the work gives, if it does so in time. Work that does not is left to end by itself: an
  /// interrupt could close files that others read.
  ///
  /// @throws Failure 503 if it takes longer, or finds no place in time
  <T> T within(Supplier<T> work) {
    long end = System.nanoTime() + longest.toNanos();
    FutureTask<T> task = new FutureTask<>(() -> placed(work));
    try {
      if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        throw Failure.of(
            503, "The server is busy", "too much is asked of the server; try again later");
      }
      Thread.ofVirtual().name("answer").start(task);
      return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw Failure.of(
          503,
          "The request takes too long",
          "no answer within %d seconds; ask for less, or try again later"
              .formatted(longest.toSeconds()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.of(503, "The server is stopping", "the server is stopping; try again later");
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private <T> T placed(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
