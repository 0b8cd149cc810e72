package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// The newest hits, without a look at the others: every segment has its documents in that order.
/// Either finds them itself, or takes them from a pass that counts.
final class FirstHits extends SimpleCollector implements Counting.Taker {

  private final IntPredicate admitted;
  private final NewestOrder order;
  private final int size;
  private final List<Integer> found = new ArrayList<>();
  private int end;
  private int ofSegment;
  private int docBase;

  /// @param admitted which documents pass all filters
  /// @param size how many are wanted
  FirstHits(IntPredicate admitted, NewestOrder order, int size) {
    this.admitted = admitted;
    this.order = order;
    this.size = size;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    docBase = context.docBase;
    ofSegment = 0;
  }

  @Override
  public void collect(int doc) {
    if (admitted.test(docBase + doc)) {
      add(docBase + doc);
    }
    if (ofSegment == size) {
      throw new CollectionTerminatedException();
    }
  }

  private void add(int doc) {
    found.add(doc);
    ofSegment++;
  }

  @Override
  public void take(int[] docs, int count) {
    for (int i = 0; i < count; i++) {
      if (docs[i] >= end) {
        end = order.endOfSegment(docs[i]);
        ofSegment = 0;
      }
      if (ofSegment == size) {
        return;
      }
      add(docs[i]);
    }
  }

  /// The hits in order, at most as many as are wanted.
  int[] docs() throws IOException {
    int[] docs = found.stream().mapToInt(Integer::intValue).toArray();
    return Arrays.copyOf(order.sorted(docs), Math.min(docs.length, size));
  }
}
