package parley.evaluation.extraction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// The tallies of an article, or of many.
final class Counts {

  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);

  /// Those of many articles added up.
  public static Counts sum(Collection<Counts> articles) {
    Counts sum = new Counts();
    articles.forEach(article -> article.tallies.forEach(sum::add));
    return sum;
  }

  /// What was counted of this measure.
  public Tally of(Measure measure) {
    return tallies.getOrDefault(measure, Tally.ZERO);
  }

  void add(Measure measure, Tally tally) {
    tallies.merge(measure, tally, Tally::plus);
  }

  /// One more that had to be right.
  void judge(Measure measure, boolean right) {
    add(measure, new Tally(right ? 1 : 0, 1, 1));
  }
}
