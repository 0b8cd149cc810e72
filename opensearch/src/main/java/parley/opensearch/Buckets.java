package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.query.Facet;
import parley.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/// Counts of all values of a facet. Shards return more values than any facet has, so that the
/// counts are exact; where one answer cannot list all values, they are asked for in parts.
///
/// @param most how many values one answer lists
record Buckets(SearchRequest request, int most, InParts inParts) {

  private static final int MORE_THAN_ANY = 10_000_000;
  private static final int MOST_PARTS = 10_000;

  /// Asks again for one aggregation over what counts for a facet.
  @FunctionalInterface
  interface InParts {
    JsonNode ask(Facet facet, Map<String, Object> aggregation);
  }

  Map<String, Object> of(Facet facet) {
    return of(facet, 0, 1);
  }

  private Map<String, Object> of(Facet facet, int part, int parts) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("field", new Filters(request).field(facet.parameter()));
    terms.put("size", most);
    terms.put("shard_size", MORE_THAN_ANY);
    if (parts > 1) {
      terms.put("include", Map.of("partition", part, "num_partitions", parts));
    }
    return new Tally(request.unit()).counted(Map.of("terms", terms), Map.of());
  }

  SortedMap<String, Long> read(Facet facet, JsonNode answer) {
    for (int parts = 2; ; parts *= 2) {
      SortedMap<String, Long> values = new TreeMap<>();
      if (add(values, answer)) {
        return values;
      }
      if (parts > MOST_PARTS) {
        throw new IllegalStateException(facet + " has too many values even for parts");
      }
      SortedMap<String, Long> all = new TreeMap<>();
      if (addParts(all, facet, parts)) {
        return all;
      }
    }
  }

  private boolean addParts(SortedMap<String, Long> values, Facet facet, int parts) {
    for (int part = 0; part < parts; part++) {
      if (!add(values, inParts.ask(facet, of(facet, part, parts)))) {
        return false;
      }
    }
    return true;
  }

  /// Adds the values listed; false if there are others.
  private boolean add(SortedMap<String, Long> values, JsonNode answer) {
    Tally tally = new Tally(request.unit());
    for (JsonNode bucket : answer.path("buckets")) {
      values.put(bucket.path("key").asString(), tally.of(bucket));
    }
    return answer.path("sum_other_doc_count").asLong(0) == 0;
  }
}
