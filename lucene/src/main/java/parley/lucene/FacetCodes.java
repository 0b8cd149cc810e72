package parley.lucene;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.query.Facet;

/// All values of all facets in one snapshot, numbered through: those of the first facet, then those
/// of the second, and so on. The number is a value's *code*. Before a facet's first code stands one
/// that is no value's, where what has no value may be counted.
final class FacetCodes {

  /// The code of what no document has.
  static final int NONE = -1;

  private final String[] values;
  private final int[] bits;
  private final Map<Facet, Range> ranges = new EnumMap<>(Facet.class);

  /// The codes of one facet.
  ///
  /// @param bit what stands for the facet in sets of facets
  private record Range(int first, int end, int bit, Map<String, Integer> codes) {}

  /// @param values of every facet, in their order in the index
  FacetCodes(Map<Facet, List<String>> values) {
    int size = values.values().stream().mapToInt(of -> of.size() + 1).sum();
    this.values = new String[size];
    this.bits = new int[size];
    int code = 0;
    int bit = 1;
    for (Facet facet : Facet.values()) {
      this.values[code++] = "";
      int first = code;
      Map<String, Integer> codes = new HashMap<>();
      for (String value : values.getOrDefault(facet, List.of())) {
        this.values[code] = value;
        codes.put(value, code++);
      }
      Arrays.fill(bits, first - 1, code, bit);
      ranges.put(facet, new Range(first, code, bit, codes));
      bit <<= 1;
    }
  }

  /// Whether these are the values, in the same order.
  boolean areOf(Map<Facet, List<String>> values) {
    for (Facet facet : Facet.values()) {
      Range range = range(facet);
      List<String> ours = Arrays.asList(this.values).subList(range.first(), range.end());
      if (!ours.equals(values.getOrDefault(facet, List.of()))) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return values.length;
  }

  private Range range(Facet facet) {
    return Objects.requireNonNull(ranges.get(facet));
  }

  /// The code before a facet's first, which is no value's.
  int none(Facet facet) {
    return range(facet).first() - 1;
  }

  /// The code of a facet's first value.
  int first(Facet facet) {
    return range(facet).first();
  }

  /// The code behind that of a facet's last value.
  int end(Facet facet) {
    return range(facet).end();
  }

  /// What stands for a facet in sets of facets: one bit.
  int bit(Facet facet) {
    return range(facet).bit();
  }

  int code(Facet facet, String value) {
    return range(facet).codes().getOrDefault(value, NONE);
  }

  String value(int code) {
    return values[code];
  }

  /// The bit of the facet that the code belongs to.
  int bit(int code) {
    return bits[code];
  }
}
