package parley.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
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
import parley.web.page.search.SearchPage;
import parley.web.page.search.SearchPages;
import parley.web.request.SearchUrl;

/// The search page, what belongs to it, and its exports.
final class SearchRoutes {

  private static final Set<String> DATES = Set.of("from", "to");
  private static final int LONGEST_DATE = 40;

  private final Site site;
  private final SearchEngine engine;

  SearchRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  /// The page of a search. Dates that are none are told on it, so that nothing else is lost.
  Reply page(Ask ask) {
    Optional<Failure> misdated = SearchUrl.misdated(ask.parameters());
    if (misdated.isEmpty()) {
      return site.page(200, found(ask));
    }
    Parameters typed = ask.parameters();
    Ask dateless = new Ask(ask.path(), ask.parts(), typed.without(DATES));
    return site.page(400, found(dateless).with(misdated(misdated.get(), typed)));
  }

  private SearchPage found(Ask ask) {
    SearchRequest request = site.search(ask);
    SearchResult result = engine.searchRelaxed(request);
    SearchPages pages = new SearchPages(engine, engine.registers(), site.frame(), site.covered());
    return pages.of(request, result);
  }

  private static SearchPage.Misdated misdated(Failure failure, Parameters typed) {
    String message = failure.detail();
    return new SearchPage.Misdated(
        String.valueOf(failure.parameter()),
        message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1),
        first(typed, "from"),
        first(typed, "to"));
  }

  private static String first(Parameters typed, String name) {
    String value = typed.all(name).stream().findFirst().orElse("");
    return value.length() > LONGEST_DATE ? value.substring(0, LONGEST_DATE) : value;
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
