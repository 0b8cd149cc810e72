package parley.evaluation.raw;

import java.io.IOException;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;

/// Counts matches by gathering the rows of a block first and adding them up then, so that the
/// memory is asked for many rows at a time. A facet is counted where all other filters hold.
final class RawCounts implements LeafCollector {

  private static final int BLOCK = 512;
  private static final int FIRST = 10;

  final int[][] facets;
  final int[] topics;
  final int[] byDay;
  final int[] first = new int[FIRST];
  int total;

  private final RawRows rows;
  private final RawFilters filters;
  private final boolean filtered;
  private final FixedBitSet articles;
  private final int[] docs = new int[BLOCK];
  private final long[] gathered = new long[BLOCK];
  private int size;

  RawCounts(RawRows rows, RawFilters filters) {
    this.rows = rows;
    this.filters = filters;
    this.filtered = filters.speaker() > 0 || filters.topic() > 0 || filters.period(rows);
    this.facets = rows.facets.stream().map(f -> new int[f.values().length + 1]).toArray(int[][]::new);
    this.topics = new int[rows.topicValues.length + 1];
    this.byDay = new int[rows.dayCount];
    this.articles = new FixedBitSet(rows.articleCount);
  }

  @Override
  public void setScorer(Scorable scorer) {}

  @Override
  public void collect(int doc) {
    docs[size++] = doc;
    if (size == BLOCK) {
      flush();
    }
  }

  @Override
  public void collect(DocIdStream stream) throws IOException {
    flush();
    for (size = stream.intoArray(docs); size > 0; size = stream.intoArray(docs)) {
      flush();
    }
  }

  @Override
  public void finish() {
    flush();
  }

  /// Counts all documents of an interval.
  void range(int from, int to) {
    for (int doc = from; doc < to; doc++) {
      collect(doc);
    }
    flush();
  }

  private void flush() {
    for (int i = 0; i < size; i++) {
      gathered[i] = rows.rows[docs[i]];
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      docs[kept] = docs[i];
      gathered[kept] = gathered[i];
      kept += gathered[i] == RawRows.HIDDEN || (filtered && !hit(docs[i], gathered[i])) ? 0 : 1;
    }
    size = 0;
    add(kept);
  }

  /// Whether all filters hold; where all but one do, the one is counted.
  private boolean hit(int doc, long row) {
    boolean speaker = filters.speaker() == 0 || rows.speaker().of(row) == filters.speaker();
    boolean topic = filters.topic() == 0 || RawRows.has(rows.topics[doc], filters.topic());
    boolean period = doc >= filters.from() && doc < filters.to();
    if (row == RawRows.HIDDEN) {
      return false;
    }
    if (speaker && topic && period) {
      return true;
    }
    if (topic && period) {
      facets[0][rows.speaker().of(row)]++;
    } else if (speaker && period) {
      RawRows.count(rows.topics[doc], topics);
    } else if (speaker && topic) {
      byDay[rows.days[doc] - rows.firstDay]++;
    }
    return false;
  }

  private void add(int count) {
    for (int i = 0; i < count && total + i < FIRST; i++) {
      first[total + i] = docs[i];
    }
    for (int f = 0; f < facets.length; f++) {
      RawFacet facet = rows.facets.get(f);
      int[] counts = facets[f];
      int shift = facet.shift();
      long mask = facet.mask();
      for (int i = 0; i < count; i++) {
        counts[(int) (gathered[i] >>> shift & mask)]++;
      }
    }
    for (int i = 0; i < count; i++) {
      RawRows.count(rows.topics[docs[i]], topics);
    }
    for (int i = 0; i < count; i++) {
      byDay[rows.days[docs[i]] - rows.firstDay]++;
      articles.set(rows.articles[docs[i]]);
    }
    total += count;
  }

  int articles() {
    return articles.cardinality();
  }
}
