package parley.web;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import parley.search.Echo;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.web.http.Ask;
import parley.web.http.Reply;
import parley.web.page.view.ContextPage;
import parley.web.page.view.SpeakersPage;
import parley.web.page.view.TimePage;
import parley.web.page.view.Timeline;

/// The other views of a result list.
final class ViewRoutes {

  private final Site site;
  private final SearchEngine engine;

  ViewRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  /// The matches of the first hits, each with the words around it.
  Reply context(Ask ask) {
    ContextPage.By by = ContextPage.By.read(ask.parameters());
    SearchRequest request =
        site.search(
            new Ask(ask.path(), ask.parts(), ask.parameters().without(ContextPage.PARAMETERS)));
    SearchRequest statements = request.withUnit(SearchRequest.Unit.STATEMENTS);
    ContextPage.Setting setting = new ContextPage.Setting(engine.registers(), site.frame(), by);
    return site.page(200, ContextPage.of(request, matched(statements), setting));
  }

  private List<Hit.OfStatement> matched(SearchRequest request) {
    if (request.query().isEmpty()) {
      return List.of();
    }
    try (Stream<Hit> hits = engine.scan(request)) {
      return hits.limit(ContextPage.MOST_HITS).map(Hit.OfStatement.class::cast).toList();
    }
  }

  /// The hits of each speaker.
  Reply speakers(Ask ask) {
    return site.page(200, SpeakersPage.of(site.search(ask), engine, site.frame()));
  }

  Reply time(Ask ask) {
    SearchRequest request = site.search(ask);
    Timeline timeline = Timeline.of(engine, request);
    return site.page(200, TimePage.of(request, timeline, engine.registers(), site.frame()));
  }

  Reply timeCsv(Ask ask) {
    SearchRequest request = site.search(ask).withUnit(SearchRequest.Unit.STATEMENTS);
    Timeline timeline = Timeline.of(engine, request);
    String query = Echo.of(request, engine.registers());
    long build = engine.status().build();
    return new Reply.Flow(
        "text/csv; charset=utf-8; header=present",
        "parley-over-time.csv",
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          timeline.csv(writer, query, build);
          writer.flush();
        });
  }
}
