package parley.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.FacetValue;

/// Makes tables of what was counted: most frequent first, then by value, with the values that the
/// request has chosen or excluded in any case.
final class FacetTables {

  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final SearchRequest request;
  private final FacetCodes codes;
  private final Labels labels;
  private final int[] counts;

  /// @param counts by facet code
  FacetTables(SearchRequest request, Snapshot snapshot, int[] counts) {
    this.request = request;
    this.codes = snapshot.occasions().codes();
    this.labels = snapshot.labels();
    this.counts = counts;
  }

  Map<Facet, FacetCounts> all() {
    Map<Facet, FacetCounts> tables = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Most most = most(facet);
      tables.put(facet, new FacetCounts(table(facet, most.codes()), most.distinct()));
    }
    return tables;
  }

  /// All values of a facet.
  List<FacetValue> allOf(Facet facet) {
    List<Integer> having = new ArrayList<>();
    for (int code = codes.first(facet); code < codes.end(facet); code++) {
      if (counts[code] > 0) {
        having.add(code);
      }
    }
    having.sort(Comparator.comparingInt(code -> -counts[code]));
    return table(facet, having.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The codes that count most, of those that count the same the first.
  ///
  /// @param distinct how many count at all
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  private record Most(int[] codes, int distinct) {}

  /// By one scan, in which hardly any finds a place.
  private Most most(Facet facet) {
    int size = SearchEngine.FACET_SIZE;
    int[] best = new int[size];
    int distinct = 0;
    int found = 0;
    int least = 0;
    int end = codes.end(facet);
    for (int code = codes.first(facet); code < end; code++) {
      int count = counts[code];
      distinct += count > 0 ? 1 : 0;
      if (count > least) {
        int at = found < size ? found++ : size - 1;
        for (; at > 0 && counts[best[at - 1]] < count; at--) {
          best[at] = best[at - 1];
        }
        best[at] = code;
        least = found < size ? 0 : counts[best[size - 1]];
      }
    }
    return new Most(Arrays.copyOf(best, found), distinct);
  }

  /// The values with these codes, and those that were asked for.
  private List<FacetValue> table(Facet facet, int[] mostFrequent) {
    List<FacetValue> table = new ArrayList<>(mostFrequent.length);
    for (int code : mostFrequent) {
      table.add(labels.of(facet, code).counted(counts[code]));
    }
    SortedSet<String> missing = asked(facet);
    if (!missing.isEmpty()) {
      table.replaceAll(v -> missing.remove(v.value()) ? asked(facet, v.value()) : v);
      missing.forEach(value -> table.add(asked(facet, value)));
      table.sort(ORDER);
    }
    return table;
  }

  private SortedSet<String> asked(Facet facet) {
    SortedSet<String> asked = new TreeSet<>(request.chosen(facet));
    asked.addAll(request.excluded(facet));
    return asked;
  }

  private FacetValue asked(Facet facet, String value) {
    int code = codes.code(facet, value);
    FacetValue counted =
        code == FacetCodes.NONE
            ? labels.of(facet, value).counted(0)
            : labels.of(facet, code).counted(counts[code]);
    return new FacetValue(
        value,
        counted.label(),
        counted.count(),
        request.has(new Filter.Is(facet, value)),
        request.has(new Filter.IsNot(facet, value)),
        counted.broader());
  }
}
