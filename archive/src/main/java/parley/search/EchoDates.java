package parley.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.query.Filter;

/// A period, read back in plain words.
final class EchoDates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private EchoDates() {}

  static String of(Filter.Said said) {
    @Nullable PartialDate from = said.from();
    @Nullable PartialDate to = said.to();
    if (to == null) {
      return from == null ? "" : "from " + DAY.format(from.first()) + " on";
    }
    if (from == null) {
      return "up to " + DAY.format(to.last());
    }
    return from.equals(to) ? at(from) : between(from.first(), to.last());
  }

  private static String at(PartialDate date) {
    if (date.month() == 0) {
      return "in " + date.year();
    }
    return date.day() == 0 ? "in " + MONTH.format(date.first()) : "on " + DAY.format(date.first());
  }

  private static String between(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return "on " + DAY.format(first);
    }
    DateTimeFormatter begin = first.getYear() == last.getYear() ? DAY_OF_YEAR : DAY;
    return "between " + begin.format(first) + " and " + DAY.format(last);
  }
}
