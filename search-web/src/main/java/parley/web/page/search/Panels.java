package parley.web.page.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;
import parley.web.page.Link;
import parley.web.page.search.SearchPage.Panel;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// The facets of a result: chosen and excluded values first, then the most frequent; every value a
/// link that toggles it.
record Panels(SearchRequest request, SearchResult result, Labels labels) {

  private static final int SHOWN = 7;
  private static final int SHOWN_CLOSED = 4;
  private static final List<Facet> ORDER =
      List.of(
          Facet.SPEAKER,
          Facet.TOPIC,
          Facet.SIDE,
          Facet.ROUND,
          Facet.PUBLISHER,
          Facet.FORM,
          Facet.ACT,
          Facet.MENTIONS,
          Facet.LANGUAGE,
          Facet.CONFIDENCE);
  private static final List<Facet> OPEN = List.of(Facet.SPEAKER, Facet.TOPIC, Facet.SIDE);

  List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (Facet facet : ORDER) {
      SearchResult.@Nullable FacetCounts counts = result.facets().get(facet);
      if (counts != null && isWorthShowing(facet, counts)) {
        panels.add(panel(facet, counts));
      }
    }
    return panels;
  }

  private boolean isWorthShowing(Facet facet, SearchResult.FacetCounts counts) {
    boolean used = counts.values().stream().anyMatch(Panels::isUsed);
    boolean divides = counts.values().size() > 1 || facet == Facet.SPEAKER;
    return used || (divides && !counts.values().isEmpty() && facet != Facet.CONFIDENCE);
  }

  private static boolean isUsed(FacetValue value) {
    return value.selected() || value.excluded();
  }

  private Panel panel(Facet facet, SearchResult.FacetCounts counts) {
    List<FacetValue> sorted = new ArrayList<>(counts.values());
    sorted.sort(Comparator.comparingInt(value -> isUsed(value) ? 0 : 1));
    int used = (int) sorted.stream().filter(Panels::isUsed).count();
    boolean open = used > 0 || OPEN.contains(facet);
    int most = Math.max(open ? SHOWN : SHOWN_CLOSED, used);
    List<FacetValue> shown = sorted.subList(0, Math.min(sorted.size(), most));
    boolean more = counts.distinct() > shown.size() || sorted.size() > shown.size();
    return new Panel(
        facet.parameter(),
        Labels.heading(facet),
        open,
        new Choices(request, facet, labels, SearchUrl::beside).of(shown),
        more ? all(facet, Math.max(counts.distinct(), sorted.size())) : null);
  }

  private Link all(Facet facet, int values) {
    return new Link(
        "All " + Counts.number(values), SearchUrl.under("/facet/" + facet.parameter(), request));
  }
}
