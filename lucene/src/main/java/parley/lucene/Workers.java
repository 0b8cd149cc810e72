package parley.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Does work on all cores, in any order, with a little of it waiting at a time.
final class Workers implements AutoCloseable {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int MOST_WAITING = 4 * CORES;

  private final ExecutorService threads = Executors.newFixedThreadPool(CORES);
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /// A piece of work.
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /// Has a piece of work done; waits while there is no room for it.
  ///
  /// @throws IOException or what else an earlier piece failed with
  void start(Work work) throws IOException {
    room.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        work.run();
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
    rethrow();
  }

  /// Waits until all is done.
  ///
  /// @throws IOException or what else a piece failed with
  void await() throws IOException {
    room.acquireUninterruptibly(MOST_WAITING);
    room.release(MOST_WAITING);
    rethrow();
  }

  private void rethrow() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw new IOException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException("a piece of work could not be done", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
