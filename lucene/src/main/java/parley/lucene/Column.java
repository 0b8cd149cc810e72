package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/// A field of sorted values over all segments of a snapshot, its values numbered through in their
/// order.
final class Column {

  private final IndexReader reader;
  private final String field;
  private final @Nullable OrdinalMap numbers;

  /// Takes the values of one document after the other.
  @FunctionalInterface
  interface Taker {

    /// Takes the values of one document.
    ///
    /// @param numbers of its values, ascending, the first `count` of them; to be read before the
    ///   call returns
    void take(int doc, int[] numbers, int count);
  }

  Column(IndexReader reader, String field) throws IOException {
    this.reader = reader;
    this.field = field;
    List<LeafReaderContext> leaves = reader.leaves();
    if (leaves.size() < 2) {
      this.numbers = null;
    } else {
      SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = values(leaves.get(i));
      }
      this.numbers = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }
  }

  private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }

  /// All values, in the order of their bytes.
  List<String> values() throws IOException {
    List<String> all = new ArrayList<>();
    for (long number = 0; number < size(); number++) {
      all.add(value(number).utf8ToString());
    }
    return all;
  }

  /// How many different values there are.
  int size() throws IOException {
    if (numbers != null) {
      return Math.toIntExact(numbers.getValueCount());
    }
    return reader.leaves().isEmpty()
        ? 0
        : Math.toIntExact(values(reader.leaves().getFirst()).getValueCount());
  }

  private BytesRef value(long number) throws IOException {
    if (numbers == null) {
      return values(reader.leaves().getFirst()).lookupOrd(number);
    }
    LeafReaderContext leaf = reader.leaves().get(numbers.getFirstSegmentNumber(number));
    return values(leaf).lookupOrd(numbers.getFirstSegmentOrd(number));
  }

  /// Hands over all documents that have a value, ascending.
  void forEach(Taker taker) throws IOException {
    forEach(reader.leaves(), taker);
  }

  /// Hands over the documents of some segments that have a value, ascending.
  void forEach(List<LeafReaderContext> segments, Taker taker) throws IOException {
    for (LeafReaderContext leaf : segments) {
      forEach(new Stretch(leaf, 0, leaf.reader().maxDoc()), taker);
    }
  }

  /// Some documents of a segment, by their numbers in it.
  ///
  /// @param end behind the last one
  record Stretch(LeafReaderContext segment, int from, int end) {

    /// A segment in stretches of so many documents.
    static Stream<Stretch> of(LeafReaderContext segment, int length) {
      int size = segment.reader().maxDoc();
      return IntStream.iterate(0, from -> from < size, from -> from + length)
          .mapToObj(from -> new Stretch(segment, from, Math.min(size, from + length)));
    }
  }

  /// Hands over the documents of a stretch that have a value, ascending.
  void forEach(Stretch stretch, Taker taker) throws IOException {
    LeafReaderContext leaf = stretch.segment();
    SortedSetDocValues values = values(leaf);
    LongValues toGlobal = numbers == null ? LongValues.IDENTITY : numbers.getGlobalOrds(leaf.ord);
    int[] of = new int[8];
    for (int doc = values.advance(stretch.from()); doc < stretch.end(); doc = values.nextDoc()) {
      int count = values.docValueCount();
      of = count <= of.length ? of : new int[count];
      for (int i = 0; i < count; i++) {
        of[i] = (int) toGlobal.get(values.nextOrd());
      }
      taker.take(leaf.docBase + doc, of, count);
    }
  }

  /// How many documents have how many values: `documents[n]` have n, the last n or more.
  ///
  /// @param most the last n
  /// @param step looks at the first of every so many documents of a segment only
  int[] spread(int most, int step) throws IOException {
    int[] documents = new int[most + 1];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = values(leaf);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc += step) {
        documents[values.advanceExact(doc) ? Math.min(values.docValueCount(), most) : 0]++;
      }
    }
    return documents;
  }
}
