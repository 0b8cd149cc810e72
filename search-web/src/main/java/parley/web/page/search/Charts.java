package parley.web.page.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/// Draws a histogram: each bar leads to the hits of its time, rounds of talks stand on the axis.
public record Charts(SearchRequest request, Registers registers) {

  private static final int HEIGHT = 100;
  private static final int STEP = 10;

  /// The drawing, null where there are no dates.
  public @Nullable Chart of(Histogram histogram) {
    if (histogram.bars().isEmpty()) {
      return null;
    }
    long most = histogram.bars().stream().mapToLong(Histogram.Bar::count).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < histogram.bars().size(); i++) {
      bars.add(bar(histogram.unit(), histogram.bars().get(i), i * STEP, Math.max(most, 1)));
    }
    return new Chart(
        histogram.unit().name().toLowerCase(Locale.ROOT),
        bars.size() * STEP,
        Counts.hits(most, request.unit()),
        bars,
        axis(histogram),
        marks(histogram));
  }

  private Bar bar(Histogram.Unit unit, Histogram.Bar bar, int x, long most) {
    int height =
        bar.count() == 0 ? 0 : (int) Math.max(2, Math.round(HEIGHT * bar.count() / (double) most));
    PartialDate time = time(unit, bar.from());
    Filter.Said said = new Filter.Said(time, time);
    boolean inside =
        request.said().map(s -> s.covers(bar.from()) || s.covers(bar.to())).orElse(true);
    return new Bar(
        x,
        STEP,
        height,
        Dates.of(time),
        Counts.hits(bar.count(), request.unit()),
        SearchUrl.under("/search", request.toggle(said)),
        inside);
  }

  private static PartialDate time(Histogram.Unit unit, LocalDate from) {
    return switch (unit) {
      case DAY -> PartialDate.of(from);
      case MONTH -> PartialDate.of(YearMonth.from(from));
      case YEAR -> new PartialDate(from.getYear(), 0, 0);
    };
  }

  private static List<String> axis(Histogram histogram) {
    List<Histogram.Bar> bars = histogram.bars();
    String first = Dates.of(time(histogram.unit(), bars.getFirst().from()));
    String last = Dates.of(time(histogram.unit(), bars.getLast().from()));
    return bars.size() == 1 ? List.of(first) : List.of(first, last);
  }

  private List<Mark> marks(Histogram histogram) {
    List<Mark> marks = new ArrayList<>();
    for (Round round : registers.rounds()) {
      int from = position(histogram, round.from().first());
      int to = position(histogram, round.to().last());
      if (from >= 0 && to >= from) {
        marks.add(new Mark(from * STEP, (to - from + 1) * STEP, round.name()));
      }
    }
    return marks;
  }

  /// The number of the bar that a day falls into, -1 if none.
  private static int position(Histogram histogram, LocalDate day) {
    for (int i = 0; i < histogram.bars().size(); i++) {
      Histogram.Bar bar = histogram.bars().get(i);
      if (!day.isBefore(bar.from()) && !day.isAfter(bar.to())) {
        return i;
      }
    }
    return -1;
  }
}
