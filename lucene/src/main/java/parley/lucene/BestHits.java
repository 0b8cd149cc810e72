package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/// The hits with the best scores, of equal ones the newest. By itself it passes over what cannot be
/// among them.
final class BestHits implements Collector {

  private final IntPredicate admitted;
  private final NewestOrder order;
  private final int size;
  private final boolean pruned;
  private final List<Segment> segments = new ArrayList<>();

  /// The best of one segment.
  private record Segment(int docBase, TopScoreDocCollector best) {}

  /// @param admitted which documents pass all filters
  /// @param size how many are wanted
  /// @param pruned whether matches may be passed over; not where the same pass counts
  BestHits(IntPredicate admitted, NewestOrder order, int size, boolean pruned) {
    this.admitted = admitted;
    this.order = order;
    this.size = size;
    this.pruned = pruned;
  }

  @Override
  public ScoreMode scoreMode() {
    return pruned ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    int most = Math.min(size, context.reader().maxDoc());
    TopScoreDocCollector best = new TopScoreDocCollectorManager(most, null, 1).newCollector();
    segments.add(new Segment(context.docBase, best));
    return new Competitive(best.getLeafCollector(context), context.docBase);
  }

  /// Hands on what scores enough, then what is admitted of that: few do, and the score is at hand.
  private final class Competitive extends FilterLeafCollector {

    private final int docBase;
    private @Nullable Scorable scorer;
    private float least;

    Competitive(LeafCollector best, int docBase) {
      super(best);
      this.docBase = docBase;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      super.setScorer(
          new FilterScorable(scorer) {
            @Override
            public void setMinCompetitiveScore(float min) throws IOException {
              least = min;
              if (pruned) {
                in.setMinCompetitiveScore(min);
              }
            }
          });
    }

    @Override
    public void collect(int doc) throws IOException {
      if (Objects.requireNonNull(scorer).score() >= least && admitted.test(docBase + doc)) {
        in.collect(doc);
      }
    }
  }

  /// Takes in those of other segments, or of other parts of the same.
  void add(BestHits others) {
    segments.addAll(others.segments);
  }

  /// The hits in order, at most as many as are wanted.
  int[] docs() {
    List<ScoreDoc> all = new ArrayList<>();
    for (Segment segment : segments) {
      all.addAll(List.of(segment.best().topDocs().scoreDocs));
    }
    if (segments.size() > 1) {
      all.sort(
          Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
              .thenComparing(hit -> hit.doc, order));
    }
    return all.stream().limit(size).mapToInt(hit -> hit.doc).toArray();
  }
}
