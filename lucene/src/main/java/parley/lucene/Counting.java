package parley.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;
import parley.search.SearchResult.Histogram;

/// One pass over everything that matches a request's words, which counts all there is to count.
///
/// What is counted is a *group* of occasions: of one statement, or all of an article. A group
/// counts once for each value and each bar, however many of its occasions have it.
final class Counting extends SimpleCollector implements FilterPlan.Tally {

  private final Occasions occasions;
  private final FilterPlan plan;
  private final Unit unit;
  private final int[] counts;
  private final int[] countedFor;
  private final HistogramPass histogram;
  private final FixedBitSet hits;
  private final FixedBitSet articlesHit;
  private int group = -1;
  private boolean groupHit;
  private int docBase;

  /// What a pass has counted.
  ///
  /// @param total hits in the request's unit
  /// @param articles distinct articles among them
  /// @param hits the documents that are hits
  /// @param byCode groups that count for each facet value
  record Counts(
      long total, long articles, FixedBitSet hits, IntUnaryOperator byCode, Histogram histogram) {}

  /// Counts what a query matches under a request's filters.
  ///
  /// @param words the query for the request's words
  static Counts of(SearchRequest request, Snapshot snapshot, IndexSearcher searcher, Query words)
      throws IOException {
    return searcher.search(words, new Pass(request, snapshot));
  }

  /// One pass is made by one collector: a snapshot's searchers have no threads of their own.
  private record Pass(SearchRequest request, Snapshot snapshot)
      implements CollectorManager<Counting, Counts> {

    @Override
    public Counting newCollector() {
      return new Counting(request, snapshot);
    }

    @Override
    public Counts reduce(Collection<Counting> collectors) {
      return collectors.iterator().next().counts();
    }
  }

  private Counting(SearchRequest request, Snapshot snapshot) {
    this.occasions = snapshot.occasions();
    this.plan = new FilterPlan(request, occasions);
    this.unit = request.unit();
    this.counts = new int[occasions.codes().size()];
    this.countedFor = new int[counts.length];
    Arrays.fill(countedFor, -1);
    this.histogram = snapshot.period().pass();
    this.hits = new FixedBitSet(Math.max(snapshot.reader().maxDoc(), 1));
    this.articlesHit = new FixedBitSet(Math.max(occasions.articleCount(), 1));
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    docBase = context.docBase;
  }

  @Override
  public void collect(int docInSegment) throws IOException {
    int doc = docBase + docInSegment;
    int article = occasions.article(doc);
    group++;
    groupHit = false;
    switch (unit) {
      case STATEMENTS -> plan.judge(doc, this);
      case ARTICLES -> {
        for (int at = occasions.firstOf(article); at < occasions.firstOf(article + 1); at++) {
          plan.judge(occasions.occasion(at), this);
        }
      }
    }
    if (groupHit) {
      hits.set(doc);
      articlesHit.set(article);
    }
  }

  @Override
  public void hit(int doc) {
    groupHit = true;
    histogram.add(occasions.day(doc), group);
    for (int at = occasions.start(doc); at < occasions.start(doc + 1); at++) {
      count(occasions.code(at));
    }
  }

  @Override
  public void missesByFacet(int doc, int facetBit) {
    for (int at = occasions.start(doc); at < occasions.start(doc + 1); at++) {
      int code = occasions.code(at);
      if (occasions.codes().bit(code) == facetBit) {
        count(code);
      }
    }
  }

  @Override
  public void missesByPeriod(int doc) {
    histogram.add(occasions.day(doc), group);
  }

  @Override
  public void missesByExclusion(int doc, int code) {
    count(code);
  }

  private void count(int code) {
    if (countedFor[code] != group) {
      countedFor[code] = group;
      counts[code]++;
    }
  }

  private Counts counts() {
    return new Counts(
        hits.cardinality(),
        articlesHit.cardinality(),
        hits,
        code -> counts[code],
        histogram.histogram());
  }
}
