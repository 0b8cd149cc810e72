package parley.web.page.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchResult.Histogram;
import parley.web.page.search.SearchPage.Bar;
import parley.web.page.search.SearchPage.Chart;
import parley.web.page.search.SearchPage.Mark;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;

/// Draws a histogram: each bar leads to the hits of its time, rounds of talks stand on the axis,
/// spans of which the archive has nothing are hatched.
///
/// The axis goes on around few bars, so that one day is a bar and not a wall. What is added is
/// drawn only: it counts nothing and leads nowhere.
///
/// @param address makes the address of a search
public record Charts(
    SearchRequest request,
    Registers registers,
    Covered covered,
    Function<SearchRequest, String> address) {

  /// The charts of a page that is not that of the search itself.
  public Charts(SearchRequest request, Registers registers, Covered covered) {
    this(request, registers, covered, r -> SearchUrl.under("/search", r));
  }

  private static final PartialDate SOME_TIME = new PartialDate(9999, 0, 0);
  private static final int HEIGHT = 100;
  private static final int STEP = 10;

  /// The drawing, null where there are no dates.
  public @Nullable Chart of(Histogram histogram) {
    if (histogram.bars().isEmpty()) {
      return null;
    }
    long most = histogram.bars().stream().mapToLong(Histogram.Bar::count).max().orElse(0);
    Axis axis = Axis.around(histogram);
    Around periods = periods();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < histogram.bars().size(); i++) {
      int x = (axis.added() + i) * STEP;
      Histogram.Bar bar = histogram.bars().get(i);
      int height = height(bar.count(), Math.max(most, 1));
      bars.add(bar(bar, time(histogram.unit(), bar.from()), new Place(x, height), periods));
    }
    return new Chart(
        histogram.unit().name().toLowerCase(Locale.ROOT),
        axis.slots().size() * STEP,
        request.unit() == SearchRequest.Unit.ARTICLES ? "Articles" : "Statements",
        Counts.hits(most, request.unit()),
        bars,
        axis.ends(),
        marks(axis),
        gaps(axis));
  }

  /// The addresses of the search in all periods.
  private Around periods() {
    Filter.Said some = new Filter.Said(SOME_TIME, SOME_TIME);
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.removeIf(Filter.Said.class::isInstance);
    filters.add(some);
    return Around.of(some, address.apply(request.withFilters(filters)));
  }

  private static int height(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(2, Math.round(HEIGHT * count / (double) most));
  }

  /// Where a bar stands, and how high it is.
  private record Place(int x, int height) {}

  private Bar bar(Histogram.Bar bar, PartialDate time, Place place, Around periods) {
    Filter.Said said = new Filter.Said(time, time);
    boolean chosen = request.has(said);
    boolean inside =
        request.said().map(s -> s.covers(bar.from()) || s.covers(bar.to())).orElse(true);
    return new Bar(
        place.x(),
        STEP,
        place.height(),
        Dates.of(time),
        Counts.number(bar.count()),
        chosen ? address.apply(request.toggle(said)) : periods.with(said),
        inside,
        chosen ? time.toString() : "");
  }

  static PartialDate time(Histogram.Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> PartialDate.of(from);
      case MONTH -> PartialDate.of(YearMonth.from(from));
      case YEAR -> new PartialDate(from.getYear(), 0, 0);
    };
  }

  /// Rounds in the same slots share a mark.
  private List<Mark> marks(Axis axis) {
    Map<Mark, String> names = new LinkedHashMap<>();
    for (Round round : registers.rounds()) {
      int from = axis.position(round.from().first());
      int to = axis.position(round.to().last());
      if (from >= 0 && to >= from) {
        names.merge(mark(from, to, ""), round.name(), (one, other) -> one + "; " + other);
      }
    }
    List<Mark> marks = new ArrayList<>();
    names.forEach((mark, name) -> marks.add(new Mark(mark.x(), mark.width(), name)));
    return marks;
  }

  private static Mark mark(int from, int to, String name) {
    return new Mark(from * STEP, (to - from + 1) * STEP, name);
  }

  /// Runs of slots of which the archive has nothing.
  private List<Mark> gaps(Axis axis) {
    List<Mark> gaps = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= axis.slots().size(); i++) {
      boolean bare = i < axis.slots().size() && isBare(axis.slots().get(i));
      if (bare && start < 0) {
        start = i;
      } else if (!bare && start >= 0) {
        gaps.add(mark(start, i - 1, axis.period(start, i - 1)));
        start = -1;
      }
    }
    return gaps;
  }

  private boolean isBare(Histogram.Bar slot) {
    return slot.count() == 0 && !covered.any(slot.from(), slot.to());
  }
}
