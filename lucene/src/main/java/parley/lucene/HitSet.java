package parley.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;

/// The hits that a pass counts: of few only those, of many a bit for every document.
final class HitSet implements Counting.Taker {

  /// One document in so many makes many.
  private static final int MANY = 64;

  private final int documents;
  private BitSet hits;
  private int size;

  /// @param documents how many there are, hits or not
  HitSet(int documents) {
    this.documents = Math.max(documents, 1);
    this.hits = new SparseFixedBitSet(this.documents);
  }

  @Override
  public void take(int[] docs, int count) {
    boolean few = isFew();
    size += count;
    if (few && !isFew()) {
      widen();
    }
    for (int i = 0; i < count; i++) {
      hits.set(docs[i]);
    }
  }

  private void widen() {
    FixedBitSet wide = new FixedBitSet(documents);
    try {
      wide.or(new BitSetIterator(hits, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hits = wide;
  }

  /// Whether looking at each of them is less work than looking at what they have in common.
  boolean isFew() {
    return size <= documents / MANY;
  }

  boolean has(int doc) {
    return hits.get(doc);
  }

  BitSet bits() {
    return hits;
  }
}
