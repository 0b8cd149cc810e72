package parley.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.FacetValue;

/// Makes tables of what was counted: most frequent first, then by value, with the values that the
/// request has chosen or excluded in any case.
///
/// @param counts by facet code
record FacetTables(SearchRequest request, Snapshot snapshot, IntUnaryOperator counts) {

  private static final Comparator<Row> ORDER =
      Comparator.comparingInt(Row::count).reversed().thenComparing(Row::value);

  /// A value with its count, before it is dressed for readers.
  private record Row(String value, int count) {}

  Map<Facet, FacetCounts> all() {
    Map<Facet, FacetCounts> tables = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<Row> rows = rows(facet);
      int distinct = Math.toIntExact(rows.stream().filter(row -> row.count() > 0).count());
      tables.put(facet, new FacetCounts(dressed(facet, first(facet, rows)), distinct));
    }
    return tables;
  }

  List<FacetValue> allOf(Facet facet) {
    return dressed(facet, rows(facet));
  }

  private List<Row> rows(Facet facet) {
    FacetCodes codes = snapshot.occasions().codes();
    SortedSet<String> asked = asked(facet);
    List<Row> rows = new ArrayList<>();
    for (int code = codes.first(facet); code < codes.end(facet); code++) {
      int count = counts.applyAsInt(code);
      boolean wasAsked = asked.remove(codes.value(code));
      if (count > 0 || wasAsked) {
        rows.add(new Row(codes.value(code), count));
      }
    }
    asked.forEach(value -> rows.add(new Row(value, 0)));
    rows.sort(ORDER);
    return rows;
  }

  private SortedSet<String> asked(Facet facet) {
    SortedSet<String> asked = new TreeSet<>(request.chosen(facet));
    asked.addAll(request.excluded(facet));
    return asked;
  }

  private List<Row> first(Facet facet, List<Row> rows) {
    SortedSet<String> asked = asked(facet);
    List<Row> first = new ArrayList<>();
    for (Row row : rows) {
      if (first.size() < SearchEngine.FACET_SIZE || asked.contains(row.value())) {
        first.add(row);
      }
    }
    return first;
  }

  private List<FacetValue> dressed(Facet facet, List<Row> rows) {
    List<String> chosen = request.chosen(facet);
    List<String> excluded = request.excluded(facet);
    return rows.stream()
        .map(row ->
            new FacetValue(
                row.value(),
                snapshot.labels().of(facet, row.value()),
                row.count(),
                chosen.contains(row.value()),
                excluded.contains(row.value()),
                broader(facet, row.value())))
        .toList();
  }

  private @Nullable String broader(Facet facet, String value) {
    return facet == Facet.TOPIC
        ? snapshot.registers().topic(value).map(Topic::broader).orElse(null)
        : null;
  }
}
