package parley.lucene;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/// The documents that have a phrase and how often it stands in each, and those of which that is not
/// known.
final class PhrasePlaces {

  private final FixedBitSet documents;
  private final FixedBitSet doubtful;
  private final byte[] frequencies;
  private final int[] before;

  private PhrasePlaces(Builder from) {
    this.documents = from.documents;
    this.doubtful = from.doubtful;
    this.frequencies = from.frequencies;
    long[] bits = documents.getBits();
    this.before = new int[bits.length];
    for (int block = 1; block < bits.length; block++) {
      before[block] = before[block - 1] + Long.bitCount(bits[block - 1]);
    }
  }

  FixedBitSet documents() {
    return documents;
  }

  /// The documents that have all words, and may have the phrase.
  FixedBitSet doubtful() {
    return doubtful;
  }

  /// How often the phrase stands in one of the documents that have it.
  int frequency(int doc) {
    int block = doc / Long.SIZE;
    long lower = (1L << doc) - 1;
    return frequencies[before[block] + Long.bitCount(documents.getBits()[block] & lower)];
  }

  /// Takes documents in their order.
  static final class Builder {

    private final FixedBitSet documents;
    private final FixedBitSet doubtful;
    private byte[] frequencies = new byte[0];
    private int count;

    Builder(int size) {
      documents = new FixedBitSet(size);
      doubtful = new FixedBitSet(size);
    }

    /// @param frequency at most 63
    void add(int doc, int frequency) {
      documents.set(doc);
      frequencies = ArrayUtil.grow(frequencies, count + 1);
      frequencies[count++] = (byte) frequency;
    }

    void doubt(int doc) {
      doubtful.set(doc);
    }

    PhrasePlaces build() {
      return new PhrasePlaces(this);
    }
  }
}
