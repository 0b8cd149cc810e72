package parley.opensearch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.opensearch.Asker.Question;
import parley.opensearch.Dsl.Bool;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;
import tools.jackson.databind.JsonNode;

/// The statements most like one in words: those that share its most telling words, by BM25.
record Similar(Snapshot snapshot, Asker asker) {

  private static final int MOST = 10;
  private static final int MOST_WORDS = 25;

  List<Hit.OfStatement> to(Statement statement) {
    String low = Confidence.LOW.name().toLowerCase(Locale.ROOT);
    Object query =
        new Bool()
            .must(like(statement))
            .filter(Dsl.term(Mapping.KIND, Mapping.STATEMENT))
            .mustNot(Dsl.term(Mapping.ARTICLE_ID, statement.article()))
            .mustNot(Dsl.term(Facet.CONFIDENCE.parameter(), low))
            .query();
    Map<String, Object> body =
        Map.of(
            "query",
            query,
            "sort",
            Mapping.order(SearchRequest.Sort.RELEVANCE),
            "size",
            MOST,
            "track_total_hits",
            false);
    JsonNode answer = asker.search(List.of(new Question(body, true))).getFirst();
    Hits hits = new Hits(SearchRequest.ALL, snapshot);
    return Json.list(answer.path("hits").path("hits"), hits::statement);
  }

  private Object like(Statement statement) {
    String terms = Terms.of(snapshot.analysis().stemmed(statement.text()));
    return Map.of(
        "more_like_this",
        Map.of(
            "fields",
            List.of(Mapping.texts(Unit.STATEMENTS).own()),
            "like",
            terms,
            "min_term_freq",
            1,
            "min_doc_freq",
            2,
            "max_query_terms",
            MOST_WORDS,
            "minimum_should_match",
            1));
  }
}
