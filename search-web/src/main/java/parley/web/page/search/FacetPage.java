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

  /// A page of more would be of no use to anybody.
  private static final int MOST = 500;

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
    List<FacetValue> found = found(facet, values, labels, view);
    List<FacetValue> shown = found.subList(0, Math.min(found.size(), MOST));
    String heading = Labels.heading(facet);
    return new FacetPage(
        Frame.of(heading, "", null, setting.site()).unlisted(request.query().text()),
        facet.parameter(),
        heading,
        Echo.of(request, setting.registers()),
        SearchUrl.under("/search", request),
        Counts.of(found.size(), Labels.thing(facet))
            + (shown.size() < found.size()
                ? ", the first " + MOST + " shown: look for others by their names"
                : ""),
        view.find(),
        SearchUrl.pairs(request),
        orders(request, facet, view),
        new Choices(request, facet, labels, r -> SearchUrl.under("/search", r)).of(shown));
  }

  /// A value with its name as it is compared.
  private record Named(FacetValue value, String name) {

    boolean isUsed() {
      return value.selected() || value.excluded();
    }
  }

  /// The values that are looked for: those in use first, then in the order wanted.
  private static List<FacetValue> found(
      Facet facet, List<FacetValue> values, Labels labels, View view) {
    String wanted = Registers.folded(view.find());
    Comparator<Named> order = Comparator.comparingInt(named -> named.isUsed() ? 0 : 1);
    return values.stream()
        .map(value -> view.byName() ? value : flat(value))
        .map(value -> new Named(value, Registers.folded(labels.of(facet, value.value()))))
        .filter(named -> named.name().contains(wanted))
        .sorted(view.byName() ? order.thenComparing(Named::name) : order)
        .map(Named::value)
        .toList();
  }

  /// By count no value stands under its broader one, so that the most frequent come first for sure.
  private static FacetValue flat(FacetValue value) {
    return new FacetValue(
        value.value(), value.label(), value.count(), value.selected(), value.excluded(), null);
  }

  /// What such a page is made with.
  public record Setting(Registers registers, Frame.Site site, View view) {}

  private static List<Tab> orders(SearchRequest request, Facet facet, View view) {
    String address = SearchUrl.under("/facet/" + facet.parameter(), request);
    String byName = address + (address.contains("?") ? "&" : "?") + "order=name";
    return List.of(
        new Tab("Most frequent first", address, !view.byName()),
        new Tab("By name", byName, view.byName()));
  }

  @Override
  public String template() {
    return "facet.jte";
  }
}
