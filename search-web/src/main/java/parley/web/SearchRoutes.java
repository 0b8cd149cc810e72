package parley.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.query.QueryParser;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.export.Export;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Parameters;
import parley.web.http.Reply;
import parley.web.page.search.FacetPage;
import parley.web.page.search.SearchPages;
import parley.web.request.QueryForm;
import parley.web.request.SearchUrl;

/// The search page, what belongs to it, and its exports.
final class SearchRoutes {

  private static final Set<String> NAMES = Set.of("by", "about");

  private final Site site;
  private final SearchEngine engine;

  SearchRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  Reply page(Ask ask) {
    SearchRequest request = site.search(ask);
    SearchResult result = engine.searchRelaxed(request);
    SearchPages pages = new SearchPages(engine, engine.registers(), site.frame(), site.covered());
    return site.page(200, pages.of(request, result));
  }

  /// Turns the fields of the form for words into a query, and leads to its page.
  Reply form(Ask ask) {
    Set<String> own = new HashSet<>(QueryForm.FIELDS);
    own.addAll(NAMES);
    StringBuilder typed = new StringBuilder(QueryForm.read(ask.parameters()).typed());
    append(typed, "speaker", ask.parameters().one("by"));
    append(typed, "topic", ask.parameters().one("about"));
    own.add("q");
    SearchRequest rest =
        site.search(new Ask(ask.path(), ask.parts(), ask.parameters().without(own)));
    QueryParser.Names names = QueryParser.Names.of(engine.registers());
    QueryParser.Parsed parsed = QueryParser.parse(typed.toString(), names);
    SearchRequest request = rest.withQuery(parsed.query());
    boolean byDefault = ask.parameters().one("sort").isEmpty();
    if (byDefault) {
      request = request.withSort(SearchRequest.defaultSort(parsed.query()));
    }
    for (var filter : parsed.filters()) {
      request = request.has(filter) ? request : request.toggle(filter);
    }
    return new Reply.Elsewhere(SearchUrl.under("/search", request));
  }

  private static void append(StringBuilder typed, String field, Optional<String> name) {
    String plain = name.orElse("").replaceAll("[\"“”„«»]", " ").strip();
    if (!plain.isEmpty()) {
      typed
          .append(typed.isEmpty() ? "" : " ")
          .append(field)
          .append(":\"")
          .append(plain)
          .append('"');
    }
  }

  /// All values of a facet under a search.
  Reply facet(Ask ask) {
    String name = ask.part("facet");
    Facet facet =
        Facet.named(name)
            .filter(f -> f.parameter().equals(name))
            .orElseThrow(() ->
                Failure.notFound(
                    "there is no facet “%s”; choose one on the search page"
                        .formatted(Failure.shortened(name))));
    FacetPage.View view = FacetPage.View.read(ask.parameters());
    Parameters searched = ask.parameters().without(FacetPage.PARAMETERS);
    SearchRequest request = site.search(new Ask(ask.path(), ask.parts(), searched));
    FacetPage.Setting setting = new FacetPage.Setting(engine.registers(), site.frame(), view);
    return site.page(200, FacetPage.of(request, facet, engine.values(request, facet), setting));
  }

  /// Every hit of a search in another format, streamed.
  Reply export(Export export, Ask ask) {
    boolean raw = export == Export.CSV && raw(ask.parameters());
    Set<String> own = export == Export.CSV ? Set.of("raw") : Set.of();
    SearchRequest asked =
        export.of(site.search(new Ask(ask.path(), ask.parts(), ask.parameters().without(own))));
    engine.search(asked.withSize(1));
    String fileName = export == Export.ATOM ? "" : "parley." + export.ending();
    return new Reply.Flow(
        export.mediaType(),
        fileName,
        out -> {
          try (Held held = held(asked, raw)) {
            export.write(asked, held.hits(), held.origin(), out);
          }
        });
  }

  /// All hits of a request, and what they come from, of one build.
  private record Held(Stream<Hit> hits, Export.Origin origin) implements AutoCloseable {
    @Override
    public void close() {
      hits.close();
    }
  }

  private Held held(SearchRequest request, boolean raw) {
    while (true) {
      Export.Origin origin = origin(raw);
      Held held = new Held(engine.scan(request), origin);
      Export.Origin after = origin(raw);
      if (after.build() == origin.build() && after.built().equals(origin.built())) {
        return held;
      }
      held.close();
    }
  }

  private Export.Origin origin(boolean raw) {
    SearchEngine.Status status = engine.status();
    @Nullable Instant published = status.published();
    return new Export.Origin(
        engine.registers(),
        site.base(),
        site.jsonBase(),
        status.build(),
        published == null ? Instant.EPOCH : published,
        raw);
  }

  private static boolean raw(Parameters parameters) {
    String raw = parameters.one("raw").orElse("0");
    if (!Set.of("0", "1").contains(raw)) {
      throw Failure.parameter(
          "raw", "raw is “%s”; it can be 0, 1".formatted(Failure.shortened(raw)));
    }
    return raw.equals("1");
  }
}
