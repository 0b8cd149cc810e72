package parley.opensearch;

import java.util.List;
import parley.analysis.WordsMatcher;
import parley.archive.AttributedArticle;
import parley.engine.Snippets;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;
import tools.jackson.databind.JsonNode;

/// Makes hits of the documents that a search brought, with their records.
final class Hits {

  private final Unit unit;
  private final Snippets snippets;

  Hits(SearchRequest request, Snapshot snapshot) {
    this.unit = request.unit();
    this.snippets =
        new Snippets(
            WordsMatcher.of(request.query().words(), request.match(), snapshot.analysis()));
  }

  List<Hit> of(JsonNode answer) {
    return Json.list(answer.path("hits").path("hits"), this::hit);
  }

  private Hit hit(JsonNode hit) {
    return switch (unit) {
      case STATEMENTS -> statement(hit);
      case ARTICLES -> article(hit);
    };
  }

  Hit.OfStatement statement(JsonNode hit) {
    Shown shown = Json.as(hit.path("_source").path(Mapping.RECORD), Shown.class);
    return new Hit.OfStatement(
        shown.statement(),
        shown.article(),
        shown.source(),
        snippets.ofStatement(shown.statement().text()));
  }

  private Hit.OfArticle article(JsonNode hit) {
    AttributedArticle whole =
        Json.as(hit.path("_source").path(Mapping.WHOLE), AttributedArticle.class);
    JsonNode passing = hit.path("inner_hits").path(Mapping.STATEMENT).path("hits").path("total");
    return new Hit.OfArticle(
        whole.article().head(),
        passing.path("value").asInt(0),
        snippets.ofArticle(whole.article().text()));
  }
}
