package parley.web.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Echo;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Card;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.Place;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// A result list by speaker: those with most hits, each with the first few of them.
///
/// @param request read back in words
/// @param back leads to the list
/// @param more leads to the speakers beyond those shown; null if there are none
public record SpeakersPage(
    Frame frame,
    String request,
    String back,
    String counted,
    List<Group> groups,
    @Nullable Link more)
    implements Page {

  /// The address of such pages.
  public static final String PATH = "/by-speaker";

  private static final int MOST_GROUPS = 12;
  private static final int SHOWN = 3;

  public SpeakersPage {
    groups = List.copyOf(groups);
  }

  /// The hits of one speaker.
  ///
  /// @param number position on the page, from 1
  /// @param all leads to all of them
  public record Group(int number, String speaker, Link all, List<Card> cards) {
    public Group {
      cards = List.copyOf(cards);
    }
  }

  /// The page of a request.
  public static SpeakersPage of(SearchRequest asked, SearchEngine engine, Frame.Site site) {
    SearchRequest request = asked.withUnit(SearchRequest.Unit.STATEMENTS);
    Registers registers = engine.registers();
    List<SearchResult.FacetValue> speakers = speakers(request, engine);
    List<Group> groups = new ArrayList<>();
    Labels labels =
        new Labels(
            registers,
            Map.of(Facet.SPEAKER, new SearchResult.FacetCounts(speakers, speakers.size())));
    for (SearchResult.FacetValue value : speakers.stream().limit(MOST_GROUPS).toList()) {
      SearchRequest own = only(request, value.value());
      String name = labels.of(Facet.SPEAKER, value.value());
      Link all = new Link(Counts.of(value.count(), "statement"), SearchUrl.under("/search", own));
      List<Card> cards =
          new Cards(registers).folded(engine.search(own.withSize(SHOWN)).hits(), Place.first(own));
      groups.add(new Group(groups.size() + 1, name, all, cards));
    }
    return new SpeakersPage(
        Frame.of("By speaker", "", null, site).unlisted(request.query().text()),
        Echo.of(request, registers),
        SearchUrl.under("/search", asked),
        Counts.of(speakers.size(), "speaker"),
        groups,
        speakers.size() <= MOST_GROUPS
            ? null
            : new Link(
                "All " + Counts.of(speakers.size(), "speaker"),
                SearchUrl.under("/facet/speaker", request)));
  }

  /// Those with any hit, the chosen ones alone where some are chosen.
  private static List<SearchResult.FacetValue> speakers(
      SearchRequest request, SearchEngine engine) {
    boolean some = !request.chosen(Facet.SPEAKER).isEmpty();
    return engine.values(request, Facet.SPEAKER).stream()
        .filter(value -> value.count() > 0 && !value.excluded())
        .filter(value -> value.selected() || !some)
        .toList();
  }

  private static SearchRequest only(SearchRequest request, String speaker) {
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.removeIf(f -> f instanceof Filter.Is is && is.facet() == Facet.SPEAKER);
    filters.add(new Filter.Is(Facet.SPEAKER, speaker));
    return request.withFilters(filters);
  }

  @Override
  public String template() {
    return "by-speaker.jte";
  }
}
