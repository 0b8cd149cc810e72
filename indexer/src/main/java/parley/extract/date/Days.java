package parley.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Statement.Basis;

/// Finds dates in words and works out the days that they mean. Of the days that a weekday or a date
/// without a year may mean, it is the last one that is not after the publication.
///
/// @param published what "on Monday" is reckoned from; null if nobody knows, and then only dates
///   with a year are found
public record Days(@Nullable LocalDate published) {

  private static final int FIRST_YEAR = 1900;
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December|"
          + "Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "ten",
          10);

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? "
              + MONTH.replace("(", "(?<m1>")
              + "(?:,? (?<y1>\\d{4}))?"
              + "|"
              + MONTH.replace("(", "(?<m2>")
              + " (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y2>\\d{4}))?"
              + "|(?:in|since|of) "
              + MONTH.replace("(", "(?<m3>")
              + "(?: (?<y3>\\d{4}))?"
              + "|in (?<y4>(?:19|20)\\d{2})"
              + "|(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
              + "|(?<yesterday>[Yy]esterday|(?:a|one) day earlier|the day before|the previous day|the night before|last night)"
              + "|(?<today>[Tt]oday|[Tt]onight|this (?:morning|afternoon|evening)|earlier in the day|later in the day)"
              + "|(?<number>two|three|four|five|six|seven|ten) days (?:earlier|before|ago)"
              + "|(?<month>last month)|(?<year>last year))\\b");

  /// The dates in a stretch of text, in order.
  public List<Day> in(String text, Span where) {
    List<Day> days = new ArrayList<>();
    String words = where.of(text);
    DATE.matcher(words).results().forEach(match -> add(days, match, where.start()));
    return List.copyOf(days);
  }

  private void add(List<Day> days, MatchResult match, int offset) {
    try {
      Day day = day(match, offset + match.start());
      boolean future = day != null && published != null && day.date().first().isAfter(published);
      if (day != null && !future) {
        days.add(day);
      }
    } catch (DateTimeException notADate) {
      // "31 June" and the year 1066 are no dates to reckon with: the words mean nothing here.
    }
  }

  private @Nullable Day day(MatchResult match, int start) {
    String iso = match.group("iso");
    if (iso != null) {
      return new Day(PartialDate.parse(iso), Basis.STATED, start);
    }
    PartialDate written = written(match);
    if (written != null) {
      return new Day(written, Basis.STATED, start);
    }
    PartialDate resolved = published == null ? null : resolved(match, published);
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
    return published == null ? null : lastOne(published, monthNumber, dayNumber);
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

  private static @Nullable PartialDate resolved(MatchResult match, LocalDate published) {
    String weekday = match.group("weekday");
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
      return PartialDate.of(published.with(TemporalAdjusters.previousOrSame(day)));
    }
    if (match.group("yesterday") != null) {
      return PartialDate.of(published.minusDays(1));
    }
    if (match.group("today") != null) {
      return PartialDate.of(published);
    }
    String number = match.group("number");
    if (number != null) {
      return PartialDate.of(published.minusDays(NUMBERS.getOrDefault(number, 1)));
    }
    return match.group("month") != null
        ? PartialDate.of(YearMonth.from(published.minus(1, ChronoUnit.MONTHS)))
        : new PartialDate(published.getYear() - 1, 0, 0);
  }
}
