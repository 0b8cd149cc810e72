package parley.evaluation.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// What is counted of each document, packed: six facets in one long, topics in another, day and
/// article as numbers. The row of a document that no search shows is [#HIDDEN].
final class RawRows {

  static final long HIDDEN = -1;

  private static final List<String> FACETS =
      List.of("speaker", "side", "publisher", "round", "form", "language");
  private static final int SPEAKER = 0;
  private static final int TOPIC_BITS = 9;
  private static final long TOPIC_MASK = (1L << TOPIC_BITS) - 1;

  final List<RawFacet> facets;
  final String[] topicValues;
  final long[] rows;
  final long[] topics;
  final int[] days;
  final int[] articles;
  final int firstDay;
  final int dayCount;
  final int articleCount;

  RawRows(LeafReader reader) throws IOException {
    int documents = reader.maxDoc();
    this.rows = new long[documents];
    this.topics = new long[documents];
    this.days = new int[documents];
    this.articles = new int[documents];
    this.facets = facets(reader);
    this.topicValues = topics(reader);
    this.articleCount = articles(reader);
    days(reader);
    this.firstDay = days[documents - 1];
    this.dayCount = days[0] - firstDay + 1;
    hide(reader, "kind", "article");
    hide(reader, "confidence", "low");
  }

  private List<RawFacet> facets(LeafReader reader) throws IOException {
    List<RawFacet> all = new ArrayList<>();
    int shift = 0;
    for (String field : FACETS) {
      RawFacet facet = RawFacet.of(reader, field, shift);
      facet.fill(reader, rows);
      shift = facet.end();
      all.add(facet);
    }
    if (shift >= Long.SIZE) {
      throw new IllegalStateException("the facets take " + shift + " bits a row; 63 is the most");
    }
    return List.copyOf(all);
  }

  private String[] topics(LeafReader reader) throws IOException {
    SortedSetDocValues column = DocValues.getSortedSet(reader, "topic");
    for (int doc = column.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = column.nextDoc()) {
      for (int i = 0; i < column.docValueCount(); i++) {
        topics[doc] |= (column.nextOrd() + 1) << (i * TOPIC_BITS);
      }
    }
    String[] values = new String[Math.toIntExact(column.getValueCount())];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.lookupOrd(i).utf8ToString();
    }
    return values;
  }

  private int articles(LeafReader reader) throws IOException {
    SortedDocValues column = DocValues.getSorted(reader, "article");
    for (int doc = column.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = column.nextDoc()) {
      articles[doc] = column.ordValue();
    }
    return column.getValueCount();
  }

  private void days(LeafReader reader) throws IOException {
    NumericDocValues column = DocValues.getNumeric(reader, "day");
    for (int doc = column.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = column.nextDoc()) {
      days[doc] = (int) column.longValue();
    }
  }

  private void hide(LeafReader reader, String field, String value) throws IOException {
    var terms = Objects.requireNonNull(reader.terms(field)).iterator();
    if (!terms.seekExact(new BytesRef(value))) {
      return;
    }
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      rows[doc] = HIDDEN;
    }
  }

  RawFacet speaker() {
    return facets.get(SPEAKER);
  }

  /// The number of a topic.
  int topic(String id) {
    return java.util.Arrays.binarySearch(topicValues, id) + 1;
  }

  static boolean has(long topicRow, int topic) {
    for (long rest = topicRow; rest != 0; rest >>>= TOPIC_BITS) {
      if ((rest & TOPIC_MASK) == topic) {
        return true;
      }
    }
    return false;
  }

  static void count(long topicRow, int[] counts) {
    for (long rest = topicRow; rest != 0; rest >>>= TOPIC_BITS) {
      counts[(int) (rest & TOPIC_MASK)]++;
    }
  }

  /// The first document said before or on a day: the index has the newest first.
  int firstAtOrBefore(int day) {
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] > day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
