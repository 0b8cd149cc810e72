package parley.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import parley.web.http.Failure;

/// Gives up on work that takes too long.
final class Deadline {

  private Deadline() {}

  /// What the work gives, if it does so in time. Work that does not is left to end by itself: an
  /// interrupt could close files that others read.
  ///
  /// @throws Failure 503 if it takes longer
  static <T> T within(Duration longest, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofVirtual().name("answer").start(task);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
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

  private static RuntimeException unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
