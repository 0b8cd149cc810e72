package parley.evaluation.speed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import parley.evaluation.workload.QueryClass;

/// What one contender took, in nanoseconds by class of question. For one thread.
public final class Timings {

  private final Map<QueryClass, Samples> byClass = new EnumMap<>(QueryClass.class);
  private long allocated;
  private long cpu;
  private long bytes;
  private long near;

  /// An array that grows.
  private static final class Samples {

    private long[] nanos = new long[64];
    private int size;

    void add(long sample) {
      if (size == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * size);
      }
      nanos[size++] = sample;
    }

    LongStream stream() {
      return Arrays.stream(nanos, 0, size);
    }
  }

  /// A distribution in milliseconds.
  public record Summary(double p50, double p99, double mean, int count) {

    private static final double NANOS_A_MILLI = 1e6;

    static Summary of(LongStream nanos) {
      long[] sorted = nanos.sorted().toArray();
      if (sorted.length == 0) {
        return new Summary(Double.NaN, Double.NaN, Double.NaN, 0);
      }
      double mean = Arrays.stream(sorted).average().orElseThrow() / NANOS_A_MILLI;
      return new Summary(at(sorted, 0.5), at(sorted, 0.99), mean, sorted.length);
    }

    /// The sample below which this part of all lies (nearest rank).
    private static double at(long[] sorted, double part) {
      int rank = (int) Math.ceil(part * sorted.length);
      return sorted[Math.max(rank - 1, 0)] / NANOS_A_MILLI;
    }
  }

  Timings() {
    for (QueryClass kind : QueryClass.values()) {
      byClass.put(kind, new Samples());
    }
  }

  void add(QueryClass kind, long nanos) {
    Objects.requireNonNull(byClass.get(kind)).add(nanos);
  }

  void addAllocated(long some) {
    allocated += some;
  }

  void addCpu(long nanos) {
    cpu += nanos;
  }

  void addBytes(long some) {
    bytes += some;
  }

  /// Says whether a total lay within a twentieth of the expected one.
  void addTotal(long found, long expected) {
    near += Math.abs(found - expected) <= Math.max(expected / 20, 1) ? 1 : 0;
  }

  /// What another client saw at the same time.
  void addAll(Timings others) {
    others.byClass.forEach((kind, samples) -> samples.stream().forEach(n -> add(kind, n)));
    allocated += others.allocated;
    bytes += others.bytes;
    near += others.near;
  }

  public Summary of(QueryClass kind) {
    return Summary.of(Objects.requireNonNull(byClass.get(kind)).stream());
  }

  public Summary overall() {
    return Summary.of(byClass.values().stream().flatMapToLong(Samples::stream));
  }

  /// Bytes that the client's thread allocated a question: for contenders in process, what an answer
  /// costs the heap.
  public double allocatedPerQuestion() {
    return (double) allocated / Math.max(overall().count(), 1);
  }

  /// CPU time of an answer in milliseconds: of the asking thread for contenders in process, of all
  /// threads of a server. Clients that ask at the same time have none.
  public double cpuPerQuestion() {
    return cpu / Summary.NANOS_A_MILLI / Math.max(overall().count(), 1);
  }

  /// Of all totals, the percentage that lay within a twentieth of the expected ones.
  public double nearTotals() {
    return 100.0 * near / Math.max(overall().count(), 1);
  }

  /// Size of an answer.
  public double bytesPerQuestion() {
    return (double) bytes / Math.max(overall().count(), 1);
  }
}
