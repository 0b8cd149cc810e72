package parley.lucene;

import parley.query.Facet;
import parley.search.SearchResult.Histogram;

/// What a pass over all matches has counted.
///
/// @param total hits in the request's unit
/// @param articles distinct articles among them
/// @param byCode hits for each facet code, each facet's own filter left out
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, never compared
record Counts(long total, long articles, int[] byCode, Histogram histogram) {

  /// These counts with one facet's from elsewhere.
  Counts with(Facet facet, FacetCodes codes, Counts other) {
    int[] merged = byCode.clone();
    int first = codes.none(facet);
    System.arraycopy(other.byCode, first, merged, first, codes.end(facet) - first);
    return new Counts(total, articles, merged, histogram);
  }

  Counts with(Histogram other) {
    return new Counts(total, articles, byCode, other);
  }
}
