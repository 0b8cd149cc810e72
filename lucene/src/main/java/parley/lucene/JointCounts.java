package parley.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.lucene.RowLayout.Run;

/// Counts facets that have one value a document and whose bits stand side by side, as if they were
/// one facet: one addition for all of them. What each value counts is added up at the end.
final class JointCounts {

  /// Up to so many bits are counted together, so that the counts stay in the nearest cache.
  private static final int MOST_BITS = 10;

  private final List<Run> runs;
  private final int word;
  private final int shift;
  private final long mask;
  private final int[] counts;

  private JointCounts(List<Run> runs) {
    this.runs = runs;
    this.word = runs.getFirst().word();
    this.shift = runs.getFirst().shift();
    int bits = runs.getLast().end() - shift;
    this.mask = Run.mask(bits);
    this.counts = new int[1 << bits];
  }

  /// All facets of one value a document.
  static List<JointCounts> of(RowLayout layout) {
    List<JointCounts> all = new ArrayList<>();
    for (List<Run> together : layout.together()) {
      all.add(new JointCounts(together));
    }
    return all;
  }

  /// Sorts out which of these can be counted together.
  static List<List<Run>> together(List<Run> runs) {
    List<Run> single =
        runs.stream()
            .filter(run -> run.slots() == 1)
            .sorted(Comparator.comparingInt(Run::word).thenComparingInt(Run::shift))
            .toList();
    List<List<Run>> all = new ArrayList<>();
    List<Run> together = new ArrayList<>();
    for (Run run : single) {
      if (!together.isEmpty() && !joins(run, together)) {
        all.add(List.copyOf(together));
        together.clear();
      }
      together.add(run);
    }
    if (!together.isEmpty()) {
      all.add(List.copyOf(together));
    }
    return List.copyOf(all);
  }

  private static boolean joins(Run run, List<Run> together) {
    Run last = together.getLast();
    return run.word() == last.word()
        && run.shift() == last.end()
        && run.end() - together.getFirst().shift() <= MOST_BITS;
  }

  /// Counts the rows at `count` places of a block.
  ///
  /// @param size how far apart the words of a row stand in the block
  void add(long[] block, int size, int[] places, int count) {
    int from = word * size;
    for (int i = 0; i < count; i++) {
      counts[(int) (block[from + places[i]] >>> shift & mask)]++;
    }
  }

  /// Adds what was counted to the counts by facet code.
  void addTo(int[] byCode) {
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        for (Run run : runs) {
          byCode[run.none() + (cell >>> (run.shift() - shift) & (int) run.slotMask())] +=
              counts[cell];
        }
      }
    }
  }
}
