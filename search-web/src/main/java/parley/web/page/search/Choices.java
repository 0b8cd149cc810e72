package parley.web.page.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    for (FacetValue value : values) {
      if (value.broader() == null || !present.contains(value.broader())) {
        choices.add(choice(value, false));
        addNarrower(choices, value, narrower);
      }
    }
    return choices;
  }

  private void addNarrower(
      List<Choice> choices, FacetValue broader, Map<String, List<FacetValue>> narrower) {
    for (FacetValue value : narrower.getOrDefault(broader.value(), List.of())) {
      choices.add(choice(value, true));
      addNarrower(choices, value, narrower);
    }
  }

  private Choice choice(FacetValue value, boolean narrower) {
    return new Choice(
        labels.of(facet, value.value()),
        Counts.number(value.count()),
        Counts.thing(request.unit()) + (value.count() == 1 ? "" : "s"),
        value.selected(),
        value.excluded(),
        address.apply(request.toggle(new Filter.Is(facet, value.value()))),
        address.apply(request.toggle(new Filter.IsNot(facet, value.value()))),
        narrower);
  }
}
