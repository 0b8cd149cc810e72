package parley.web;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.web.export.Export;
import parley.web.http.Handler;
import parley.web.page.about.SavedPage;
import parley.web.page.check.CheckPage;
import parley.web.page.view.ContextPage;
import parley.web.page.view.SpeakersPage;
import parley.web.page.view.TimePage;

/// Every path that the server answers, with what answers it.
final class Routes {

  private final Site site;
  private final Metrics metrics;

  Routes(Site site, Metrics metrics) {
    this.site = site;
    this.metrics = metrics;
  }

  /// Handlers by path, in the order of DESIGN.
  Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    searching(handlers);
    records(handlers);
    api(handlers);
    StatusRoutes status = new StatusRoutes(site, metrics);
    handlers.put("/health", status::health);
    handlers.put("/metrics", status::metrics);
    handlers.put(Assets.PATH, site.assets()::file);
    return handlers;
  }

  private void searching(Map<String, Handler> handlers) {
    SearchRoutes search = new SearchRoutes(site);
    handlers.put("/", search::page);
    handlers.put("/search", search::page);
    handlers.put("/form", new FormRoutes(site)::form);
    handlers.put("/facet/{facet}", search::facet);
    ViewRoutes views = new ViewRoutes(site);
    handlers.put(ContextPage.PATH, views::context);
    handlers.put(SpeakersPage.PATH, views::speakers);
    handlers.put(TimePage.PATH, views::time);
    handlers.put(TimePage.PATH + ".csv", views::timeCsv);
    handlers.put(CheckPage.PATH, new CheckRoutes(site)::page);
    for (Export export : Export.values()) {
      handlers.put(export.path(), ask -> search.export(export, ask));
    }
  }

  private void records(Map<String, Handler> handlers) {
    RecordRoutes records = new RecordRoutes(site);
    handlers.put("/statement/{id}", records::statement);
    handlers.put("/statement/{id}/{citation}", records::citation);
    handlers.put("/article/{id}", records::article);
    handlers.put("/speaker/{id}", records::speaker);
    handlers.put("/topic/{id}", records::topic);
    handlers.put("/round/{id}", records::round);
    AboutRoutes about = new AboutRoutes(site);
    handlers.put("/coverage", about::coverage);
    handlers.put("/coverage.csv", about::coverageCsv);
    handlers.put("/corrections", about::corrections);
    handlers.put("/corrections.atom", about::correctionsFeed);
    handlers.put(SavedPage.PATH, about::saved);
    handlers.put("/help", about::help);
  }

  private void api(Map<String, Handler> handlers) {
    ApiRoutes api = new ApiRoutes(site);
    handlers.put("/api/search", api::search);
    handlers.put("/api/statements/{id}", api::statement);
    handlers.put("/api/articles/{id}", api::article);
    handlers.put("/api/speakers", api::speakers);
    handlers.put("/api/topics", api::topics);
    handlers.put("/api/rounds", api::rounds);
    handlers.put("/api/complete", api::complete);
    handlers.put("/api/check", new CheckRoutes(site)::api);
    handlers.put("/api/openapi.json", site.assets()::openApi);
  }
}
