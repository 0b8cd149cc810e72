package parley.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of OpenSearch's query language that are used here.
final class Dsl {

  static final Object EVERYTHING = Map.of("match_all", Map.of());

  private Dsl() {}

  static Object term(String field, Object value) {
    return Map.of("term", Map.of(field, Map.of("value", value)));
  }

  static Object terms(String field, Collection<String> values) {
    return Map.of("terms", Map.of(field, List.copyOf(values)));
  }

  /// Values around a query of no consequence for the score.
  static Object nested(String path, Object query) {
    return Map.of("nested", Map.of("path", path, "query", query, "score_mode", "none"));
  }

  static Object filters(List<Object> filters) {
    return new Bool().filter(filters).query();
  }

  static Object any(List<Object> queries) {
    return queries.size() == 1 ? queries.getFirst() : new Bool().should(queries, 1).query();
  }

  /// A query in the making that combines others.
  static final class Bool {

    private final Map<String, List<Object>> clauses = new LinkedHashMap<>();
    private int least;

    Bool must(Object query) {
      return add("must", query);
    }

    Bool mustNot(Object query) {
      return add("must_not", query);
    }

    Bool filter(Object query) {
      return add("filter", query);
    }

    Bool filter(List<Object> queries) {
      queries.forEach(this::filter);
      return this;
    }

    /// Of these queries at least so many have to hold.
    Bool should(List<Object> queries, int atLeast) {
      queries.forEach(query -> add("should", query));
      least = atLeast;
      return this;
    }

    private Bool add(String kind, Object query) {
      clauses.computeIfAbsent(kind, _ -> new ArrayList<>()).add(query);
      return this;
    }

    Object query() {
      if (clauses.isEmpty()) {
        return EVERYTHING;
      }
      Map<String, Object> bool = new LinkedHashMap<>(clauses);
      if (clauses.containsKey("should")) {
        bool.put("minimum_should_match", least);
      }
      return Map.of("bool", bool);
    }
  }
}
