package parley.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar date as precise as its source gives it: a year, a month or a day.
///
/// Written as ISO 8601 of that precision: `2025`, `2025-07`, `2025-07-22`. A month or day that the
/// source does not give is 0. Years lie between 1900 and 9999.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  /// The first day that can be written.
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// Refuses what is no date of the calendar.
  ///
  /// @throws DateTimeException if it is none, or lies before 1900
  public PartialDate {
    if (year < FIRST_DAY.getYear() || year > 9999) {
      throw new DateTimeException("the year " + year + " lies outside 1900 to 9999");
    }
    if (month == 0 && day != 0) {
      throw new DateTimeException("a day without a month");
    }
    if (month != 0) {
      LocalDate.of(year, month, Math.max(day, 1));
    }
  }

  /// The day, with the precision of a day.
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// The whole month.
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
  }

  /// Reads `2025`, `2025-07` or `2025-07-22`.
  ///
  /// @throws DateTimeException if `text` is none of these, with what was found and what is wanted
  public static PartialDate parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      throw new DateTimeException(
          "“" + text + "” is not a date; write 2025, 2025-07 or 2025-07-22");
    }
    try {
      return new PartialDate(
          Integer.parseInt(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    } catch (DateTimeException e) {
      throw new DateTimeException("“" + text + "” is not a date: " + e.getMessage(), e);
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    if (value == 0) {
      throw new DateTimeException("months and days are counted from 01");
    }
    return value;
  }

  /// Its first day.
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /// Its last day.
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /// Whether `date` is one of its days.
  public boolean covers(LocalDate date) {
    return !date.isBefore(first()) && !date.isAfter(last());
  }

  /// By first day, then the wider one first.
  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : other.last().compareTo(last());
  }

  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(10).append(year);
    append(iso, month);
    append(iso, day);
    return iso.toString();
  }

  private static void append(StringBuilder iso, int part) {
    if (part > 0) {
      iso.append(part < 10 ? "-0" : "-").append(part);
    }
  }
}
