package parley.evaluation.workload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/// Draws ranks whose frequency falls with a power of the rank, in constant time (the alias method:
/// Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", 1991).
final class Zipf {

  private final double[] keep;
  private final int[] alias;

  /// @param ranks how many, counted from 0
  /// @param exponent 1 for the classic law; 0 makes all ranks equally frequent
  Zipf(int ranks, double exponent) {
    this.keep = new double[ranks];
    this.alias = new int[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      keep[rank] = Math.pow(rank + 1.0, -exponent);
      sum += keep[rank];
    }
    for (int rank = 0; rank < ranks; rank++) {
      keep[rank] *= ranks / sum;
    }
    shareOut();
  }

  /// Fills each column up to 1 with what another has too much.
  private void shareOut() {
    Deque<Integer> poor = new ArrayDeque<>();
    Deque<Integer> rich = new ArrayDeque<>();
    for (int rank = 0; rank < keep.length; rank++) {
      (keep[rank] < 1 ? poor : rich).push(rank);
    }
    while (!poor.isEmpty() && !rich.isEmpty()) {
      int filled = poor.pop();
      int giver = rich.peek();
      alias[filled] = giver;
      keep[giver] -= 1 - keep[filled];
      if (keep[giver] < 1) {
        poor.push(rich.pop());
      }
    }
    poor.forEach(rank -> keep[rank] = 1);
  }

  int draw(SplittableRandom random) {
    int rank = random.nextInt(keep.length);
    return random.nextDouble() < keep[rank] ? rank : alias[rank];
  }
}
