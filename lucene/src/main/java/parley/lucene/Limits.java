package parley.lucene;

import java.time.Duration;

/// How much a request may ask for.
///
/// @param words the most words of a query, below what Lucene's own limit of 1024 clauses allows at
///   up to three clauses a word
/// @param depth the most levels of parentheses
/// @param time the longest that one search may take
/// @param rowWords how long a document's row for counting may get, see [Rows]
/// @param wholly up to so many documents are searched by one thread, however much that costs
record Limits(int words, int depth, Duration time, int rowWords, int wholly) {

  static final Limits DEFAULT =
      new Limits(300, 50, Duration.ofSeconds(10), Rows.MOST_WORDS, 500_000);
}
