package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;

/// What counting looks at, in memory for all documents of a snapshot: each one's facet codes, day
/// and article. An *occasion* is a statement, or an article that stands for itself.
///
/// Sixteen bytes a document and four a facet value.
final class Occasions {

  private final FacetCodes codes;
  private final int[] starts;
  private final int[] rows;
  private final int[] days;
  private final int[] articles;
  private final FixedBitSet bare;
  private final int[] firstOfArticle;
  private final int[] ofArticle;

  Occasions(IndexReader reader) throws IOException {
    int documents = reader.maxDoc();
    Map<Facet, SortedSetDocValues> columns = new EnumMap<>(Facet.class);
    this.starts = new int[documents + 1];
    for (Facet facet : Facet.values()) {
      SortedSetDocValues column = column(reader, facet);
      columns.put(facet, column(reader, facet));
      for (int doc = column.nextDoc(); doc < documents; doc = column.nextDoc()) {
        starts[doc + 1] += column.docValueCount();
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.codes = codes(columns);
    this.rows = rows(columns);
    this.days = days(reader);
    this.articles = articles(reader);
    this.bare = marked(reader, IndexSchema.BARE, IndexSchema.BARE);
    FixedBitSet all = marked(reader, IndexSchema.KIND, IndexSchema.STATEMENT);
    all.or(bare);
    keepLive(all, MultiBits.getLiveDocs(reader));
    this.firstOfArticle = new int[articleCount() + 1];
    this.ofArticle = byArticle(all);
  }

  private static SortedSetDocValues column(IndexReader reader, Facet facet) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, facet.parameter());
    return values == null ? DocValues.emptySortedSet() : values;
  }

  private static FacetCodes codes(Map<Facet, SortedSetDocValues> columns) throws IOException {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, SortedSetDocValues> entry : columns.entrySet()) {
      SortedSetDocValues column = entry.getValue();
      List<String> of = new ArrayList<>();
      for (long ordinal = 0; ordinal < column.getValueCount(); ordinal++) {
        of.add(column.lookupOrd(ordinal).utf8ToString());
      }
      values.put(entry.getKey(), of);
    }
    return new FacetCodes(values);
  }

  private int[] rows(Map<Facet, SortedSetDocValues> columns) throws IOException {
    int[] filled = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (Map.Entry<Facet, SortedSetDocValues> entry : columns.entrySet()) {
      SortedSetDocValues column = entry.getValue();
      int first = codes.first(entry.getKey());
      for (int doc = column.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = column.nextDoc()) {
        for (int i = column.docValueCount(); i > 0; i--) {
          filled[next[doc]++] = first + (int) column.nextOrd();
        }
      }
    }
    return filled;
  }

  private static int[] days(IndexReader reader) throws IOException {
    int[] days = new int[reader.maxDoc()];
    NumericDocValues column = MultiDocValues.getNumericValues(reader, IndexSchema.DAY);
    if (column != null) {
      for (int doc = column.nextDoc(); doc < days.length; doc = column.nextDoc()) {
        days[doc] = (int) column.longValue();
      }
    }
    return days;
  }

  private static int[] articles(IndexReader reader) throws IOException {
    int[] articles = new int[reader.maxDoc()];
    SortedDocValues column = MultiDocValues.getSortedValues(reader, IndexSchema.ARTICLE_ID);
    if (column != null) {
      for (int doc = column.nextDoc(); doc < articles.length; doc = column.nextDoc()) {
        articles[doc] = column.ordValue();
      }
    }
    return articles;
  }

  private static FixedBitSet marked(IndexReader reader, String field, String value)
      throws IOException {
    FixedBitSet marked = new FixedBitSet(Math.max(reader.maxDoc(), 1));
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(value), PostingsEnum.NONE);
    if (postings != null) {
      marked.or(postings);
    }
    return marked;
  }

  private static void keepLive(FixedBitSet documents, @Nullable Bits live) {
    if (live != null) {
      for (int doc = 0; doc < live.length(); doc++) {
        if (!live.get(doc)) {
          documents.clear(doc);
        }
      }
    }
  }

  /// How many articles there are, deleted ones included.
  int articleCount() {
    return Arrays.stream(articles).max().orElse(-1) + 1;
  }

  private int[] byArticle(FixedBitSet occasions) {
    for (int doc = next(occasions, 0); doc >= 0; doc = next(occasions, doc + 1)) {
      firstOfArticle[articles[doc] + 1]++;
    }
    Arrays.parallelPrefix(firstOfArticle, Integer::sum);
    int[] sorted = new int[firstOfArticle[firstOfArticle.length - 1]];
    int[] free = firstOfArticle.clone();
    for (int doc = next(occasions, 0); doc >= 0; doc = next(occasions, doc + 1)) {
      sorted[free[articles[doc]]++] = doc;
    }
    return sorted;
  }

  private static int next(FixedBitSet bits, int from) {
    int next = from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }

  FacetCodes codes() {
    return codes;
  }

  /// Where a document's row begins; it ends where the next one's begins.
  int start(int doc) {
    return starts[doc];
  }

  /// The code at a place in the rows.
  int code(int at) {
    return rows[at];
  }

  /// Days since 1970.
  int day(int doc) {
    return days[doc];
  }

  /// The article's number, in the order of ids.
  int article(int doc) {
    return articles[doc];
  }

  boolean isBare(int doc) {
    return bare.get(doc);
  }

  /// Where the occasions of an article begin; they end where the next one's begin.
  int firstOf(int article) {
    return firstOfArticle[article];
  }

  /// The document at a place among all articles' occasions.
  int occasion(int at) {
    return ofArticle[at];
  }

  /// The documents of all statements.
  int[] statements() {
    return Arrays.stream(ofArticle).filter(doc -> !isBare(doc)).toArray();
  }

  /// The values of a facet that a document has, in the order of the index.
  List<String> values(int doc, Facet facet) {
    return Arrays.stream(rows, starts[doc], starts[doc + 1])
        .filter(code -> codes.bit(code) == codes.bit(facet))
        .mapToObj(codes::value)
        .toList();
  }

  /// The first and the last day of any document, or 0 and -1 without one.
  int[] period() {
    return days.length == 0
        ? new int[] {0, -1}
        : new int[] {Arrays.stream(days).min().getAsInt(), Arrays.stream(days).max().getAsInt()};
  }
}
