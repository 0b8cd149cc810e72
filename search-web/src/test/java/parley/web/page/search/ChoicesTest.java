package parley.web.page.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetValue;
import parley.web.request.SearchUrl;
import parley.web.words.Labels;

class ChoicesTest {

  private static final List<String> VALUES =
      List.of("ada-verin", "a&b=c", "Über uns", "some", "~x");

  /// What stands around a value is printed once where it can be; every link is that of the request
  /// itself, toggled and printed whole.
  @Test
  void linksAreThoseOfTheToggledRequests() {
    RandomRequests requests = new RandomRequests(11);
    for (int i = 0; i < 500; i++) {
      SearchRequest request = requests.next();
      for (Facet facet : Facet.values()) {
        assertEquals(plain(request, facet), links(request, facet), request::toString);
      }
    }
  }

  private static List<String> plain(SearchRequest request, Facet facet) {
    List<String> links = new ArrayList<>();
    for (String value : VALUES) {
      links.add(SearchUrl.beside(request.toggle(new Filter.Is(facet, value))));
      links.add(SearchUrl.beside(request.toggle(new Filter.IsNot(facet, value))));
    }
    return links;
  }

  private static List<String> links(SearchRequest request, Facet facet) {
    Labels labels = new Labels(Samples.REGISTERS, Map.of());
    List<FacetValue> values =
        VALUES.stream().map(v -> new FacetValue(v, v, 1, false, false, null)).toList();
    List<String> links = new ArrayList<>();
    for (SearchPage.Choice choice :
        new Choices(request, facet, labels, SearchUrl::beside).of(values)) {
      links.add(choice.toggle());
      links.add(choice.exclude());
    }
    return links;
  }
}
