package parley.web;

import java.util.List;
import java.util.Set;
import parley.archive.Registers.Correction;
import parley.query.Facet;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.json.RecordJson;
import parley.web.json.RegisterJson;
import parley.web.json.SearchJson;
import parley.web.json.SharedJson;
import parley.web.page.record.RecordPages;

/// The JSON interface, as `openapi.json` describes it.
final class ApiRoutes {

  private static final int LONGEST_PREFIX = 2000;

  private final Site site;
  private final SearchEngine engine;
  private final Records records;
  private final SharedJson shared = new SharedJson();

  ApiRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
    this.records = new Records(site);
  }

  Reply search(Ask ask) {
    long begin = System.nanoTime();
    SearchRequest request = site.search(ask);
    SearchResult result = engine.searchRelaxed(request);
    double tookMs = (System.nanoTime() - begin) / 1e6;
    return json(json().write(request, result, tookMs));
  }

  Reply statement(Ask ask) {
    ask.parameters().only(Set.of());
    Records.Found found = records.statement(ask.part("id"));
    List<Correction> against =
        records.against(found.statement()).stream().map(RecordPages.Against::correction).toList();
    return json(recordJson().statement(found.statement(), found.article(), against));
  }

  Reply article(Ask ask) {
    ask.parameters().only(Set.of());
    return json(recordJson().article(records.article(ask.part("id"))));
  }

  Reply speakers(Ask ask) {
    ask.parameters().only(Set.of());
    return json(registerJson().speakers(engine.values(SearchRequest.ALL, Facet.SPEAKER)));
  }

  Reply topics(Ask ask) {
    ask.parameters().only(Set.of());
    return json(registerJson().topics(engine.values(SearchRequest.ALL, Facet.TOPIC)));
  }

  Reply rounds(Ask ask) {
    ask.parameters().only(Set.of());
    return json(registerJson().rounds(engine.values(SearchRequest.ALL, Facet.ROUND)));
  }

  Reply complete(Ask ask) {
    ask.parameters().only(Set.of("q"));
    String prefix = ask.parameters().one("q").orElse("").strip();
    if (prefix.isEmpty() || prefix.length() > LONGEST_PREFIX) {
      throw Failure.parameter(
          "q",
          "q has %d characters; write what was typed so far, 1 to %d characters"
              .formatted(prefix.length(), LONGEST_PREFIX));
    }
    return json(recordJson().completions(engine.complete(prefix)));
  }

  private SearchJson json() {
    return new SearchJson(engine.registers(), site.jsonBase(), shared);
  }

  private RecordJson recordJson() {
    return new RecordJson(json(), engine.status().build());
  }

  private RegisterJson registerJson() {
    return new RegisterJson(engine.registers(), site.jsonBase(), engine.status().build());
  }

  private static Reply json(byte[] bytes) {
    return new Reply.Body(200, Reply.JSON, bytes);
  }
}
