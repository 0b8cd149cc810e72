package parley.web.page.search;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.search.Echo;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.check.Reading;
import parley.web.export.Export;
import parley.web.json.SearchJson;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Place;
import parley.web.page.search.SearchPage.Box;
import parley.web.page.search.SearchPage.Found;
import parley.web.page.search.SearchPage.Notice;
import parley.web.page.search.SearchPage.Tab;
import parley.web.page.view.ContextPage;
import parley.web.page.view.SpeakersPage;
import parley.web.page.view.TimePage;
import parley.web.request.QueryForm;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// Makes the page of a search.
///
/// @param covered the months of which the archive has anything
public record SearchPages(
    SearchEngine engine, Registers registers, Frame.Site site, Covered covered) {

  private static final Logger LOG = System.getLogger(SearchPages.class.getName());

  /// The page of a request and the result it had.
  public SearchPage of(SearchRequest asked, SearchResult result) {
    SearchRequest request = SearchJson.answered(asked, result);
    Labels labels = new Labels(registers, result.facets());
    Advisor advisor = new Advisor(engine, request, labels);
    boolean start = request.equals(SearchRequest.ALL);
    return new SearchPage(
        frame(request, start),
        box(request, Set.of("q")),
        new Sentence(request, labels).parts(),
        request.query().isEmpty() && request.filters().isEmpty()
            ? null
            : SearchUrl.under("/search", SearchRequest.ALL.withUnit(request.unit())),
        found(request, result),
        new Panels(request, result, labels).panels(),
        request.filters().size(),
        new Charts(request, registers, covered, SearchUrl::beside).of(result.histogram()),
        box(request, Set.of("from", "to")),
        null,
        new Cards(registers).folded(result.hits(), Place.first(request)),
        new Pager(request, result.total()).paging(),
        notices(request, result, advisor),
        advisor.on(result),
        exports(request),
        start);
  }

  private Frame frame(SearchRequest request, boolean start) {
    String title = start ? "Who said what, and where it is on record" : Echo.of(request, registers);
    String feed = SearchUrl.under("/search.atom", withoutSort(request));
    return Frame.of(title, "", null, site)
        .with(new Frame.Feed("New matches", feed))
        .unlisted(request.query().text());
  }

  private static SearchRequest withoutSort(SearchRequest request) {
    return request.withSort(SearchRequest.defaultSort(request.query()));
  }

  /// A form over some of a request's parameters, with the others hidden in it.
  static Box box(SearchRequest request, Set<String> shown) {
    List<SearchUrl.Pair> hidden =
        SearchUrl.pairs(request.withPage(1)).stream()
            .filter(pair -> !shown.contains(pair.name()))
            .toList();
    @Nullable PartialDate from = request.said().map(Filter.Said::from).orElse(null);
    @Nullable PartialDate to = request.said().map(Filter.Said::to).orElse(null);
    return new Box(
        request.query().text(),
        from == null ? "" : from.toString(),
        to == null ? "" : to.toString(),
        QueryForm.of(request.query().words())
            .map(f -> new SearchPage.WordFields(f.all(), f.any(), f.phrase(), f.none(), f.near()))
            .orElse(null),
        hidden);
  }

  private static Found found(SearchRequest request, SearchResult result) {
    String count =
        switch (request.unit()) {
          case STATEMENTS ->
              Counts.hits(result.total(), request.unit())
                  + (result.total() == 0 ? "" : " in " + Counts.of(result.articles(), "article"));
          case ARTICLES -> Counts.hits(result.total(), request.unit());
        };
    String sentence = count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1);
    return new Found(
        sentence, titled(request.unit()), units(request), sorts(request), views(request));
  }

  private static List<Tab> units(SearchRequest request) {
    return Arrays.stream(SearchRequest.Unit.values())
        .map(unit ->
            new Tab(
                titled(unit),
                SearchUrl.under("/search", request.withUnit(unit)),
                unit == request.unit()))
        .toList();
  }

  private static List<Tab> sorts(SearchRequest request) {
    return Arrays.stream(SearchRequest.Sort.values())
        .filter(sort -> sort != SearchRequest.Sort.RELEVANCE || !request.query().isEmpty())
        .map(sort ->
            new Tab(
                sort == SearchRequest.Sort.ADDED ? "Last added" : titled(sort),
                SearchUrl.under("/search", request.withSort(sort)),
                sort == request.sort()))
        .toList();
  }

  private static List<Tab> views(SearchRequest request) {
    List<Tab> views = new ArrayList<>();
    views.add(new Tab("List", SearchUrl.under("/search", request), true));
    SearchRequest whole = request.withPage(1);
    if (!request.query().isEmpty()) {
      views.add(new Tab("Words in context", SearchUrl.under(ContextPage.PATH, whole), false));
    }
    views.add(new Tab("By speaker", SearchUrl.under(SpeakersPage.PATH, whole), false));
    views.add(new Tab("Over time", SearchUrl.under(TimePage.PATH, whole), false));
    return views;
  }

  private static String titled(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private List<Notice> notices(SearchRequest request, SearchResult result, Advisor advisor) {
    List<Notice> notices = new ArrayList<>();
    if (result.relaxed()) {
      notices.add(
          new Notice("Nothing has all of these words together; these have most of them.", null));
    }
    Reading.narrowed(request, registers).flatMap(this::reading).ifPresent(notices::add);
    request.query().notes().forEach(note -> notices.add(new Notice(note, null)));
    if (result.suggestion() != null) {
      Query better =
          QueryParser.parse(result.suggestion(), QueryParser.Names.of(registers)).query();
      notices.add(
          new Notice(
              "Did you mean",
              new Link(
                  result.suggestion(), SearchUrl.under("/search", request.withQuery(better)))));
    }
    @Nullable Notice lessCertain = advisor.lessCertain(result);
    if (lessCertain != null) {
      notices.add(lessCertain);
    }
    return notices;
  }

  /// What the words find where the names and dates among them are meant as such; empty if nothing,
  /// or if the engine cannot tell: the result of the page is there already.
  private Optional<Notice> reading(SearchRequest narrowed) {
    long total;
    try {
      total = engine.search(narrowed.withSize(1)).total();
    } catch (SearchException e) {
      LOG.log(Logger.Level.DEBUG, "no hint at another reading", e);
      return Optional.empty();
    }
    String sentence = Echo.of(narrowed, registers) + ": " + Counts.number(total);
    Link link = new Link(sentence, SearchUrl.under("/search", narrowed));
    return total == 0 ? Optional.empty() : Optional.of(new Notice("Did you mean", link));
  }

  private static List<Link> exports(SearchRequest request) {
    return Arrays.stream(Export.values())
        .map(e -> new Link(e.label(), SearchUrl.under(e.path(), request.withPage(1))))
        .toList();
  }
}
