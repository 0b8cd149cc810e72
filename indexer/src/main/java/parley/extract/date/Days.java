package parley.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Statement.Basis;

/// Finds dates in words and works out the days that they mean. Of the days that a weekday or a date
/// without a year may mean, it is the last one that is not after the publication. "A day earlier"
/// is reckoned from the day last spoken of.
///
/// @param published what "on Monday" is reckoned from; null if nobody knows, and then only dates
///   with a year are found
public record Days(@Nullable LocalDate published) {

  private static final int FIRST_YEAR = 1900;
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December|"
          + "Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
  private static final String NUMBER =
      "a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}";
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int REACH = 600;

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\b(?:until|till|by|next|coming|since|from|for) )\\b(?:(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? "
              + MONTH.replace("(", "(?<m1>")
              + "(?:,? (?<y1>\\d{4}))?"
              + "|"
              + MONTH.replace("(", "(?<m2>")
              + " (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y2>\\d{4}))?"
              + "|(?:in|of|(?<lastmonth>last)) "
              + MONTH.replace("(", "(?<m3>")
              + "(?: (?<y3>\\d{4}))?"
              + "|in (?<y4>(?:19|20)\\d{2})"
              + "|(?<last>[Ll]ast |this past )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
              + "|(?<yesterday>[Yy]esterday|[Ll]ast night)"
              + "|(?<today>[Tt]oday|[Tt]onight|this (?:morning|afternoon|evening)|(?:earlier|later) in the day)"
              + "|(?<before>the (?:day|night) before|the previous (?:day|night))"
              + "|(?<after>the (?:next|following) day)"
              + "|(?<same>(?:later |earlier )?(?:that|the same) (?:day|evening|night|morning|afternoon)|in the (?:evening|afternoon))"
              + "|(?<number>"
              + NUMBER
              + ") (?<unit>day|week|month|year)s? (?<way>earlier|before|ago|later)"
              + "|(?:last|the previous|earlier this) (?<period>week|month|year))\\b",
          Pattern.CASE_INSENSITIVE);

  /// The dates in a stretch of text, in order.
  public List<Day> in(String text, Span where) {
    List<Day> days = new ArrayList<>();
    String words = where.of(text);
    int end = -1;
    for (MatchResult match : DATE.matcher(words).results().toList()) {
      boolean again =
          end >= 0 && isCounted(match) && isApposed(words.substring(end, match.start()));
      if (!again) {
        add(days, match, text, where.start());
      }
      end = match.end();
    }
    return List.copyOf(days);
  }

  /// Whether a counted day only says again which day was told: `on 2 May, a day earlier,`.
  private static boolean isApposed(String between) {
    return between.equals(", ") || between.equals(" (");
  }

  private void add(List<Day> days, MatchResult match, String text, int offset) {
    try {
      Day day = day(match, text, offset + match.start());
      boolean future = day != null && published != null && day.date().first().isAfter(published);
      if (day != null && !future) {
        days.add(day);
      }
    } catch (DateTimeException notADate) {
      // "31 June" and the year 1066 are no dates to reckon with: the words mean nothing here.
    }
  }

  private @Nullable Day day(MatchResult match, String text, int start) {
    String iso = match.group("iso");
    if (iso != null) {
      return new Day(PartialDate.parse(iso), Basis.STATED, start);
    }
    PartialDate written = written(match);
    if (written != null) {
      return new Day(written, Basis.STATED, start);
    }
    PartialDate resolved = published == null ? null : resolved(match, published, text, start);
    return resolved == null ? null : new Day(resolved, Basis.RESOLVED, start);
  }

  /// A date with a month or a year in it.
  private @Nullable PartialDate written(MatchResult match) {
    String month = first(match, "m1", "m2", "m3");
    String year = first(match, "y1", "y2", "y3");
    String alone = match.group("y4");
    if (alone != null) {
      return new PartialDate(Integer.parseInt(alone), 0, 0);
    }
    if (month == null) {
      return null;
    }
    String day = first(match, "d1", "d2");
    int monthNumber = month(month);
    int dayNumber = day == null ? 0 : Integer.parseInt(day);
    if (year != null) {
      return new PartialDate(Integer.parseInt(year), monthNumber, dayNumber);
    }
    if (published == null) {
      return null;
    }
    boolean last = match.group("lastmonth") != null;
    LocalDate today = last ? published.withDayOfMonth(1).minusDays(1) : published;
    return lastOne(today, monthNumber, dayNumber);
  }

  private static @Nullable String first(MatchResult match, String... groups) {
    for (String group : groups) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }

  private static int month(String name) {
    String three = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return 1
        + List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            .indexOf(three);
  }

  /// The last such day or month that does not begin after `published`.
  private static PartialDate lastOne(LocalDate published, int month, int day) {
    int year = published.getYear();
    while (!isOver(year, month, day, published) && year > FIRST_YEAR) {
      year--;
    }
    return new PartialDate(year, month, day);
  }

  /// Whether there was such a day or month in that year; 29 February comes in leap years only.
  private static boolean isOver(int year, int month, int day, LocalDate published) {
    YearMonth that = YearMonth.of(year, month);
    boolean there = day == 0 || that.isValidDay(day) || day > that.withYear(2000).lengthOfMonth();
    return there && !new PartialDate(year, month, day).first().isAfter(published);
  }

  private @Nullable PartialDate resolved(
      MatchResult match, LocalDate today, String text, int start) {
    String weekday = match.group("weekday");
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
      boolean strictly = match.group("last") != null;
      return PartialDate.of(
          today.with(
              strictly ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day)));
    }
    if (match.group("yesterday") != null) {
      return PartialDate.of(today.minusDays(1));
    }
    if (match.group("today") != null) {
      return PartialDate.of(today);
    }
    String period = match.group("period");
    if (period != null) {
      boolean thisOne = match.group().toLowerCase(Locale.ROOT).startsWith("earlier");
      return of(period, thisOne ? today : minus(today, 1, period));
    }
    return counted(match, today, told(text, text.lastIndexOf('\n', start) + 1, start));
  }

  /// `A day earlier` counts from the day last spoken of in the paragraph, `three days ago` from the
  /// publication; `the next day` means nothing without a day before it.
  private static @Nullable PartialDate counted(
      MatchResult match, LocalDate today, @Nullable LocalDate told) {
    LocalDate base = told == null ? today : told;
    if (match.group("same") != null) {
      return told == null ? null : PartialDate.of(told);
    }
    if (match.group("before") != null) {
      return PartialDate.of(base.minusDays(1));
    }
    if (match.group("after") != null) {
      return told == null ? null : PartialDate.of(told.plusDays(1));
    }
    int number = number(match.group("number").toLowerCase(Locale.ROOT));
    String unit = match.group("unit");
    return switch (match.group("way").toLowerCase(Locale.ROOT)) {
      case "ago" -> of(unit, minus(today, number, unit));
      case "later" -> told == null ? null : of(unit, minus(told, -number, unit));
      default -> of(unit, minus(base, number, unit));
    };
  }

  private static int number(String word) {
    int listed = NUMBERS.indexOf(word);
    return word.equals("a") ? 1 : listed >= 0 ? listed : Integer.parseInt(word);
  }

  private static LocalDate minus(LocalDate day, int number, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> day.minusDays(number);
      case "week" -> day.minusWeeks(number);
      case "month" -> day.minusMonths(number);
      default -> day.minusYears(number);
    };
  }

  /// As precise as its unit: a week has no day of its own, so it is given as its month.
  private static PartialDate of(String unit, LocalDate day) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> PartialDate.of(day);
      case "week", "month" -> PartialDate.of(YearMonth.from(day));
      default -> new PartialDate(day.getYear(), 0, 0);
    };
  }

  /// The last day named from `start` to `offset`, if that is near; null if there is none.
  private @Nullable LocalDate told(String text, int start, int offset) {
    int from = Math.max(start, offset - REACH);
    Span before = new Span(Math.min(from, offset), offset);
    List<Day> days = new ArrayList<>();
    DATE.matcher(before.of(text))
        .results()
        .filter(match -> !isCounted(match))
        .forEach(match -> add(days, match, text, before.start()));
    LocalDate told = null;
    for (Day day : days) {
      told = day.date().first().equals(day.date().last()) ? day.date().first() : told;
    }
    return told;
  }

  /// Whether a match is reckoned from another day, itself.
  private static boolean isCounted(MatchResult match) {
    return first(match, "before", "after", "same", "number") != null;
  }
}
