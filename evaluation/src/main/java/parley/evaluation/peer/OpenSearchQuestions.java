package parley.evaluation.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Words;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;

/// A question as one request to `_search` over [OpenSearchIndex]: the filters behind the counting
/// (`post_filter`), and a filter aggregation for each facet, so that a facet's own choice is left
/// out of its counts.
record OpenSearchQuestions(SearchRequest request) {

  private static final int HITS = 10;
  private static final int TOP_VALUES = 50;
  private static final int MOST_PRECISE = 40_000;

  /// The body of the request.
  String body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", HITS);
    body.put("track_total_hits", true);
    body.put("query", words());
    if (!request.filters().isEmpty()) {
      body.put("post_filter", filters(null));
    }
    if (request.sort() == SearchRequest.Sort.NEWEST) {
      body.put("sort", List.of(Map.of(OpenSearchIndex.DAY, "desc")));
    }
    body.put("aggs", aggregations());
    body.put(
        "highlight",
        Map.of("fields", Map.of(OpenSearchIndex.TEXT, Map.of(), OpenSearchIndex.EXACT, Map.of())));
    return OpenSearchIndex.json(body);
  }

  private Object words() {
    if (request.query().isEmpty()) {
      return Map.of("match_all", Map.of());
    }
    List<Object> all =
        request.query().words().members().stream().map(OpenSearchQuestions::word).toList();
    return Map.of("bool", Map.of(request.match() == Match.ANY ? "should" : "must", all));
  }

  private static Object word(Words word) {
    return switch (word) {
      case Words.Term(String text) -> Map.of("match", Map.of(OpenSearchIndex.TEXT, text));
      case Words.Phrase(String text) -> Map.of("match_phrase", Map.of(OpenSearchIndex.EXACT, text));
      case Words.Prefix(String text) -> Map.of("prefix", Map.of(OpenSearchIndex.EXACT, text));
      default -> throw new IllegalArgumentException("no question asks for " + word);
    };
  }

  private Map<String, Object> aggregations() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String facet : OpenSearchIndex.FACETS) {
      Object values = Map.of("terms", Map.of("field", facet, "size", TOP_VALUES));
      all.put(facet, within(facet, values));
    }
    Object months =
        Map.of(
            "date_histogram", Map.of("field", OpenSearchIndex.DAY, "calendar_interval", "month"));
    all.put("months", within(OpenSearchIndex.DAY, months));
    Object distinct =
        Map.of(
            "cardinality",
            Map.of("field", OpenSearchIndex.ARTICLE, "precision_threshold", MOST_PRECISE));
    all.put("articles", within("", distinct));
    return all;
  }

  /// What is counted where all filters hold but those of one field.
  private Object within(String field, Object counted) {
    return request.filters().isEmpty()
        ? counted
        : Map.of("filter", filters(field), "aggs", Map.of("of", counted));
  }

  private Object filters(@Nullable String besides) {
    List<Object> filters = new ArrayList<>();
    for (Filter filter : request.filters()) {
      switch (filter) {
        case Filter.Is(Facet facet, String value) when !field(facet).equals(besides) ->
            filters.add(Map.of("term", Map.of(field(facet), value)));
        case Filter.Said said when !OpenSearchIndex.DAY.equals(besides) ->
            filters.add(Map.of("range", Map.of(OpenSearchIndex.DAY, between(said))));
        case Filter.Is _, Filter.Said _ -> {}
        case Filter.IsNot not -> throw new IllegalArgumentException("no question asks for " + not);
      }
    }
    return Map.of("bool", Map.of("filter", filters));
  }

  private static String field(Facet facet) {
    return facet == Facet.TOPIC ? "topics" : facet.parameter();
  }

  private static Map<String, String> between(Filter.Said said) {
    LocalDate from = Objects.requireNonNull(said.from()).first();
    LocalDate to = Objects.requireNonNull(said.to()).last();
    return Map.of("gte", from.toString(), "lte", to.toString());
  }
}
