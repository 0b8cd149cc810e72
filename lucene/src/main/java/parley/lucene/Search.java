package parley.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import parley.engine.QuerySize;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;

/// One request over one snapshot: counts everything that matches, and finds the hits of the page by
/// the cheapest way that there is for their order.
final class Search {

  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Limits limits;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Queries.Found words;
  private final FilterPlan plan;
  private final Dimensions dimensions;

  Search(SearchRequest request, Snapshot snapshot, Limits limits) {
    QuerySize.check(request.query().words(), limits.words(), limits.depth(), snapshot.analysis());
    this.request = request;
    this.snapshot = snapshot;
    this.limits = limits;
    this.deadline = new Deadline(limits.time());
    this.searcher = snapshot.searcher(deadline);
    this.words = Queries.of(request, snapshot);
    this.plan = new FilterPlan(request, snapshot.occasions());
    this.dimensions = Dimensions.of(request);
  }

  SearchResult result() throws IOException {
    Found found = found();
    Counted counted = found.counted();
    long total = counted.counts().total();
    return new SearchResult(
        total,
        counted.counts().articles(),
        new Hits(request, snapshot, plan).of(page(found.docs())),
        counted.facets(),
        counted.counts().histogram(),
        false,
        total > SearchEngine.FEW_HITS
            ? null
            : new Suggestion(snapshot, deadline).of(request, total),
        snapshot.number());
  }

  /// Counts, and the first hits up to the end of the page.
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  private record Found(Counted counted, int[] docs) {}

  private int[] page(int[] docs) {
    int from = Math.min((request.page() - 1) * request.size(), docs.length);
    return Arrays.copyOfRange(docs, from, docs.length);
  }

  private Found found() throws IOException {
    boolean byField = request.sort() == Sort.OLDEST || request.sort() == Sort.ADDED;
    if (byField) {
      FixedBitSet hits = new FixedBitSet(Math.max(snapshot.reader().maxDoc(), 1));
      Counts counts = count(Ranking.into(hits));
      int most = Math.min(end(), Math.toIntExact(counts.total()));
      int[] docs = most == 0 ? new int[0] : ranking(hits, searcher).first(most);
      checkTime();
      return new Found(dressed(counts), docs);
    }
    if (words.everything()) {
      return new Found(browsed(), first());
    }
    if (request.sort() == Sort.NEWEST || !words.ranked()) {
      FirstHits first = new FirstHits(this::admits, order(), end());
      Counts counts = count(first);
      return new Found(dressed(counts), first.docs());
    }
    return best();
  }

  /// The number of the page's last hit.
  private int end() {
    return request.page() * request.size();
  }

  private NewestOrder order() {
    return new NewestOrder(snapshot.reader(), snapshot.occasions());
  }

  private Counts count(Counting.Taker taker) throws IOException {
    return count(words.query(), taker);
  }

  private Counts count(Query query, Counting.Taker taker) throws IOException {
    Counts counts = counting(taker).of(query, searcher);
    checkTime();
    return counts;
  }

  private Counting counting(Counting.Taker taker) {
    return new Counting(Tally.of(request, plan, snapshot.occasions()), taker);
  }

  private boolean admits(int doc) {
    return switch (request.unit()) {
      case STATEMENTS -> plan.admits(doc);
      case ARTICLES -> snapshot.occasions().ofArticle(doc).anyMatch(plan::admits);
    };
  }

  private void checkTime() {
    checkTime(searcher);
  }

  private void checkTime(IndexSearcher by) {
    if (by.timedOut()) {
      throw deadline.passed();
    }
  }

  private Ranking ranking(FixedBitSet hits, IndexSearcher by) {
    return new Ranking(by, words.query(), hits, request.sort());
  }

  private Counted dressed(Counts counts) {
    return new Counted(counts, new FacetTables(request, snapshot, counts.byCode()).all());
  }

  private int[] first() throws IOException {
    FirstHits first = new FirstHits(this::admits, order(), end());
    searcher.search(dimensions.all(words.query()), new SinglePass<>(first));
    checkTime();
    return first.docs();
  }

