package parley.lucene;

/// Counts articles by their occasions. An article counts once for each value and each bar, however
/// many of its occasions have it.
final class ArticleTally implements Tally {

  private final Occasions occasions;
  private final Rows rows;
  private final FilterPlan plan;
  private final int[] counts;
  private final int[] countedFor;
  private final Days.Once days;
  private int group;
  private boolean hit;
  private long total;

  ArticleTally(FilterPlan plan, Occasions occasions) {
    this.occasions = occasions;
    this.rows = occasions.rows();
    this.plan = plan;
    this.counts = new int[occasions.codes().size()];
    this.countedFor = new int[counts.length];
    this.days = occasions.days().new Once();
  }

  @Override
  public int count(int[] docs, int size) {
    int hits = 0;
    for (int i = 0; i < size; i++) {
      group++;
      hit = false;
      int article = rows.article(docs[i]);
      for (int at = occasions.firstOf(article); at < occasions.firstOf(article + 1); at++) {
        count(occasions.occasion(at));
      }
      if (hit) {
        docs[hits++] = docs[i];
      }
    }
    total += hits;
    return hits;
  }

  private void count(int occasion) {
    int verdict = plan.judge(occasion);
    switch (verdict) {
      case FilterPlan.NOTHING -> {}
      case FilterPlan.HIT -> {
        hit = true;
        days.add(rows.day(occasion), group);
        countValues(occasion, -1);
      }
      case FilterPlan.MISSES_PERIOD -> days.add(rows.day(occasion), group);
      default -> {
        if (verdict > 0) {
          countValues(occasion, verdict);
        } else {
          countOnce(FilterPlan.exclusion(verdict));
        }
      }
    }
  }

  /// Counts its values in these facets.
  private void countValues(int occasion, int facetBits) {
    FacetCodes codes = rows.codes();
    rows.forEach(
        occasion,
        code -> {
          if ((codes.bit(code) & facetBits) != 0) {
            countOnce(code);
          }
        });
  }

  private void countOnce(int code) {
    if (countedFor[code] != group) {
      countedFor[code] = group;
      counts[code]++;
    }
  }

  @Override
  public Counts counts() {
    return new Counts(total, total, counts, days.histogram());
  }
}
