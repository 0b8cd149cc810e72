package parley.indexer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does work on all cores and hands on what comes of it in the order in which the work was given,
/// so that the outcome is the same however many cores there are.
///
/// Small pieces of work are done several at a time, since handing over costs more than reading a
/// line. Two such batches a core are held in memory at a time, each of 16 kB or one larger piece.
final class Ahead<T> implements AutoCloseable {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int MOST_WAITING = 2 * CORES;
  private static final int BATCH_BYTES = 1 << 14;

  private final ExecutorService cores = Executors.newFixedThreadPool(CORES);
  private final Consumer<T> taker;
  private final Deque<Future<List<T>>> pending = new ArrayDeque<>();
  private final List<Supplier<T>> batch = new ArrayList<>();
  private long batchBytes;

  /// @param taker called from the thread that gives work
  Ahead(Consumer<T> taker) {
    this.taker = taker;
  }

  /// Has a piece of work done; what comes of earlier ones may be handed on meanwhile.
  ///
  /// @param size roughly how many bytes it holds
  /// @throws RuntimeException what an earlier piece of work failed with
  void give(int size, Supplier<T> work) {
    batch.add(work);
    batchBytes += size;
    if (batchBytes >= BATCH_BYTES) {
      submit();
    }
  }

  private void submit() {
    List<Supplier<T>> given = List.copyOf(batch);
    batch.clear();
    batchBytes = 0;
    pending.add(cores.submit(() -> given.stream().map(Supplier::get).toList()));
    if (pending.size() > MOST_WAITING) {
      takeFirst();
    }
  }

  /// Waits until all is done and handed on.
  ///
  /// @throws RuntimeException what a piece of work failed with
  void finish() {
    submit();
    while (!pending.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    try {
      pending.removeFirst().get().forEach(taker);
    } catch (ExecutionException e) {
      switch (Objects.requireNonNullElse(e.getCause(), e)) {
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case Throwable failed -> throw new CorpusException("a file could not be read: " + failed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CorpusException("interrupted before it was done; run index again");
    }
  }

  @Override
  public void close() {
    cores.close();
  }
}
