package parley.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// The order of [IndexSchema#NEWEST] over all segments. Inside a segment it is that of the
/// documents.
record NewestOrder(IndexReader reader, Occasions occasions) implements Comparator<Integer> {

  @Override
  public int compare(Integer doc, Integer other) {
    LeafReaderContext leaf = leaf(doc);
    LeafReaderContext otherLeaf = leaf(other);
    if (leaf.ord == otherLeaf.ord) {
      return doc.compareTo(other);
    }
    int byDay = Integer.compare(occasions.day(other), occasions.day(doc));
    if (byDay != 0) {
      return byDay;
    }
    int byArticle = Integer.compare(occasions.article(doc), occasions.article(other));
    return byArticle != 0 ? byArticle : byPlace(leaf, doc, otherLeaf, other);
  }

  private LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  /// What is of one day and article hardly ever stands in two segments.
  private static int byPlace(
      LeafReaderContext leaf, int doc, LeafReaderContext otherLeaf, int other) {
    try {
      int byPosition = Long.compare(position(leaf, doc), position(otherLeaf, other));
      return byPosition != 0 ? byPosition : id(leaf, doc).compareTo(id(otherLeaf, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long position(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues positions = DocValues.getNumeric(leaf.reader(), IndexSchema.POSITION);
    return positions.advanceExact(doc - leaf.docBase) ? positions.longValue() : -1;
  }

  private static BytesRef id(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexSchema.ID);
    return ids.advanceExact(doc - leaf.docBase) ? ids.lookupOrd(ids.ordValue()) : new BytesRef();
  }

  /// The number behind the last document of a document's segment.
  int endOfSegment(int doc) {
    LeafReaderContext leaf = leaf(doc);
    return leaf.docBase + leaf.reader().maxDoc();
  }

  /// Documents that come segment by segment, in order.
  int[] sorted(int[] docs) {
    List<LeafReaderContext> leaves = reader.leaves();
    return leaves.size() < 2
        ? docs
        : IntStream.of(docs).boxed().sorted(this).mapToInt(Integer::intValue).toArray();
  }
}
