package parley.evaluation.raw;

import java.io.IOException;
import java.util.PriorityQueue;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/// Counts and keeps the best ten in one pass.
final class RawTop implements LeafCollector {

  private static final int TOP = 10;

  private final RawRows rows;
  private final RawFilters filters;
  private final RawCounts counts;
  private final PriorityQueue<Scored> best = new PriorityQueue<>(TOP, RawTop::worstFirst);
  private @Nullable Scorable scorer;

  /// A document with its score.
  private record Scored(int doc, float score) {}

  RawTop(RawRows rows, RawFilters filters, RawCounts counts) {
    this.rows = rows;
    this.filters = filters;
    this.counts = counts;
  }

  private static int worstFirst(Scored a, Scored b) {
    int byScore = Float.compare(a.score(), b.score());
    return byScore != 0 ? byScore : Integer.compare(b.doc(), a.doc());
  }

  @Override
  public void setScorer(Scorable of) {
    scorer = of;
  }

  @Override
  public void collect(int doc) throws IOException {
    counts.collect(doc);
    boolean shown = rows.rows[doc] != RawRows.HIDDEN && doc >= filters.from() && doc < filters.to();
    if (!shown || scorer == null) {
      return;
    }
    Scored scored = new Scored(doc, scorer.score());
    if (best.size() < TOP) {
      best.add(scored);
    } else if (scored.score() > best.element().score()) {
      best.poll();
      best.add(scored);
    }
  }

  @Override
  public void finish() {
    counts.finish();
  }

  int[] docs() {
    return best.stream().sorted((a, b) -> worstFirst(b, a)).mapToInt(Scored::doc).toArray();
  }

  /// Leaves out documents that no search shows.
  record Admitted(LeafCollector to, RawRows rows) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      to.setScorer(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (rows.rows[doc] != RawRows.HIDDEN) {
        to.collect(doc);
      }
    }
  }
}
