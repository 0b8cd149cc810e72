package parley.web.page.search;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Link;
import parley.web.page.search.SearchPage.Advice;
import parley.web.page.search.SearchPage.Drop;
import parley.web.page.search.SearchPage.Notice;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// Says what to do where little or nothing was found, by asking the engine what each part left out
/// would bring.
record Advisor(SearchEngine engine, SearchRequest request, Labels labels) {

  private static final Logger LOG = System.getLogger(Advisor.class.getName());
  private static final int MOST_DROPS = 8;

  private record Tried(Sentence.Removable removable, long brings) {}

  /// The advice for a result; null where it is not needed, or the engine cannot tell: the result of
  /// the page is there already.
  @Nullable Advice on(SearchResult result) {
    boolean asked = !request.query().isEmpty() || !request.filters().isEmpty();
    if (result.total() > SearchEngine.FEW_HITS || !asked) {
      return null;
    }
    boolean empty = result.total() == 0;
    try {
      return new Advice(empty, empty ? drops() : List.of(), holds());
    } catch (SearchException e) {
      LOG.log(Logger.Level.DEBUG, "no advice on what to leave out", e);
      return null;
    }
  }

  private List<Drop> drops() {
    List<Tried> tried = new ArrayList<>();
    List<Sentence.Removable> parts = new Sentence(request, labels).removables();
    for (Sentence.Removable part : parts.subList(0, Math.min(MOST_DROPS, parts.size()))) {
      tried.add(new Tried(part, count(part.without())));
    }
    tried.sort(Comparator.comparingLong(Tried::brings).reversed());
    return tried.stream().map(this::drop).toList();
  }

  private long count(SearchRequest without) {
    return engine.search(without.withSize(1)).total();
  }

  private Drop drop(Tried tried) {
    return new Drop(
        named(tried.removable().part()),
        Counts.hits(tried.brings(), request.unit()),
        SearchUrl.under("/search", tried.removable().without()));
  }

  private static String named(SearchPage.Part part) {
    return switch (part.lead()) {
      case "with", "and", "with most of", "with any of" -> part.text();
      case "without" -> "excluding " + part.text();
      default -> part.lead() + " " + part.text();
    };
  }

  /// How much the archive has for speakers and period alone, and up to when.
  private String holds() {
    List<Filter> kept =
        request.filters().stream().filter(f -> f instanceof Filter.Said || isBySpeaker(f)).toList();
    SearchRequest plain =
        request.withQuery(Query.NONE).withFilters(kept).withSort(SearchRequest.Sort.NEWEST);
    String last = engine.status().lastDay() == null ? "" : "; it goes up to " + lastDay();
    return "The archive holds %s %s%s. No match here is no proof that something was not said."
        .formatted(Counts.hits(count(plain), request.unit()), among(kept), last);
  }

  /// Speakers and period by name: `for Ada Verin or Boris Kalm, in June 2025`.
  private String among(List<Filter> kept) {
    String speakers =
        request.chosen(Facet.SPEAKER).stream()
            .map(id -> labels.of(Facet.SPEAKER, id))
            .collect(Collectors.joining(" or "));
    String period = request.said().map(s -> Dates.period(s.from(), s.to())).orElse("");
    String names = speakers.isEmpty() ? "" : "for " + speakers;
    String joint = names.isEmpty() || period.isEmpty() ? "" : ", ";
    return kept.isEmpty() ? "in all" : names + joint + period;
  }

  private String lastDay() {
    java.time.LocalDate day = engine.status().lastDay();
    return day == null ? "" : Dates.day(day);
  }

  private static boolean isBySpeaker(Filter filter) {
    return filter instanceof Filter.Is(Facet facet, var _) && facet == Facet.SPEAKER;
  }

  /// How many less certain statements match besides, if any do and they were not asked for.
  @Nullable Notice lessCertain(SearchResult result) {
    boolean chosen =
        request.filters().stream()
            .anyMatch(f ->
                (f instanceof Filter.Is(Facet facet, var _) && facet == Facet.CONFIDENCE)
                    || (f instanceof Filter.IsNot(Facet other, var _)
                        && other == Facet.CONFIDENCE));
    if (chosen) {
      return null;
    }
    long count = uncertain(result);
    SearchRequest low = request.toggle(new Filter.Is(Facet.CONFIDENCE, "low"));
    return count == 0
        ? null
        : new Notice(
            (count == 1 ? "1 less certain one is" : Counts.number(count) + " less certain ones are")
                + " left out here:",
            new Link("show", SearchUrl.under("/search", low)));
  }

  /// The counts of certainty leave out which ones are shown.
  private static long uncertain(SearchResult result) {
    SearchResult.@Nullable FacetCounts counts = result.facets().get(Facet.CONFIDENCE);
    return counts == null
        ? 0
        : counts.values().stream()
            .filter(value -> value.value().equals("low"))
            .mapToLong(SearchResult.FacetValue::count)
            .sum();
  }
}
