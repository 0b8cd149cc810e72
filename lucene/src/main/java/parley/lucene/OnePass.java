package parley.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Counts and ranks at once what costs more to find than to score, be it in parts.
///
/// @param tallies one for each part; only statements can be counted in more than one
/// @param bests one for each part
record OnePass(Supplier<Tally> tallies, Supplier<BestHits> bests, Days days)
    implements CollectorManager<OnePass.Part, OnePass.Found> {

  /// All parts together.
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  record Found(Counts counts, int[] docs) {}

  /// What one thread looks at.
  static final class Part implements Collector {

    private final Tally tally;
    private final BestHits best;
    private final Collector both;

    Part(Tally tally, BestHits best) {
      this.tally = tally;
      this.best = best;
      this.both = MultiCollector.wrap(new Counting(tally, Counting.Taker.NONE), best);
    }

    @Override
    public ScoreMode scoreMode() {
      return both.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      return both.getLeafCollector(context);
    }
  }

  @Override
  public Part newCollector() {
    return new Part(tallies.get(), bests.get());
  }

  @Override
  public Found reduce(Collection<Part> parts) {
    BestHits best = bests.get();
    parts.forEach(part -> best.add(part.best));
    return new Found(counts(List.copyOf(parts)), best.docs());
  }

  private Counts counts(List<Part> parts) {
    @Nullable Sums sums = null;
    for (Part part : parts) {
      if (part.tally instanceof StatementTally statements) {
        sums = sums == null ? statements.sums() : sums.and(statements.sums());
      }
    }
    return sums == null ? parts.getFirst().tally.counts() : sums.counts(days);
  }
}
