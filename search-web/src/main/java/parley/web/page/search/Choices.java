package parley.web.page.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetValue;
import parley.web.page.search.SearchPage.Choice;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// The values of a facet as links that toggle or exclude them.
///
/// @param address makes the address of a search
record Choices(
    SearchRequest request, Facet facet, Labels labels, Function<SearchRequest, String> address) {

  /// Values as choices, in their order; a narrower one stands under its broader one where both are
  /// there.
  List<Choice> of(List<FacetValue> values) {
    List<Choice> choices = new ArrayList<>();
    Set<String> present = values.stream().map(FacetValue::value).collect(Collectors.toSet());
    Map<String, List<FacetValue>> narrower = new HashMap<>();
    for (FacetValue value : values) {
      if (value.broader() != null && !value.broader().equals(value.value())) {
        narrower.computeIfAbsent(value.broader(), _ -> new ArrayList<>()).add(value);
      }
    }
    Links links = new Links();
    for (FacetValue value : values) {
      if (value.broader() == null || !present.contains(value.broader())) {
        choices.add(choice(value, false, links));
        addNarrower(choices, value, narrower, links);
      }
    }
    return choices;
  }

  private void addNarrower(
      List<Choice> choices,
      FacetValue broader,
      Map<String, List<FacetValue>> narrower,
      Links links) {
    for (FacetValue value : narrower.getOrDefault(broader.value(), List.of())) {
      choices.add(choice(value, true, links));
      addNarrower(choices, value, narrower, links);
    }
  }

  private Choice choice(FacetValue value, boolean narrower, Links links) {
    return new Choice(
        labels.of(facet, value.value()),
        Counts.number(value.count()),
        Counts.thing(request.unit()) + (value.count() == 1 ? "" : "s"),
        value.selected(),
        value.excluded(),
        links.toggled(new Filter.Is(facet, value.value())),
        links.toggled(new Filter.IsNot(facet, value.value())),
        narrower);
  }

  /// The addresses of the search with a filter of the facet toggled. Of a facet that is not in use
  /// they differ in the value alone.
  private final class Links {

    private static final String SOME = "some";

    private final @Nullable Around chosen;
    private final @Nullable Around excluded;

    Links() {
      boolean used = !request.chosen(facet).isEmpty() || !request.excluded(facet).isEmpty();
      this.chosen = used ? null : around(new Filter.Is(facet, SOME));
      this.excluded = used ? null : around(new Filter.IsNot(facet, SOME));
    }

    private Around around(Filter some) {
      return Around.of(some, address.apply(request.toggle(some)));
    }

    String toggled(Filter filter) {
      Around around = filter instanceof Filter.Is ? chosen : excluded;
      return around == null ? address.apply(request.toggle(filter)) : around.with(filter);
    }
  }
}
