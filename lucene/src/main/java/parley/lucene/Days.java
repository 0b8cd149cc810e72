package parley.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import parley.search.SearchResult.Histogram;
import parley.search.SearchResult.Histogram.Bar;

/// The days on which anything happened in a snapshot, numbered from the first, and the bars that
/// they fall into.
final class Days {

  private final int[] days;
  private final Map<Histogram.Unit, Scale> scales = new EnumMap<>(Histogram.Unit.class);

  /// The bars of one unit.
  ///
  /// @param barOf by number of the day, the number of its bar
  /// @param empty bars that touch each other, with nothing counted; for days only those that have
  ///   anything
  @SuppressWarnings("ArrayRecordComponent") // read for every day, never compared
  private record Scale(int[] barOf, List<Bar> empty) {}

  /// @param days since 1970
  Days(SortedSet<Integer> days) {
    this.days = days.stream().mapToInt(Integer::intValue).toArray();
    for (Histogram.Unit unit : Histogram.Unit.values()) {
      scales.put(unit, laidOut(unit));
    }
  }

  private Scale laidOut(Histogram.Unit unit) {
    int[] barOf = new int[days.length];
    List<Bar> bars = new ArrayList<>();
    if (days.length > 0 && unit != Histogram.Unit.DAY) {
      TreeMap<LocalDate, Long> ends = new TreeMap<>();
      ends.put(Histogram.start(unit, date(0)), 0L);
      ends.put(Histogram.start(unit, date(days.length - 1)), 0L);
      bars.addAll(Histogram.filled(unit, ends).bars());
    }
    int bar = 0;
    for (int day = 0; day < days.length; day++) {
      if (unit == Histogram.Unit.DAY) {
        bars.add(new Bar(date(day), date(day), 0));
        bar = day;
      }
      while (date(day).isAfter(bars.get(bar).to())) {
        bar++;
      }
      barOf[day] = bar;
    }
    return new Scale(barOf, List.copyOf(bars));
  }

  /// How many days there are.
  int count() {
    return days.length;
  }

  /// The day with this number, counted since 1970.
  int day(int number) {
    return days[number];
  }

  private LocalDate date(int number) {
    return LocalDate.ofEpochDay(days[number]);
  }

  /// The number of a day that is among them.
  int number(int day) {
    return Arrays.binarySearch(days, day);
  }

  /// The number of the first day not before this one.
  int firstFrom(LocalDate day) {
    int found = Arrays.binarySearch(days, (int) day.toEpochDay());
    return found >= 0 ? found : -found - 1;
  }

  private Scale scale(Histogram.Unit unit) {
    return Objects.requireNonNull(scales.get(unit));
  }

  /// The histogram of things that happened on one day each.
  ///
  /// @param byDay how many, by number of the day
  Histogram histogram(int[] byDay) {
    int first = 0;
    int last = byDay.length - 1;
    while (first <= last && byDay[first] == 0) {
      first++;
    }
    while (last > first && byDay[last] == 0) {
      last--;
    }
    if (first > last) {
      return new Histogram(Histogram.Unit.MONTH, List.of());
    }
    Histogram.Unit unit = Histogram.unit(date(first), date(last));
    Scale scale = scale(unit);
    int[] barOf = scale.barOf();
    int[] byBar = new int[scale.empty().size()];
    for (int day = first; day <= last; day++) {
      byBar[barOf[day]] += byDay[day];
    }
    return histogram(first, last, byBar);
  }

  /// The histogram from one day to another.
  ///
  /// @param byBar how much each bar holds, in the unit for this stretch of time
  Histogram histogram(int firstDay, int lastDay, int[] byBar) {
    Histogram.Unit unit = Histogram.unit(date(firstDay), date(lastDay));
    Scale scale = scale(unit);
    List<Bar> bars = new ArrayList<>();
    for (int bar = scale.barOf()[firstDay]; bar <= scale.barOf()[lastDay]; bar++) {
      Bar empty = scale.empty().get(bar);
      while (unit == Histogram.Unit.DAY && !bars.isEmpty() && isGap(bars.getLast(), empty)) {
        LocalDate between = bars.getLast().to().plusDays(1);
        bars.add(new Bar(between, between, 0));
      }
      bars.add(byBar[bar] == 0 ? empty : new Bar(empty.from(), empty.to(), byBar[bar]));
    }
    return new Histogram(unit, bars);
  }

  private static boolean isGap(Bar before, Bar next) {
    return !before.to().plusDays(1).equals(next.from());
  }

  /// Which bars things of several days fall into, each thing counted once a bar.
  final class Once {

    private final Map<Histogram.Unit, Bars> bars = new EnumMap<>(Histogram.Unit.class);
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    Once() {
      scales.forEach((unit, scale) -> bars.put(unit, new Bars(scale)));
    }

    /// Counts a thing on one of its days; all days of one thing come in a row.
    ///
    /// @param thing its number, from 1
    void add(int day, int thing) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      bars.values().forEach(of -> of.add(day, thing));
    }

    Histogram histogram() {
      if (last < 0) {
        return new Histogram(Histogram.Unit.MONTH, List.of());
      }
      Bars of = Objects.requireNonNull(bars.get(Histogram.unit(date(first), date(last))));
      return Days.this.histogram(first, last, of.counts);
    }
  }

  /// Counts in the bars of one unit; `seen` holds the last thing that each bar counted.
  private static final class Bars {

    private final int[] barOf;
    private final int[] counts;
    private final int[] seen;

    Bars(Scale scale) {
      this.barOf = scale.barOf();
      this.counts = new int[scale.empty().size()];
      this.seen = new int[counts.length];
    }

    void add(int day, int thing) {
      int bar = barOf[day];
      if (seen[bar] != thing) {
        seen[bar] = thing;
        counts[bar]++;
      }
    }
  }
}
