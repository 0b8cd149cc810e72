package parley.evaluation.contender;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import parley.evaluation.workload.Question;

/// Something that answers questions and can be timed. Safe for any number of threads; each takes a
/// session of its own.
public interface Contender extends AutoCloseable {

  /// Its name in tables.
  String name();

  /// Whether it stems and matches by Parley's rules, so that its totals have to be the expected
  /// ones; those of others are only compared.
  default boolean exact() {
    return true;
  }

  /// A connection, or whatever else one client keeps from question to question.
  Session session();

  /// CPU time spent on answers so far, in nanoseconds: by default that of this thread, where
  /// answers are made in process.
  default long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Override
  void close();

  /// Asks one question after the other, for one thread.
  interface Session extends AutoCloseable {

    /// Asks and reads the whole answer.
    Answer ask(Question question);

    @Override
    default void close() {}
  }

  /// What of an answer can be checked.
  ///
  /// @param reading looks the total up in the answer; done when the clock has stopped
  /// @param bytes size of the answer, 0 where it was not sent anywhere
  record Answer(LongSupplier reading, long bytes) {

    /// An answer whose total needs no reading.
    public Answer(long total, long bytes) {
      this(() -> total, bytes);
    }

    /// Hits in all.
    public long total() {
      return reading.getAsLong();
    }
  }
}
