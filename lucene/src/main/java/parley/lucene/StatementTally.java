package parley.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import parley.lucene.RowLayout.Run;

/// Counts statements, a block at a time: first their rows are gathered, then each is judged, then
/// the hits are counted facet by facet.
final class StatementTally implements Tally {

  private final FilterPlan plan;
  private final Occasions occasions;
  private final Rows rows;
  private final FacetCodes codes;
  private final int[] counts;
  private final int[] byDay;
  private final FixedBitSet articles;
  private final List<JointCounts> joint;
  private final List<Run> several = new ArrayList<>();
  private final long[] block;
  private final int[] hits = new int[BLOCK];
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
    rows.layout().runs().stream().filter(run -> run.slots() > 1).forEach(several::add);
    this.block = new long[BLOCK * rows.layout().words()];
  }

  @Override
  public int count(int[] docs, int size) {
    rows.gather(docs, size, block, BLOCK);
    int kept = 0;
    int packed = 0;
    for (int i = 0; i < size; i++) {
      boolean hit;
      if (Rows.isSpilled(block[i])) {
        hit = isHit(docs[i]);
      } else {
        int verdict = plan.judge(block, BLOCK, i);
        hit = verdict == FilterPlan.HIT;
        hits[packed] = i;
        packed += hit ? 1 : 0;
        if (!hit && verdict != FilterPlan.NOTHING) {
          countMiss(docs[i], verdict);
        }
      }
      docs[kept] = docs[i];
      kept += hit ? 1 : 0;
    }
    add(packed);
    total += kept;
    return kept;
  }

  /// Counts a document by itself, which is how those count that have no whole row.
  private boolean isHit(int doc) {
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

  /// Adds up the gathered rows at the places in `hits`.
  private void add(int count) {
    for (JointCounts some : joint) {
      some.add(block, BLOCK, hits, count);
    }
    for (Run run : several) {
      add(run, count);
    }
    for (int i = 0; i < count; i++) {
      long head = block[hits[i]];
      byDay[Rows.dayOf(head)]++;
      articles.set(Rows.articleOf(head));
    }
  }

  private void add(Run run, int count) {
    int from = run.word() * BLOCK;
    int bits = run.bits();
    int none = run.none();
    long mask = run.slotMask();
    for (int i = 0; i < count; i++) {
      for (long rest = run.of(block[from + hits[i]]); rest != 0; rest >>>= bits) {
        counts[none + (int) (rest & mask)]++;
      }
    }
  }

  @Override
  public Counts counts() {
    joint.forEach(some -> some.addTo(counts));
    return new Counts(total, articles.cardinality(), counts, occasions.days().histogram(byDay));
  }
}
