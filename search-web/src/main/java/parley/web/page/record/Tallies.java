package parley.web.page.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Link;
import parley.web.page.record.SubjectPage.Row;
import parley.web.page.record.SubjectPage.Tally;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// Counts the statements of a subject's page by speaker, topic, round and publisher.
///
/// @param facet what kind of subject the page is about; it is not counted by itself
/// @param id the subject's id
record Tallies(Registers registers, Facet facet, String id) {

  private static final List<Facet> COUNTED =
      List.of(Facet.SPEAKER, Facet.TOPIC, Facet.ROUND, Facet.PUBLISHER);
  private static final int MOST = 8;

  /// The tallies of what was found, each row with its link into the search; none that is empty.
  List<Tally> of(SearchRequest request, SearchResult result) {
    List<Tally> tallies = new ArrayList<>();
    for (Facet by : COUNTED) {
      SearchResult.@Nullable FacetCounts counts = result.facets().get(by);
      if (by != facet && counts != null && counts.distinct() > 0) {
        tallies.add(tally(by, request, counts));
      }
    }
    return tallies;
  }

  private Tally tally(Facet by, SearchRequest request, SearchResult.FacetCounts counts) {
    Labels labels = new Labels(registers, Map.of(by, counts));
    List<Row> rows =
        counts.values().stream()
            .filter(value -> value.count() > 0)
            .sorted(Comparator.comparingLong(SearchResult.FacetValue::count).reversed())
            .limit(MOST)
            .map(value -> row(new Filter.Is(by, value.value()), value.count(), labels, request))
            .toList();
    boolean chains = facet == Facet.SPEAKER && by == Facet.TOPIC;
    boolean more = counts.distinct() > rows.size();
    return new Tally(
        Labels.heading(by),
        chains ? "Most frequent first; each leads to what was said on it, by date" : "",
        rows,
        more
            ? new Link(
                "All " + Counts.of(counts.distinct(), Labels.thing(by)),
                SearchUrl.under("/facet/" + by.parameter(), request))
            : null);
  }

  /// What has no page of its own leads to its statements.
  private Row row(Filter.Is value, long count, Labels labels, SearchRequest request) {
    String search = SearchUrl.under("/search", request.toggle(value));
    @Nullable String own = ownPage(value.facet(), value.value());
    return new Row(
        new Link(labels.of(value.facet(), value.value()), own == null ? search : own),
        Counts.hits(count, SearchRequest.Unit.STATEMENTS),
        search);
  }

  /// On a speaker's page a topic leads to what the speaker said on it.
  private @Nullable String ownPage(Facet by, String value) {
    if (facet == Facet.SPEAKER && by == Facet.TOPIC) {
      return "/speaker/" + id + "?topic=" + value;
    }
    boolean has = by != Facet.PUBLISHER && !value.equals(Ids.UNKNOWN);
    return has ? "/" + by.parameter() + "/" + value : null;
  }
}
