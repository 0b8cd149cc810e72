package parley.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.search.SearchResult.Histogram;

/// Counts things by the day, month and year in which they happened, each thing once a bar, and
/// makes the histogram of whichever of them fits.
final class HistogramPass {

  private final int firstDay;
  private final Map<Histogram.Unit, Bars> bars = new EnumMap<>(Histogram.Unit.class);
  private int earliest = Integer.MAX_VALUE;
  private int latest = Integer.MIN_VALUE;

  /// Which bar each day of a period falls into, for one unit.
  private static final class Layout {

    /// Number of the bar, by days since the period's first.
    private final int[] ofDay;

    /// First day of each bar.
    private final List<LocalDate> starts = new ArrayList<>();

    Layout(Histogram.Unit unit, int firstDay, int lastDay) {
      this.ofDay = new int[lastDay - firstDay + 1];
      for (int i = 0; i < ofDay.length; i++) {
        LocalDate start = Histogram.start(unit, LocalDate.ofEpochDay(firstDay + i));
        if (starts.isEmpty() || !start.equals(starts.getLast())) {
          starts.add(start);
        }
        ofDay[i] = starts.size() - 1;
      }
    }
  }

  /// The layouts of a snapshot's period, the same for all requests.
  static final class Period {

    private final int firstDay;
    private final Map<Histogram.Unit, Layout> layouts = new EnumMap<>(Histogram.Unit.class);

    /// The days from one to the other, both included, counted since 1970.
    Period(int firstDay, int lastDay) {
      this.firstDay = firstDay;
      for (Histogram.Unit unit : Histogram.Unit.values()) {
        layouts.put(unit, new Layout(unit, firstDay, lastDay));
      }
    }

    HistogramPass pass() {
      return new HistogramPass(this);
    }
  }

  /// The counts by one unit; `seen` holds the last thing that each bar counted.
  private static final class Bars {

    private final Layout layout;
    private final int[] counts;
    private final int[] seen;

    Bars(Layout layout) {
      this.layout = layout;
      this.counts = new int[layout.starts.size()];
      this.seen = new int[counts.length];
      Arrays.fill(seen, -1);
    }

    void add(int day, int thing) {
      int bar = layout.ofDay[day];
      if (seen[bar] != thing) {
        seen[bar] = thing;
        counts[bar]++;
      }
    }

    SortedMap<LocalDate, Long> byStart() {
      SortedMap<LocalDate, Long> byStart = new TreeMap<>();
      for (int bar = 0; bar < counts.length; bar++) {
        if (counts[bar] > 0) {
          byStart.put(layout.starts.get(bar), (long) counts[bar]);
        }
      }
      return byStart;
    }
  }

  private HistogramPass(Period period) {
    this.firstDay = period.firstDay;
    period.layouts.forEach((unit, layout) -> bars.put(unit, new Bars(layout)));
  }

  /// Counts something that happened on a day; all days of one thing come in a row.
  ///
  /// @param thing its number, 0 or more
  void add(int day, int thing) {
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
    for (Bars of : bars.values()) {
      of.add(day - firstDay, thing);
    }
  }

  Histogram histogram() {
    if (earliest > latest) {
      return new Histogram(Histogram.Unit.MONTH, List.of());
    }
    Histogram.Unit unit =
        Histogram.unit(LocalDate.ofEpochDay(earliest), LocalDate.ofEpochDay(latest));
    return Histogram.filled(unit, Objects.requireNonNull(bars.get(unit)).byStart());
  }
}
