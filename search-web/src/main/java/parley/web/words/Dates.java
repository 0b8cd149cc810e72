package parley.web.words;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// Dates in words.
public final class Dates {

  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private Dates() {}

  /// `22 July 2025`.
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonthValue(), day.getYear());
  }

  /// `July 2025`.
  public static String month(YearMonth month) {
    return month(month.getMonthValue(), month.getYear());
  }

  private static String month(int month, int year) {
    return MONTHS.get(month - 1) + " " + year;
  }

  /// As precise as the date is: `22 July 2025`, `July 2025`, `2025`.
  public static String of(PartialDate date) {
    if (date.month() == 0) {
      return Integer.toString(date.year());
    }
    String month = month(date.month(), date.year());
    return date.day() == 0 ? month : date.day() + " " + month;
  }

  /// With the preposition that it takes: `on 22 July 2025`, `in July 2025`.
  public static String at(PartialDate date) {
    return (date.day() == 0 ? "in " : "on ") + of(date);
  }

  /// A period: `between May 2025 and July 2025`, `since …`, `up to …`, `on …`.
  public static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from != null && to != null) {
      return from.equals(to) ? at(from) : "between " + of(from) + " and " + of(to);
    }
    if (from != null) {
      return "since " + of(from);
    }
    return to == null ? "at any time" : "up to " + of(to);
  }
}
