package parley.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;

/// The answer to a [SearchRequest]. Totals and counts are exact.
///
/// @param total hits in all, in the request's unit
/// @param articles distinct articles among them
/// @param hits the page asked for, in order
/// @param facets by facet, see [FacetCounts]
/// @param relaxed whether the words were matched more loosely than asked for
/// @param suggestion a better spelled query, where few hits make one likely
/// @param build number of the published build that answered
public record SearchResult(
    long total,
    long articles,
    List<Hit> hits,
    Map<Facet, FacetCounts> facets,
    Histogram histogram,
    boolean relaxed,
    @Nullable String suggestion,
    long build) {

  public SearchResult {
    hits = List.copyOf(hits);
    EnumMap<Facet, FacetCounts> ordered = new EnumMap<>(Facet.class);
    ordered.putAll(facets);
    facets = Collections.unmodifiableMap(ordered);
  }

  /// The same answer, marked as one that was relaxed.
  public SearchResult asRelaxed() {
    return new SearchResult(total, articles, hits, facets, histogram, true, suggestion, build);
  }

  /// The values of one facet among the hits, most frequent first, then by value; chosen and
  /// excluded values are always among them, at 0 too.
  ///
  /// A count leaves out the facet's own [Filter.Is]; all other filters hold, every [Filter.IsNot]
  /// too, except that an excluded value shows the hits it removes. Counts are of the request's
  /// unit: for articles, those with a statement (or bare occasion, see [Facet]) that has the value
  /// and passes the other filters. That HIGH and MEDIUM are shown where no confidence is chosen is
  /// a choice of its own, which the counts of CONFIDENCE leave out.
  ///
  /// @param values at most [SearchEngine#FACET_SIZE], plus chosen and excluded ones
  /// @param distinct how many values have a count above 0
  public record FacetCounts(List<FacetValue> values, int distinct) {
    public FacetCounts {
      values = List.copyOf(values);
    }
  }

  /// One value of a facet.
  ///
  /// @param label what readers call it
  /// @param broader the topic above it, for topics
  public record FacetValue(
      String value,
      String label,
      long count,
      boolean selected,
      boolean excluded,
      @Nullable String broader) {}

  /// Hits by date, [Filter.Said] left out; bars touch, empty ones included.
  public record Histogram(Unit unit, List<Bar> bars) {

    private static final long MOST_DAY_BARS = 92;
    private static final long MOST_MONTH_BARS = 240;

    /// How much time a bar covers.
    public enum Unit {
      DAY,
      MONTH,
      YEAR
    }

    /// One bar, from its first to its last day.
    public record Bar(LocalDate from, LocalDate to, long count) {}

    public Histogram {
      bars = List.copyOf(bars);
    }

    /// The histogram of counts by day: by day while that makes no more than 92 bars, else by month
    /// while that makes no more than 240, else by year.
    ///
    /// Counts are added up, so this is for things that happen on one day each.
    public static Histogram of(SortedMap<LocalDate, Long> days) {
      if (days.isEmpty()) {
        return new Histogram(Unit.MONTH, List.of());
      }
      Unit unit = unit(days.firstKey(), days.lastKey());
      TreeMap<LocalDate, Long> byBar = new TreeMap<>();
      days.forEach((day, count) -> byBar.merge(start(unit, day), count, Long::sum));
      return filled(unit, byBar);
    }

    /// The unit for hits between these two days.
    public static Unit unit(LocalDate first, LocalDate last) {
      if (ChronoUnit.DAYS.between(first, last) < MOST_DAY_BARS) {
        return Unit.DAY;
      }
      long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last));
      return months < MOST_MONTH_BARS ? Unit.MONTH : Unit.YEAR;
    }

    /// The first day of the bar that `day` falls into.
    public static LocalDate start(Unit unit, LocalDate day) {
      return switch (unit) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /// The histogram with these counts by first day of bar, gaps filled.
    public static Histogram filled(Unit unit, SortedMap<LocalDate, Long> byBar) {
      List<Bar> bars = new ArrayList<>();
      LocalDate from = byBar.firstKey();
      while (!from.isAfter(byBar.lastKey())) {
        LocalDate next = next(unit, from);
        bars.add(new Bar(from, next.minusDays(1), byBar.getOrDefault(from, 0L)));
        from = next;
      }
      return new Histogram(unit, bars);
    }

    private static LocalDate next(Unit unit, LocalDate from) {
      return switch (unit) {
        case DAY -> from.plusDays(1);
        case MONTH -> from.plusMonths(1);
        case YEAR -> from.plusYears(1);
      };
    }
  }
}
