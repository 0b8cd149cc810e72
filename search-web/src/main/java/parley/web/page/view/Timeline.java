package parley.web.page.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.Histogram;
import parley.web.export.Csv;

/// How many statements a request has by month, and what share they are of all statements of that
/// month; by year where months would be too many. Months at the ends of a period count whole.
public record Timeline(Histogram.Unit unit, List<Slot> slots) {

  public Timeline {
    slots = List.copyOf(slots);
  }

  /// A month or a year.
  ///
  /// @param all statements of any kind in it
  public record Slot(PartialDate time, long statements, long all) {

    /// The share in hundredths, such as `12.5`; empty where there is nothing at all.
    public String percent() {
      return all == 0 ? "" : String.format(Locale.ENGLISH, "%.1f", 100.0 * statements / all);
    }
  }

  /// Counts the statements of a request, from the first to the last month that has any.
  public static Timeline of(SearchEngine engine, SearchRequest request) {
    List<Filter> certainty = request.filters().stream().filter(Timeline::isCertainty).toList();
    Histogram own =
        engine.search(request.withUnit(SearchRequest.Unit.STATEMENTS).withSize(1)).histogram();
    Histogram all = engine.search(SearchRequest.ALL.withFilters(certainty).withSize(1)).histogram();
    boolean yearly = own.unit() == Histogram.Unit.YEAR || all.unit() == Histogram.Unit.YEAR;
    Histogram.Unit unit = yearly ? Histogram.Unit.YEAR : Histogram.Unit.MONTH;
    TreeMap<LocalDate, Long> counts = counts(own, unit);
    Filter.@Nullable Said said = request.said().orElse(null);
    counts.keySet().removeIf(from -> said != null && !overlaps(said, slotOf(unit, from)));
    if (counts.isEmpty()) {
      return new Timeline(unit, List.of());
    }
    Map<LocalDate, Long> totals = counts(all, unit);
    List<Slot> slots = new ArrayList<>();
    for (Histogram.Bar bar : Histogram.filled(unit, counts).bars()) {
      slots.add(
          new Slot(slotOf(unit, bar.from()), bar.count(), totals.getOrDefault(bar.from(), 0L)));
    }
    return new Timeline(unit, slots);
  }

  private static boolean isCertainty(Filter filter) {
    return switch (filter) {
      case Filter.Is(Facet facet, var _) -> facet == Facet.CONFIDENCE;
      case Filter.IsNot(Facet facet, var _) -> facet == Facet.CONFIDENCE;
      case Filter.Said _ -> false;
    };
  }

  /// Counts of bars put together by the slot they fall into; bars without any left out.
  private static TreeMap<LocalDate, Long> counts(Histogram histogram, Histogram.Unit unit) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    histogram.bars().stream()
        .filter(bar -> bar.count() > 0)
        .forEach(bar -> counts.merge(Histogram.start(unit, bar.from()), bar.count(), Long::sum));
    return counts;
  }

  private static PartialDate slotOf(Histogram.Unit unit, LocalDate from) {
    return new PartialDate(
        from.getYear(), unit == Histogram.Unit.YEAR ? 0 : from.getMonthValue(), 0);
  }

  private static boolean overlaps(Filter.Said said, PartialDate slot) {
    PartialDate from = said.from();
    PartialDate to = said.to();
    return (from == null || !slot.last().isBefore(from.first()))
        && (to == null || !slot.first().isAfter(to.last()));
  }

  /// Writes it as CSV, query and build in the last two columns.
  ///
  /// @throws IOException if `out` cannot be written
  public void csv(Appendable out, String query, long build) throws IOException {
    Csv csv = new Csv(out, false);
    String first = unit == Histogram.Unit.YEAR ? "year" : "month";
    csv.row(List.of(first, "statements", "all_statements", "percent", "query", "build"));
    for (Slot slot : slots) {
      csv.row(
          List.of(
              slot.time().toString(),
              Long.toString(slot.statements()),
              Long.toString(slot.all()),
              slot.percent(),
              query,
              Long.toString(build)));
    }
  }
}
