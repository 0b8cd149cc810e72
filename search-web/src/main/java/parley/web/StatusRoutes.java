package parley.web;

import org.jspecify.annotations.Nullable;
import parley.search.SearchEngine;
import parley.web.http.Ask;
import parley.web.http.Reply;
import parley.web.json.Json;

/// What watches the server asks for.
final class StatusRoutes {

  private final Site site;
  private final Metrics metrics;

  private record Health(
      String status,
      long build,
      long articles,
      long statements,
      @Nullable String lastDay,
      boolean pinned) {}

  StatusRoutes(Site site, Metrics metrics) {
    this.site = site;
    this.metrics = metrics;
  }

  /// Whether there is a build that can be searched: 200 if so, else 503.
  Reply health(Ask ask) {
    SearchEngine.Status status = site.engine().status();
    String word = status.outdated() != null ? "outdated" : status.build() == 0 ? "empty" : "ok";
    Health health =
        new Health(
            word,
            status.build(),
            status.articles(),
            status.statements(),
            status.lastDay() == null ? null : status.lastDay().toString(),
            status.pinned());
    return new Reply.Body(word.equals("ok") ? 200 : 503, Reply.JSON, Json.bytes(health));
  }

  Reply metrics(Ask ask) {
    return Reply.ok("text/plain; version=0.0.4; charset=utf-8", metrics.text());
  }
}
