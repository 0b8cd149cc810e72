package parley.lucene;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import parley.lucene.RowLayout.Run;

/// Counts statements, a block at a time: first their rows are gathered, then they are judged, then
/// hits and near misses are counted facet by facet.
final class StatementTally implements Tally {

  private final FilterPlan plan;
  private final Occasions occasions;
  private final Rows rows;
  private final FacetCodes codes;
  private final int[] counts;
  private final int[] byDay;
  private final FixedBitSet articles;
  private final List<JointCounts> joint;
  private final List<Run> several;
  private final long[] block;
  private final int[] verdicts = new int[BLOCK];
  private final int[] places = new int[BLOCK];
  private long total;

  StatementTally(FilterPlan plan, Occasions occasions) {
    this.plan = plan;
    this.occasions = occasions;
    this.rows = occasions.rows();
    this.codes = occasions.codes();
    this.counts = new int[codes.size()];
    this.byDay = new int[occasions.days().count()];
    this.articles = new FixedBitSet(Math.max(occasions.articleCount(), 1));
    this.joint = JointCounts.of(rows.layout());
    this.several = rows.layout().several();
    this.block = new long[BLOCK * rows.layout().words()];
  }

  @Override
  public int count(int[] docs, int size) {
    rows.gather(docs, size, block, BLOCK);
    plan.judge(block, size, verdicts);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean hit = verdicts[i] == FilterPlan.HIT;
      if (Rows.isSpilled(block[i])) {
        hit = countAlone(docs[i]);
        verdicts[i] = FilterPlan.NOTHING;
      }
      docs[kept] = docs[i];
      kept += hit ? 1 : 0;
    }
    total += kept;
    addHits(placesOf(FilterPlan.HIT, size));
    addMisses(size);
    return kept;
  }

  /// Counts a document by itself, which is how those count that have no whole row.
  private boolean countAlone(int doc) {
    int verdict = plan.judge(doc);
    if (verdict == FilterPlan.HIT) {
      countValues(doc, -1);
      byDay[rows.day(doc)]++;
      articles.set(rows.article(doc));
    } else if (verdict != FilterPlan.NOTHING) {
      countMiss(doc, verdict);
    }
    return verdict == FilterPlan.HIT;
  }

  private void countMiss(int doc, int verdict) {
    if (verdict == FilterPlan.MISSES_PERIOD) {
      byDay[rows.day(doc)]++;
    } else if (verdict > 0) {
      countValues(doc, verdict);
    } else {
      counts[FilterPlan.exclusion(verdict)]++;
    }
  }

  private void countValues(int doc, int facetBits) {
    rows.forEach(doc, code -> counts[code] += (codes.bit(code) & facetBits) != 0 ? 1 : 0);
  }

  /// Finds the places in the block where the verdict is this one.
  ///
  /// @return how many there are
  private int placesOf(int verdict, int size) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      places[count] = i;
      count += verdicts[i] == verdict ? 1 : 0;
    }
    return count;
  }

  /// Adds up the rows at the first places.
  private void addHits(int count) {
    for (JointCounts some : joint) {
      some.add(block, BLOCK, places, count);
    }
    for (Run run : several) {
      add(run, count);
    }
    for (int i = 0; i < count; i++) {
      long head = block[places[i]];
      byDay[Rows.dayOf(head)]++;
      articles.set(Rows.articleOf(head));
    }
  }

  private void addMisses(int size) {
    for (Run run : plan.runs()) {
      add(run, placesOf(codes.bit(run.facet()), size));
    }
    int outside = plan.hasPeriod() ? placesOf(FilterPlan.MISSES_PERIOD, size) : 0;
    for (int i = 0; i < outside; i++) {
      byDay[Rows.dayOf(block[places[i]])]++;
    }
    for (int i = 0; plan.excludes() && i < size; i++) {
      int excluded = FilterPlan.exclusion(verdicts[i]);
      if (excluded >= 0) {
        counts[excluded]++;
      }
    }
  }

  private void add(Run run, int count) {
    int from = run.word() * BLOCK;
    int bits = run.bits();
    int none = run.none();
    long mask = run.slotMask();
    for (int i = 0; i < count; i++) {
      for (long rest = run.of(block[from + places[i]]); rest != 0; rest >>>= bits) {
        counts[none + (int) (rest & mask)]++;
      }
    }
  }

  @Override
  public Counts counts() {
    return sums().counts(occasions.days());
  }

  /// All that was counted; to be asked once.
  Sums sums() {
    joint.forEach(some -> some.addTo(counts));
    return new Sums(total, counts, byDay, articles);
  }
}
