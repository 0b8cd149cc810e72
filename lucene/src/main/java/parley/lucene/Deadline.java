package parley.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import parley.search.SearchException;

/// When a request has to be answered.
final class Deadline implements QueryTimeout {

  private final Duration time;
  private final long start = System.nanoTime();

  Deadline(Duration time) {
    this.time = time;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - start > time.toNanos();
  }

  /// What to tell those who asked for too much.
  SearchException passed() {
    return new SearchException.TooMuch(
        "the search took longer than %s; ask for fewer or longer words, or narrow it by a filter"
            .formatted(words(time)));
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
