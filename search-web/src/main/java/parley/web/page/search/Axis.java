package parley.web.page.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parley.archive.PartialDate;
import parley.search.SearchResult.Histogram;
import parley.web.words.Dates;

/// The time axis of a chart: the bars of a histogram with empty slots around them where they are
/// few.
///
/// @param added how many slots stand before the first bar
record Axis(Histogram.Unit unit, List<Histogram.Bar> slots, int added) {

  Axis {
    slots = List.copyOf(slots);
  }

  /// The axis around a histogram with bars: three weeks, eighteen months or twelve years at least.
  static Axis around(Histogram histogram) {
    Histogram.Unit unit = histogram.unit();
    int missing = Math.max(0, fewest(unit) - histogram.bars().size());
    List<Histogram.Bar> slots = new ArrayList<>();
    for (int i = missing / 2; i > 0; i--) {
      LocalDate from = plus(unit, histogram.bars().getFirst().from(), -i);
      if (!from.isBefore(PartialDate.FIRST_DAY)) {
        slots.add(slot(unit, from));
      }
    }
    int added = slots.size();
    slots.addAll(histogram.bars());
    for (int i = 1; i <= missing - added; i++) {
      slots.add(slot(unit, plus(unit, histogram.bars().getLast().from(), i)));
    }
    return new Axis(unit, slots, added);
  }

  private static int fewest(Histogram.Unit unit) {
    return switch (unit) {
      case DAY -> 21;
      case MONTH -> 18;
      case YEAR -> 12;
    };
  }

  private static Histogram.Bar slot(Histogram.Unit unit, LocalDate from) {
    return new Histogram.Bar(from, plus(unit, from, 1).minusDays(1), 0);
  }

  private static LocalDate plus(Histogram.Unit unit, LocalDate from, int slots) {
    return switch (unit) {
      case DAY -> from.plusDays(slots);
      case MONTH -> from.plusMonths(slots);
      case YEAR -> from.plusYears(slots);
    };
  }

  /// What stands at its two ends.
  List<String> ends() {
    return List.of(Dates.of(time(0)), Dates.of(time(slots.size() - 1)));
  }

  /// A stretch of slots in words.
  String period(int first, int last) {
    return first == last
        ? Dates.of(time(first))
        : Dates.of(time(first)) + " to " + Dates.of(time(last));
  }

  private PartialDate time(int slot) {
    return Charts.time(unit, slots.get(slot).from());
  }

  /// The number of the slot that a day falls into, -1 if none. Slots stand in the order of time.
  int position(LocalDate day) {
    int low = 0;
    int high = slots.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (day.isBefore(slots.get(middle).from())) {
        high = middle - 1;
      } else if (day.isAfter(slots.get(middle).to())) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
