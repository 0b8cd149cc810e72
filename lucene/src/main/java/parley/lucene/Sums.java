package parley.lucene;

import org.apache.lucene.util.FixedBitSet;

/// What some statements count to, so that it can be added up with what others count to.
///
/// @param total hits
/// @param byCode hits for each facet code, each facet's own filter left out
/// @param byDay hits for each day's number
/// @param articles a bit for the number of each article of a hit
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, never compared
record Sums(long total, int[] byCode, int[] byDay, FixedBitSet articles) {

  /// What these and others count to that are none of these.
  Sums and(Sums others) {
    FixedBitSet both = articles.clone();
    both.or(others.articles);
    return new Sums(
        total + others.total, added(byCode, others.byCode, 1), added(byDay, others.byDay, 1), both);
  }

  /// What these and others count to, of which some are these.
  ///
  /// @param shared what the statements count to that are among both
  Sums and(Sums others, Sums shared) {
    Sums twice = and(others);
    return new Sums(
        twice.total - shared.total,
        added(twice.byCode, shared.byCode, -1),
        added(twice.byDay, shared.byDay, -1),
        twice.articles);
  }

  private static int[] added(int[] some, int[] others, int sign) {
    int[] sums = some.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += sign * others[i];
    }
    return sums;
  }

  Counts counts(Days days) {
    return new Counts(total, articles.cardinality(), byCode, days.histogram(byDay));
  }
}
