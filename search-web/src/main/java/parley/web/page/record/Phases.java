package parley.web.page.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Link;
import parley.web.page.record.SubjectPage.Phase;
import parley.web.page.record.SubjectPage.Row;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Labels;

/// Who said how much in the week before a round of talks, at it and in the week after, with the
/// searches that show what. At the talks count the round's own statements, as its facet counts
/// them; before and after all others, so that nothing counts twice.
record Phases(SearchEngine engine, Registers registers) {

  private static final int DAYS = 7;
  private static final int SPEAKERS = 6;
  private static final int TOPICS = 4;

  List<Phase> of(Round round) {
    LocalDate first = round.from().first();
    LocalDate last = round.to().last();
    List<Phase> phases = new ArrayList<>();
    if (first.minusDays(DAYS).isAfter(PartialDate.FIRST_DAY)) {
      phases.add(
          phase("In the week before", others(round, first.minusDays(DAYS), first.minusDays(1))));
    }
    phases.add(
        phase("At the talks", SearchRequest.ALL.toggle(new Filter.Is(Facet.ROUND, round.id()))));
    phases.add(phase("In the week after", others(round, last.plusDays(1), last.plusDays(DAYS))));
    return phases;
  }

  private static SearchRequest others(Round round, LocalDate from, LocalDate to) {
    return SearchRequest.ALL
        .toggle(new Filter.IsNot(Facet.ROUND, round.id()))
        .toggle(new Filter.Said(PartialDate.of(from), PartialDate.of(to)));
  }

  private Phase phase(String heading, SearchRequest of) {
    SearchRequest request = of.withSort(SearchRequest.Sort.OLDEST);
    SearchResult result = engine.search(request.withSize(1));
    String total = Counts.hits(result.total(), SearchRequest.Unit.STATEMENTS);
    Labels labels = new Labels(registers, result.facets());
    List<Row> speakers = new ArrayList<>();
    for (SearchResult.FacetValue value : values(result, Facet.SPEAKER, SPEAKERS)) {
      String id = value.value();
      @Nullable String page = id.equals(Ids.UNKNOWN) ? null : "/speaker/" + id;
      Link name = new Link(labels.of(Facet.SPEAKER, id), page);
      speakers.add(
          new Row(name, Counts.number(value.count()), narrowed(request, Facet.SPEAKER, id)));
    }
    List<Link> topics =
        values(result, Facet.TOPIC, TOPICS).stream()
            .map(SearchResult.FacetValue::value)
            .filter(id -> !id.equals(Ids.UNKNOWN))
            .map(id -> new Link(labels.of(Facet.TOPIC, id), narrowed(request, Facet.TOPIC, id)))
            .toList();
    Link all = new Link(total, result.total() == 0 ? null : SearchUrl.under("/search", request));
    return new Phase(heading, all, speakers, topics);
  }

  private static List<SearchResult.FacetValue> values(SearchResult result, Facet facet, int most) {
    Map<Facet, SearchResult.FacetCounts> facets = result.facets();
    SearchResult.@Nullable FacetCounts counts = facets.get(facet);
    return counts == null
        ? List.of()
        : counts.values().stream().filter(value -> value.count() > 0).limit(most).toList();
  }

  private static String narrowed(SearchRequest request, Facet facet, String id) {
    return SearchUrl.under("/search", request.toggle(new Filter.Is(facet, id)));
  }
}
