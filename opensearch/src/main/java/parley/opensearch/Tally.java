package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.search.SearchRequest.Unit;
import tools.jackson.databind.JsonNode;

/// How things are counted in a unit: statements one by one, articles by those of their nested
/// occasions that count. All occasions of an article are on one shard, so that the shards' counts
/// add up.
record Tally(Unit unit) {

  private static final String UNITS = "units";
  private static final String SEEN = "seen";
  private static final Object DISTINCT_ARTICLES =
      Map.of(
          "scripted_metric",
          Map.of(
              "init_script",
              "state.seen = new HashSet()",
              "map_script",
              "state.seen.add(doc['" + Mapping.NUMBER + "'].value)",
              "combine_script",
              "return state.seen.size()",
              "reduce_script",
              "long n = 0; for (s in states) { n += s } return n"));

  /// An aggregation over what passes a filter, with others inside.
  Map<String, Object> within(Object filter, Map<String, Object> inside) {
    return counted(Map.of("filter", filter), inside);
  }

  /// An aggregation of which every bucket can be counted.
  Map<String, Object> counted(Map<String, Object> aggregation, Map<String, Object> inside) {
    Map<String, Object> all = new LinkedHashMap<>(inside);
    if (unit == Unit.ARTICLES) {
      all.put(UNITS, Map.of("reverse_nested", Map.of()));
    }
    Map<String, Object> counted = new LinkedHashMap<>(aggregation);
    counted.put("aggs", all);
    return counted;
  }

  /// How many of the unit a bucket has.
  long of(JsonNode bucket) {
    JsonNode counted = unit == Unit.ARTICLES ? bucket.path(UNITS) : bucket;
    return counted.path("doc_count").asLong(0);
  }

  /// Counts the distinct articles of a bucket of statements.
  static Map<String, Object> articles() {
    return Map.of(SEEN, DISTINCT_ARTICLES);
  }

  /// The distinct articles of a bucket.
  long articles(JsonNode bucket) {
    return unit == Unit.ARTICLES ? of(bucket) : bucket.path(SEEN).path("value").asLong(0);
  }

  /// Aggregations over occasions as a search has them at its top.
  Map<String, Object> atTop(Map<String, Object> aggregations) {
    return unit == Unit.STATEMENTS
        ? aggregations
        : Map.of(
            Mapping.OCCASIONS,
            Map.of("nested", Map.of("path", Mapping.OCCASIONS), "aggs", aggregations));
  }

  /// What they brought.
  JsonNode atTop(JsonNode answer) {
    JsonNode all = answer.path("aggregations");
    return unit == Unit.STATEMENTS ? all : all.path(Mapping.OCCASIONS);
  }
}
