package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

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
    int threshold = pruned ? 1 : Integer.MAX_VALUE;
    int most = Math.min(size, context.reader().maxDoc());
    TopScoreDocCollector best =
        new TopScoreDocCollectorManager(most, null, threshold).newCollector();
    segments.add(new Segment(context.docBase, best));
    return new FilterLeafCollector(best.getLeafCollector(context)) {
      @Override
      public void collect(int doc) throws IOException {
        if (admitted.test(context.docBase + doc)) {
          in.collect(doc);
        }
      }
    };
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
