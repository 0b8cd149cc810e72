package parley.web.page.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.archive.Registers;
import parley.query.Facet;
import parley.search.Echo;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;
import parley.web.http.Failure;
import parley.web.http.Parameters;
import parley.web.page.Frame;
import parley.web.page.Page;
import parley.web.page.search.SearchPage.Choice;
import parley.web.page.search.SearchPage.Tab;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// All values of one facet under a request, to be searched and sorted.
///
/// @param back leads to the search
/// @param find what the names shown contain; empty for all
public record FacetPage(
    Frame frame,
    String name,
    String heading,
    String request,
    String back,
    String counted,
    String find,
    List<SearchUrl.Pair> hidden,
    List<Tab> orders,
    List<Choice> choices)
    implements Page {

  /// Its parameters besides those of the search.
  public static final Set<String> PARAMETERS = Set.of("find", "order");

  public FacetPage {
    hidden = List.copyOf(hidden);
    orders = List.copyOf(orders);
    choices = List.copyOf(choices);
  }

  /// How the values are shown.
  ///
  /// @param byName by name instead of by count
  public record View(String find, boolean byName) {

    /// Reads a view.
    ///
    /// @throws Failure if the order is not one of `count` and `name`
    public static View read(Parameters parameters) {
      String order = parameters.one("order").orElse("count");
      if (!List.of("count", "name").contains(order)) {
        throw Failure.parameter(
            "order", "order is “%s”; it can be count, name".formatted(Failure.shortened(order)));
      }
      return new View(parameters.one("find").orElse("").strip(), order.equals("name"));
    }
  }

  /// The page of these values.
  public static FacetPage of(
      SearchRequest request, Facet facet, List<FacetValue> values, Setting setting) {
    Labels labels =
        new Labels(
            setting.registers(),
            Map.of(facet, new SearchResult.FacetCounts(values, values.size())));
    View view = setting.view();
    String wanted = Registers.folded(view.find());
    Comparator<FacetValue> order =
        Comparator.comparingInt((FacetValue v) -> v.selected() || v.excluded() ? 0 : 1);
    if (view.byName()) {
      order = order.thenComparing(v -> Registers.folded(labels.of(facet, v.value())));
    }
    List<FacetValue> shown =
        values.stream()
            .filter(v -> Registers.folded(labels.of(facet, v.value())).contains(wanted))
            .sorted(order)
            .toList();
    String heading = Labels.heading(facet);
    return new FacetPage(
        Frame.of(heading, "", null, setting.site()).unlisted(request.query().text()),
        facet.parameter(),
        heading,
        Echo.of(request, setting.registers()),
        SearchUrl.under("/search", request),
        Counts.of(shown.size(), "value"),
        view.find(),
        SearchUrl.pairs(request),
        orders(request, facet, view),
        new Choices(request, facet, labels, r -> SearchUrl.under("/search", r)).of(shown));
  }

  /// What such a page is made with.
  public record Setting(Registers registers, Frame.Site site, View view) {}

  private static List<Tab> orders(SearchRequest request, Facet facet, View view) {
    String address = SearchUrl.under("/facet/" + facet.parameter(), request);
    String byName = address + (address.contains("?") ? "&" : "?") + "order=name";
    return List.of(
        new Tab("Most first", address, !view.byName()), new Tab("By name", byName, view.byName()));
  }

  @Override
  public String template() {
    return "facet.jte";
  }
}