  private Found best() throws IOException {
    if (words.costly()) {
      return bestInOnePass();
    }
    boolean hasFrequent = hasFrequent();
    if (hasFrequent && request.filters().isEmpty()) {
      FrequentWords.Found frequent = frequent();
      FixedBitSet found = frequent.documents();
      int[] docs = best(words.scored(), doc -> found.get(doc) && plan.admits(doc));
      return new Found(dressed(counts(frequent)), docs);
    }
    HitSet hits = new HitSet(snapshot.reader().maxDoc());
    Counts counts = hasFrequent ? narrowed(hits, () -> counts(frequent())) : count(hits);
    Query query = hits.isFew() ? only(hits.bits(), words.scored()) : words.scored();
    return new Found(dressed(counts), best(query, hits::has));
  }

  /// Whether nothing but words of which any is enough is asked for, and one of them is frequent.
  private boolean hasFrequent() throws IOException {
    return request.unit() == SearchRequest.Unit.STATEMENTS
        && snapshot.frequent().has(words.anyOf());
  }

  private FrequentWords.Found frequent() throws IOException {
    return snapshot.frequent().any(words.anyOf(), snapshot.searcher(), deadline);
  }

  private Counts counts(FrequentWords.Found frequent) {
    return frequent.counts(snapshot.occasions().days());
  }

  private Found bestInOnePass() throws IOException {
    OnePass pass =
        new OnePass(
            () -> Tally.of(request, plan, snapshot.occasions()),
            () -> new BestHits(this::admits, order(), end(), false),
            snapshot.occasions().days());
    boolean halved =
        request.unit() == SearchRequest.Unit.STATEMENTS
            && snapshot.reader().maxDoc() > limits.wholly()
            && snapshot.leavesCoresIdle();
    IndexSearcher by = halved ? snapshot.halves(deadline) : searcher;
    OnePass.Found found = by.search(words.query(), pass);
    checkTime(by);
    return new Found(dressed(found.counts()), found.docs());
  }

  private static Query only(BitSet documents, Query scored) {
    return new BooleanQuery.Builder()
        .add(scored, Occur.MUST)
        .add(new DocSetQuery(documents), Occur.FILTER)
        .build();
  }

  private int[] best(Query query, IntPredicate admitted) throws IOException {
    BestHits best = new BestHits(admitted, order(), end(), true);
    searcher.search(query, new SinglePass<>(best));
    checkTime();
    return best.docs();
  }

  /// The counts of a request without words.
  private Counted browsed() throws IOException {
    return snapshot.browsed().of(request, () -> dressed(browsing()));
  }

  private Counts browsing() throws IOException {
    if (request.filters().isEmpty()) {
      return count(Counting.Taker.NONE);
    }
    SearchRequest everything = request.withFilters(List.of());
    return narrowed(
        Counting.Taker.NONE, () -> new Search(everything, snapshot, limits).browsed().counts());
  }

  /// Counts that are there, or soon will be.
  @FunctionalInterface
  private interface Wide {
    Counts counts() throws IOException;
  }

  /// Of one dimension alone nothing has to be counted but what is in it: what it leaves out for
  /// others is counted for itself without any. Of several, what is in all but one of them.
  ///
  /// @param wide the same words without filters
  private Counts narrowed(Counting.Taker taker, Wide wide) throws IOException {
    boolean excludes = request.filters().stream().anyMatch(Filter.IsNot.class::isInstance);
    if (dimensions.count() == 0 || excludes) {
      return count(taker);
    }
    if (dimensions.count() > 1) {
      return count(dimensions.allButOne(words.query()), taker);
    }
    Counts inside = count(dimensions.all(words.query()), taker);
    Counts all = wide.counts();
    return dimensions.facets().isEmpty()
        ? inside.with(all.histogram())
        : inside.with(dimensions.facets().getFirst(), snapshot.occasions().codes(), all);
  }

  private Counts counts() throws IOException {
    return words.everything() ? browsed().counts() : count(Counting.Taker.NONE);
  }

  List<FacetValue> values(Facet facet) throws IOException {
    return new FacetTables(request, snapshot, counts().byCode()).allOf(facet);
  }

  /// All hits; reading them takes what time it takes.
  Stream<Hit> scan(Scan.Reading reading) throws IOException {
    FixedBitSet hits = new FixedBitSet(Math.max(snapshot.reader().maxDoc(), 1));
    Counts counts = count(Ranking.into(hits));
    Ranking ranking = ranking(hits, snapshot.searcher());
    return Scan.stream(ranking, new Hits(request, snapshot, plan), counts.total(), reading);
  }
}
