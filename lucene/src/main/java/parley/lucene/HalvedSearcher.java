package parley.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// Searches the halves of all segments at a time, one of them by a thread of the common pool.
final class HalvedSearcher extends IndexSearcher {

  HalvedSearcher(IndexReader reader) {
    super(reader, ForkJoinPool.commonPool());
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    List<LeafReaderContextPartition> first = new ArrayList<>();
    List<LeafReaderContextPartition> second = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.reader().maxDoc();
      int middle = end / 2;
      if (middle > 0) {
        first.add(LeafReaderContextPartition.createFromAndTo(leaf, 0, middle));
      }
      if (end > 0) {
        second.add(LeafReaderContextPartition.createFromAndTo(leaf, middle, end));
      }
    }
    List<LeafSlice> slices = new ArrayList<>();
    if (!first.isEmpty()) {
      slices.add(new LeafSlice(first));
    }
    if (!second.isEmpty()) {
      slices.add(new LeafSlice(second));
    }
    return slices.toArray(LeafSlice[]::new);
  }
}
