package parley.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;

/// What counting looks at, in memory for all documents of a snapshot. An *occasion* is a statement,
/// or an article that stands for itself.
///
/// Some 24 bytes a document for its row, and 4 for its place in its article.
final class Occasions {

  private final Rows rows;
  private final Days days;
  private final int articleCount;
  private final int[] firstOfArticle;
  private final int[] ofArticle;

  /// @param mostWords how long a row may get, see [Rows]
  /// @param before those of another build, of which what did not change is taken
  Occasions(IndexReader reader, int mostWords, @Nullable Occasions before) throws IOException {
    this.rows = new Rows(reader, mostWords, before == null ? null : before.rows);
    int[] dayOf = dayOf(reader);
    this.days = new Days(distinct(dayOf));
    Column articles = new Column(reader, IndexSchema.ARTICLE_ID);
    this.articleCount = articles.size();
    articles.forEach((doc, numbers, _) -> rows.setPlace(doc, numbers[0], days.number(dayOf[doc])));
    FixedBitSet bare = marked(reader, IndexSchema.BARE, IndexSchema.BARE);
    for (int doc = next(bare, 0); doc >= 0; doc = next(bare, doc + 1)) {
      rows.setBare(doc);
    }
    FixedBitSet all = marked(reader, IndexSchema.KIND, IndexSchema.STATEMENT);
    all.or(bare);
    keepLive(all, MultiBits.getLiveDocs(reader));
    this.firstOfArticle = new int[articleCount + 1];
    this.ofArticle = byArticle(all);
  }

  private static int[] dayOf(IndexReader reader) throws IOException {
    int[] days = new int[reader.maxDoc()];
    NumericDocValues column = MultiDocValues.getNumericValues(reader, IndexSchema.DAY);
    if (column != null) {
      for (int doc = column.nextDoc(); doc < days.length; doc = column.nextDoc()) {
        days[doc] = (int) column.longValue();
      }
    }
    return days;
  }

  /// Documents of one day mostly stand side by side.
  private static SortedSet<Integer> distinct(int[] days) {
    SortedSet<Integer> distinct = new TreeSet<>();
    for (int doc = 0; doc < days.length; doc++) {
      if (doc == 0 || days[doc] != days[doc - 1]) {
        distinct.add(days[doc]);
      }
    }
    return distinct;
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

  private int[] byArticle(FixedBitSet occasions) {
    for (int doc = next(occasions, 0); doc >= 0; doc = next(occasions, doc + 1)) {
      firstOfArticle[rows.article(doc) + 1]++;
    }
    Arrays.parallelPrefix(firstOfArticle, Integer::sum);
    int[] sorted = new int[firstOfArticle[firstOfArticle.length - 1]];
    int[] free = firstOfArticle.clone();
    for (int doc = next(occasions, 0); doc >= 0; doc = next(occasions, doc + 1)) {
      sorted[free[rows.article(doc)]++] = doc;
    }
    return sorted;
  }

  private static int next(FixedBitSet bits, int from) {
    int next = from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }

  /// How many articles there are, deleted ones included.
  int articleCount() {
    return articleCount;
  }

  Rows rows() {
    return rows;
  }

  Days days() {
    return days;
  }

  FacetCodes codes() {
    return rows.codes();
  }

  /// Days since 1970.
  int day(int doc) {
    return days.day(rows.day(doc));
  }

  /// The article's number, in the order of ids.
  int article(int doc) {
    return rows.article(doc);
  }

  boolean isBare(int doc) {
    return Rows.isBare(rows.word(doc, 0));
  }

  /// The occasions of a document's article.
  IntStream ofArticle(int doc) {
    int article = article(doc);
    return Arrays.stream(ofArticle, firstOf(article), firstOf(article + 1));
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
    FacetCodes codes = codes();
    return Arrays.stream(rows.codes(doc))
        .filter(code -> codes.bit(code) == codes.bit(facet))
        .mapToObj(codes::value)
        .toList();
  }
}
