package parley.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import parley.engine.QuerySize;
import parley.lucene.Counting.Counts;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;

/// One request over one snapshot: counts everything in one pass, then puts the hits of the page in
/// order.
final class Search {

  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Query words;

  Search(SearchRequest request, Snapshot snapshot, Limits limits) {
    QuerySize.check(request.query().words(), limits.words(), limits.depth());
    this.request = request;
    this.snapshot = snapshot;
    this.deadline = new Deadline(limits.time());
    this.searcher = snapshot.searcher(deadline);
    this.words = Queries.of(request, snapshot.analysis());
  }

  SearchResult result() throws IOException {
    Counts counts = counts();
    FacetTables facets = new FacetTables(request, snapshot, counts.byCode());
    return new SearchResult(
        counts.total(),
        counts.articles(),
        page(counts),
        facets.all(),
        counts.histogram(),
        false,
        suggestion(counts.total()),
        snapshot.number());
  }

  Counts counts() throws IOException {
    Counts counts = Counting.of(request, snapshot, searcher, words);
    checkTime();
    return counts;
  }

  private void checkTime() {
    if (searcher.timedOut()) {
      throw deadline.passed();
    }
  }

  private List<Hit> page(Counts counts) throws IOException {
    int from = (request.page() - 1) * request.size();
    if (from >= counts.total()) {
      return List.of();
    }
    Ranking ranking = new Ranking(searcher, words, counts.hits(), request.sort());
    ScoreDoc[] docs = ranking.next(null, from + request.size());
    checkTime();
    return new Hits(request, snapshot).of(docs, from);
  }

  private @Nullable String suggestion(long total) throws IOException {
    return total > SearchEngine.FEW_HITS
        ? null
        : new Suggestion(snapshot, deadline).of(request, total);
  }

  List<FacetValue> values(Facet facet) throws IOException {
    return new FacetTables(request, snapshot, counts().byCode()).allOf(facet);
  }

  /// All hits; reading them takes what time it takes.
  Stream<Hit> scan(Scan.Reading reading) throws IOException {
    Counts counts = counts();
    Ranking ranking = new Ranking(snapshot.searcher(), words, counts.hits(), request.sort());
    return Scan.stream(ranking, new Hits(request, snapshot), counts.total(), reading);
  }
}
