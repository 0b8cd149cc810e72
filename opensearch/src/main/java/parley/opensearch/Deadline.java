package parley.opensearch;

import java.time.Duration;
import java.util.List;
import parley.opensearch.Cluster.Answer;

/// Until when a question is asked again: while shards change their place, no copy of one may answer
/// for a moment.
final class Deadline {

  /// Between two tries.
  static final Duration PAUSE = Duration.ofMillis(200);

  private final long end;

  Deadline(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /// Whether an answer says that the cluster cannot answer now and there is time to wait, which is
  /// done before returning.
  boolean allowsAnotherTry(List<Answer> answers) {
    boolean passing = answers.stream().anyMatch(a -> a.status() == 503 || a.status() == 429);
    if (!passing || left().compareTo(PAUSE) <= 0) {
      return false;
    }
    Cluster.pause(PAUSE);
    return true;
  }
}
