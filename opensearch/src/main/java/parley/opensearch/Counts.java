package parley.opensearch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchResult.Histogram;
import tools.jackson.databind.JsonNode;

/// Everything that is counted of a request, asked for at once: what all filters admit, and beside
/// it what a facet's own choice, an exclusion or the period leaves out.
final class Counts {

  private static final String HITS = "hits";
  private static final String WITHOUT = "without_";
  private static final String BESIDES = "besides_";
  private static final String DAYS = "days";

  private final SearchRequest request;
  private final Filters filters;
  private final Tally tally;
  private final Buckets buckets;
  private final JsonNode answer;

  private Counts(SearchRequest request, Buckets buckets, JsonNode answer) {
    this.request = request;
    this.filters = new Filters(request);
    this.tally = new Tally(request.unit());
    this.buckets = buckets;
    this.answer = tally.atTop(answer);
  }

  /// The aggregations that count a request.
  static Map<String, Object> aggregations(SearchRequest request, Buckets buckets) {
    Filters filters = new Filters(request);
    Tally tally = new Tally(request.unit());
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> ofHits = new LinkedHashMap<>();
    if (request.unit() == SearchRequest.Unit.STATEMENTS) {
      ofHits.putAll(Tally.articles());
    }
    for (Facet facet : Facet.values()) {
      Map<String, Object> values = Map.of(facet.parameter(), buckets.of(facet));
      if (filters.isChosen(facet)) {
        all.put(BESIDES + facet.parameter(), tally.within(filters.besides(facet), values));
      } else {
        ofHits.putAll(values);
      }
    }
    all.put(HITS, tally.within(filters.hits(), ofHits));
    List<Filter.IsNot> exclusions = filters.exclusions();
    for (int i = 0; i < exclusions.size(); i++) {
      all.put(WITHOUT + i, tally.within(filters.removedBy(exclusions.get(i)), Map.of()));
    }
    all.put(DAYS, tally.within(filters.besidesPeriod(), new Bars(tally, filters).aggregations()));
    return tally.atTop(all);
  }

  /// Reads what a search with [#aggregations] brought.
  static Counts of(SearchRequest request, Buckets buckets, JsonNode answer) {
    return new Counts(request, buckets, answer);
  }

  long total() {
    return tally.of(answer.path(HITS));
  }

  long articles() {
    return tally.articles(answer.path(HITS));
  }

  /// The counts of a facet's values, those asked for among them; from the buckets of the answer, or
  /// from all of them in parts where there are too many for one.
  SortedMap<String, Long> values(Facet facet) {
    JsonNode holder = answer.path(filters.isChosen(facet) ? BESIDES + facet.parameter() : HITS);
    SortedMap<String, Long> values = buckets.read(facet, holder.path(facet.parameter()));
    request.chosen(facet).forEach(value -> values.putIfAbsent(value, 0L));
    List<Filter.IsNot> exclusions = filters.exclusions();
    for (int i = 0; i < exclusions.size(); i++) {
      if (exclusions.get(i).facet() == facet) {
        values.put(exclusions.get(i).value(), tally.of(answer.path(WITHOUT + i)));
      }
    }
    return values;
  }

  Map<Facet, SortedMap<String, Long>> values() {
    Map<Facet, SortedMap<String, Long>> all = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      all.put(facet, new TreeMap<>(values(facet)));
    }
    return all;
  }

  /// Hits by date; days are asked for only where months would be too coarse.
  Histogram histogram(Bars.Asking asking) {
    return new Bars(tally, filters).histogram(answer.path(DAYS), asking);
  }
}
