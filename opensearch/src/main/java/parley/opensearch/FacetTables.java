package parley.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.FacetValue;

/// Makes tables of counted values: most frequent first, then by value, with the values that the
/// request has chosen or excluded in any case.
record FacetTables(SearchRequest request, Snapshot snapshot) {

  private static final Comparator<Map.Entry<String, Long>> ORDER =
      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  /// The tables of all facets, cut to the most frequent values.
  Map<Facet, FacetCounts> of(Map<Facet, SortedMap<String, Long>> counts) {
    Map<Facet, List<Map.Entry<String, Long>>> listed = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) -> listed.put(facet, first(facet, sorted(values))));
    Map<Facet, Map<String, String>> labels = snapshot.labels().of(listed);
    Map<Facet, FacetCounts> tables = new EnumMap<>(Facet.class);
    listed.forEach((facet, rows) -> {
      long distinct =
          counts.getOrDefault(facet, new java.util.TreeMap<>()).values().stream()
              .filter(count -> count > 0)
              .count();
      tables.put(
          facet,
          new FacetCounts(
              dressed(facet, rows, labels.getOrDefault(facet, Map.of())),
              Math.toIntExact(distinct)));
    });
    return tables;
  }

  /// The table of all values of one facet.
  List<FacetValue> all(Facet facet, SortedMap<String, Long> counts) {
    List<Map.Entry<String, Long>> rows = sorted(counts);
    Map<Facet, Map<String, String>> labels = snapshot.labels().of(Map.of(facet, rows));
    return dressed(facet, rows, labels.getOrDefault(facet, Map.of()));
  }

  private static List<Map.Entry<String, Long>> sorted(SortedMap<String, Long> values) {
    return values.entrySet().stream().sorted(ORDER).toList();
  }

  private List<Map.Entry<String, Long>> first(Facet facet, List<Map.Entry<String, Long>> rows) {
    List<Map.Entry<String, Long>> first = new ArrayList<>();
    for (Map.Entry<String, Long> row : rows) {
      boolean asked =
          request.chosen(facet).contains(row.getKey())
              || request.excluded(facet).contains(row.getKey());
      if (first.size() < SearchEngine.FACET_SIZE || asked) {
        first.add(row);
      }
    }
    return first;
  }

  private List<FacetValue> dressed(
      Facet facet, List<Map.Entry<String, Long>> rows, Map<String, String> labels) {
    List<String> chosen = request.chosen(facet);
    List<String> excluded = request.excluded(facet);
    return rows.stream()
        .map(row ->
            new FacetValue(
                row.getKey(),
                labels.getOrDefault(row.getKey(), row.getKey()),
                row.getValue(),
                chosen.contains(row.getKey()),
                excluded.contains(row.getKey()),
                broader(facet, row.getKey())))
        .toList();
  }

  private @Nullable String broader(Facet facet, String value) {
    return facet == Facet.TOPIC
        ? snapshot.registers().topic(value).map(Topic::broader).orElse(null)
        : null;
  }
}
