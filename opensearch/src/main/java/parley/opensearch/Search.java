package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.engine.QuerySize;
import parley.opensearch.Asker.Question;
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

  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Asker asker;
  private final Buckets buckets;

  Search(SearchRequest request, Snapshot snapshot, Cluster cluster) {
    QuerySize.check(
        request.query().words(),
        cluster.limits().words(),
        cluster.limits().depth(),
        snapshot.analysis());
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

  /// The hits behind one, or the very first ones.
  ///
  /// @param behind where that hit stands in the order, as the cluster says
  Block next(@Nullable JsonNode behind, int size) {
    Map<String, Object> body = ordered(size);
    if (behind != null) {
      body.put("search_after", behind);
    }
    JsonNode answer = asker.search(List.of(new Question(body, isByScore()))).getFirst();
    List<Hit> hits = new Hits(request, snapshot).of(answer);
    JsonNode all = answer.path("hits").path("hits");
    return new Block(hits, hits.size() < size ? null : all.path(all.size() - 1).path("sort"));
  }

  /// Some hits in a row.
  ///
  /// @param last where the last one stands; null if there are no more behind
  record Block(List<Hit> hits, @Nullable JsonNode last) {
    Block {
      hits = List.copyOf(hits);
    }
  }
}
