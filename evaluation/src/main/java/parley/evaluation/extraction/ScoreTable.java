package parley.evaluation.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Prints the counts of many articles as a table in Markdown. The interval behind each figure holds
/// 95 of 100 values that come out when as many articles are drawn anew, with replacement, from the
/// same ones (bootstrap; Efron 1979), seeded.
final class ScoreTable {

  private static final int DRAWS = 1000;
  private static final long SEED = 20260101;

  private final List<Counts> drawn;

  private ScoreTable(List<Counts> articles) {
    this.drawn = new ArrayList<>(DRAWS);
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWS; i++) {
      drawn.add(
          Counts.sum(
              random.ints(articles.size(), 0, articles.size()).mapToObj(articles::get).toList()));
    }
  }

  static String of(List<Counts> articles) {
    ScoreTable table = new ScoreTable(List.copyOf(articles));
    StringBuilder out =
        new StringBuilder("| measure | P | R | F1 | 95 % | right of found, marked |\n");
    out.append("|---|---|---|---|---|---|\n");
    Counts all = Counts.sum(articles);
    for (Measure measure : Measure.values()) {
      if (all.of(measure).found() + all.of(measure).marked() > 0) {
        out.append(table.row(measure, all.of(measure))).append('\n');
      }
    }
    return out.toString();
  }

  private String row(Measure measure, Tally tally) {
    if (measure.isShare()) {
      return "| %s | %s | | | %s | %d of %d |"
          .formatted(
              measure.label(),
              percent(tally.precision()),
              interval(measure, Tally::precision),
              tally.right(),
              tally.found());
    }
    return "| %s | %s | %s | %s | %s | %d of %d, %d |"
        .formatted(
            measure.label(),
            percent(tally.precision()),
            percent(tally.recall()),
            percent(tally.f1()),
            interval(measure, Tally::f1),
            tally.right(),
            tally.found(),
            tally.marked());
  }

  private String interval(Measure measure, ToDoubleFunction<Tally> figure) {
    double[] values =
        drawn.stream()
            .mapToDouble(counts -> figure.applyAsDouble(counts.of(measure)))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    Arrays.sort(values);
    return values.length == 0
        ? ""
        : percent(values[values.length / 40])
            + "-"
            + percent(values[values.length - 1 - values.length / 40]);
  }

  private static String percent(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f", value);
  }
}
