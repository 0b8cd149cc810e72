package parley.evaluation.raw;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// One facet with one value a document at most, as some bits of a packed row. 0 is for none.
///
/// @param values by their number less one
/// @param shift of its bits in the row
/// @param mask of its bits, shifted down
record RawFacet(String field, String[] values, int shift, long mask) {

  static RawFacet of(LeafReader reader, String field, int shift) throws IOException {
    SortedSetDocValues column = DocValues.getSortedSet(reader, field);
    String[] values = new String[Math.toIntExact(column.getValueCount())];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.lookupOrd(i).utf8ToString();
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(values.length);
    return new RawFacet(field, values, shift, (1L << bits) - 1);
  }

  /// The first bit behind its own.
  int end() {
    return shift + Long.bitCount(mask);
  }

  void fill(LeafReader reader, long[] rows) throws IOException {
    SortedSetDocValues column = DocValues.getSortedSet(reader, field);
    for (int doc = column.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = column.nextDoc()) {
      rows[doc] |= (column.nextOrd() + 1) << shift;
    }
  }

  int of(long row) {
    return (int) (row >>> shift & mask);
  }

  /// The number of a value.
  int number(String value) {
    return java.util.Arrays.binarySearch(values, value) + 1;
  }
}
