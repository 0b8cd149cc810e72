package parley.evaluation.raw;

import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;

/// The filters of a workload's question in numbers; 0 for a speaker or topic that is not asked for.
/// A period is an interval of documents, since the index is sorted by date.
record RawFilters(int speaker, int topic, int from, int to) {

  static RawFilters of(SearchRequest request, RawRows rows) {
    int speaker = 0;
    int topic = 0;
    int from = 0;
    int to = rows.rows.length;
    for (Filter filter : request.filters()) {
      switch (filter) {
        case Filter.Is(Facet facet, String id) when facet == Facet.SPEAKER ->
            speaker = rows.speaker().number(id);
        case Filter.Is(Facet facet, String id) when facet == Facet.TOPIC -> topic = rows.topic(id);
        case Filter.Said(var first, var last) when first != null && last != null -> {
          from = rows.firstAtOrBefore((int) last.last().toEpochDay());
          to = rows.firstAtOrBefore((int) first.first().toEpochDay() - 1);
        }
        default -> throw new IllegalArgumentException("no question filters by " + filter);
      }
    }
    return new RawFilters(speaker, topic, from, to);
  }


  boolean period(RawRows rows) {
    return from > 0 || to < rows.rows.length;
  }
}
