package parley.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.search.Facet;

/// All values of all facets in one snapshot, numbered through: those of the first facet, then those
/// of the second, and so on. The number is a value's *code*.
final class FacetCodes {

  /// The code of what no document has.
  static final int NONE = -1;

  private final int[] first = new int[Facet.values().length + 1];
  private final String[] values;
  private final byte[] facets;
  private final List<Map<String, Integer>> codes;

  /// @param values of each facet in the order of [Facet], in their order in the index
  FacetCodes(List<List<String>> values) {
    int size = values.stream().mapToInt(List::size).sum();
    this.values = new String[size];
    this.facets = new byte[size];
    this.codes = values.stream().map(of -> (Map<String, Integer>) new HashMap<String, Integer>()).toList();
    int code = 0;
    for (int facet = 0; facet < values.size(); facet++) {
      first[facet] = code;
      for (String value : values.get(facet)) {
        this.values[code] = value;
        facets[code] = (byte) facet;
        codes.get(facet).put(value, code);
        code++;
      }
    }
    first[values.size()] = code;
  }

  int size() {
    return values.length;
  }

  /// The code of a facet's first value.
  int first(Facet facet) {
    return first[facet.ordinal()];
  }

  /// The code behind that of a facet's last value.
  int end(Facet facet) {
    return first[facet.ordinal() + 1];
  }

  int code(Facet facet, String value) {
    return codes.get(facet.ordinal()).getOrDefault(value, NONE);
  }

  String value(int code) {
    return values[code];
  }

  /// The ordinal of the facet that the code belongs to.
  int facet(int code) {
    return facets[code];
  }
}
