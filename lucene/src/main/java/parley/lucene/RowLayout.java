package parley.lucene;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.query.Facet;

/// Which bits of a document's row hold which facet's values. A row is some longs; the first is left
/// to [Rows], the others hold a *run* of equal slots for each facet, as many as nearly all
/// documents need. A slot holds the number of a value, counted from 1 in its facet, or 0; filled
/// slots come first.
final class RowLayout {

  /// One document in so many may have more values than its row has slots.
  private static final int SPILLED = 500;

  private final Map<Facet, Run> runs = new EnumMap<>(Facet.class);
  private final int words;
  private final List<Run> all;
  private final List<Run> several;
  private final List<List<Run>> together;

  /// The slots of a facet, side by side in one word.
  ///
  /// @param word of the row
  /// @param shift of the first slot in the word
  /// @param bits of a slot
  /// @param slots how many there are, 0 for a facet that no row holds
  /// @param none the code before the facet's first
  record Run(Facet facet, int word, int shift, int bits, int slots, int none) {

    /// The slots of a word that are filled, the first in the lowest bits.
    long of(long wordOfRow) {
      return slots == 0 ? 0 : wordOfRow >>> shift & mask(bits * slots);
    }

    long slotMask() {
      return mask(bits);
    }

    static long mask(int bits) {
      return bits == Long.SIZE ? -1 : (1L << bits) - 1;
    }

    int end() {
      return shift + bits * slots;
    }
  }

  /// How many documents have how many values of a facet: `documents[n]` have n, the last n or more.
  record Spread(Facet facet, int values, List<Integer> documents) {

    /// How many slots nearly all documents do with, so that they fit into a word.
    int slots() {
      int most = values == 0 ? 0 : Long.SIZE / bits();
      long all = documents.stream().mapToLong(Integer::longValue).sum();
      long more = all - documents.getFirst();
      int slots = 0;
      while (slots < most && more > all / SPILLED && slots + 1 < documents.size()) {
        slots++;
        more -= documents.get(slots);
      }
      return slots;
    }

    int bits() {
      return Integer.SIZE - Integer.numberOfLeadingZeros(values);
    }

    int width() {
      return bits() * slots();
    }
  }

  /// @param mostWords how long a row may get; what does not fit is left out of the rows
  RowLayout(List<Spread> spreads, FacetCodes codes, int mostWords) {
    int[] filled = new int[mostWords];
    List<Spread> widestFirst =
        spreads.stream().sorted(Comparator.comparingInt(Spread::width).reversed()).toList();
    int used = 1;
    for (Spread spread : widestFirst) {
      int word = 1;
      while (word < mostWords && filled[word] + spread.width() > Long.SIZE) {
        word++;
      }
      int slots = word < mostWords ? spread.slots() : 0;
      int at = slots == 0 ? 0 : word;
      Facet facet = spread.facet();
      runs.put(facet, new Run(facet, at, filled[at], spread.bits(), slots, codes.none(facet)));
      filled[at] += spread.bits() * slots;
      used = Math.max(used, at + 1);
    }
    this.words = used;
    this.all = List.copyOf(runs.values());
    this.several = all.stream().filter(run -> run.slots() > 1).toList();
    this.together = JointCounts.together(all);
  }

  /// How many longs a row has.
  int words() {
    return words;
  }

  Run run(Facet facet) {
    return Objects.requireNonNull(runs.get(facet));
  }

  /// The runs of facets that may have several values a document.
  List<Run> several() {
    return several;
  }

  /// The runs of facets that have one value a document, those together that can be counted
  /// together.
  List<List<Run>> together() {
    return together;
  }

  /// The runs of all facets, in their order.
  List<Run> runs() {
    return all;
  }
}
