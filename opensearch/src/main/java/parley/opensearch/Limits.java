package parley.opensearch;

import java.time.Duration;

/// How much a request may ask for, and how patient the engine is.
///
/// @param words the most words of a query, below the cluster's own limit of 1024 clauses at up to
///   three clauses a word
/// @param depth the most levels of parentheses
/// @param time the longest that one search may take
/// @param patience how long a question is asked again while the cluster cannot answer
/// @param values the most values of a facet that one answer lists; more are asked for in parts. Ten
///   facets of so many stay below the cluster's own limit of 65,535 buckets
/// @param lease how long the right to write lasts without being renewed
record Limits(int words, int depth, Duration time, Duration patience, int values, Duration lease) {

  static final Limits DEFAULT =
      new Limits(
          300, 50, Duration.ofSeconds(10), Duration.ofSeconds(5), 5_000, Duration.ofSeconds(30));

  Limits withValues(int changed) {
    return new Limits(words, depth, time, patience, changed, lease);
  }

  Limits withLease(Duration changed) {
    return new Limits(words, depth, time, patience, values, changed);
  }
}
