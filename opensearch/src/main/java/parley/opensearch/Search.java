package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.engine.QuerySize;
import parley.opensearch.Asker.Question;
import parley.opensearch.Scan.Block;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;
import tools.jackson.databind.JsonNode;

/// One request to one build: the page's hits and all counts in one round, then what they leave
/// open.
final class Search {

  private static final int BLOCK = 500;

  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Asker asker;
  private final Buckets buckets;

  Search(SearchRequest request, Snapshot snapshot, Cluster cluster) {
    Limits limits = cluster.limits();
    QuerySize.check(request.query().words(), limits.words(), limits.depth(), snapshot.analysis());
    this.request = request;
    this.snapshot = snapshot;
    this.asker = new Asker(cluster, snapshot.index());
    this.buckets = new Buckets(request, cluster.limits().values(), this::bucketsInParts);
  }

  SearchResult result() {
    List<JsonNode> answers = asker.search(List.of(page(), counts()));
    Counts counts = Counts.of(request, buckets, answers.getLast());
    return new SearchResult(
        counts.total(),
        counts.articles(),
        new Hits(request, snapshot).of(answers.getFirst()),
        new FacetTables(request, snapshot).of(counts.values()),
        counts.histogram(this::days),
        false,
        suggestion(counts.total()),
        snapshot.notes().build());
  }

  private Question page() {
    Map<String, Object> body = ordered(request.size());
    body.put("from", (request.page() - 1) * request.size());
    return new Question(body, isByScore());
  }

  /// Hits in order.
  private Map<String, Object> ordered(int size) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", Filters.hits(request, Queries.of(request, snapshot.analysis())));
    body.put("sort", Mapping.order(request.sort()));
    body.put("size", size);
    body.put("track_total_hits", false);
    return body;
  }

  private boolean isByScore() {
    return request.sort() == Sort.RELEVANCE && !request.query().isEmpty();
  }

  private Question counts() {
    return Question.of(counted(Counts.aggregations(request, buckets)));
  }

  /// What matches the words, counted.
  private Map<String, Object> counted(Map<String, Object> aggregations) {
    return Map.of(
        "query",
        Queries.of(request, snapshot.analysis()).query(),
        "size",
        0,
        "track_total_hits",
        false,
        "aggs",
        aggregations);
  }

  private JsonNode days(Map<String, Object> aggregations) {
    return within(new Filters(request).besidesPeriod(), aggregations);
  }

  private JsonNode bucketsInParts(Facet facet, Map<String, Object> aggregation) {
    Filters filters = new Filters(request);
    Object filter = filters.isChosen(facet) ? filters.besides(facet) : filters.hits();
    return within(filter, Map.of(facet.parameter(), aggregation)).path(facet.parameter());
  }

  private JsonNode within(Object filter, Map<String, Object> aggregations) {
    Tally tally = new Tally(request.unit());
    Map<String, Object> all = tally.atTop(Map.of("all", tally.within(filter, aggregations)));
    return tally.atTop(asker.search(counted(all))).path("all");
  }

  private @Nullable String suggestion(long total) {
    return total > SearchEngine.FEW_HITS ? null : new Spelling(snapshot, asker).of(request, total);
  }

  List<FacetValue> values(Facet facet) {
    JsonNode answer = asker.search(List.of(counts())).getFirst();
    return new FacetTables(request, snapshot)
        .all(facet, Counts.of(request, buckets, answer).values(facet));
  }

  /// Every hit, in order.
  Stream<Hit> scan() {
    return Scan.stream(this::next);
  }

  private Block<Hit> next(@Nullable JsonNode behind) {
    Map<String, Object> body = ordered(BLOCK);
    if (behind != null) {
      body.put("search_after", behind);
    }
    JsonNode answer = asker.search(List.of(new Question(body, isByScore()))).getFirst();
    return Block.of(new Hits(request, snapshot).of(answer), answer, BLOCK);
  }
}
