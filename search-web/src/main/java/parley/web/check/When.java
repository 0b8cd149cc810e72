package parley.web.check;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// A date as a claim names it: a part that it leaves out is 0.
///
/// @param year 0 in "in June"
public record When(int year, int month, int day) {

  private static final String MONTH =
      "(?<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[.]?|January|February|March|April"
          + "|May|June|July|August|September|October|November|December)(?![\\p{L}])";
  private static final String LEAD = "(?:(?:in|on|during|of|early|late|mid)[ -])*+";
  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?(?!\\d)"),
          form(
              "(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?"
                  + MONTH
                  + "(?:,? (?<year>\\d{4})(?!\\d))?"),
          form(MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4})(?!\\d))?"),
          form(MONTH + ",? (?:of )?(?<year>\\d{4})(?<day>)(?!\\d)"),
          Pattern.compile(
              "(?<![\\p{L}\\d])(?:in|during|of|early|late|mid|last|this)[ -]"
                  + MONTH
                  + "(?<year>)(?<day>)"),
          Pattern.compile(
              "(?<![\\p{L}\\d])(?:in|during|of) (?<year>\\d{4})(?<month>)(?<day>)(?![\\p{L}\\d])"));

  private static Pattern form(String form) {
    return Pattern.compile("(?<![\\p{L}\\d])" + LEAD + form);
  }

  /// A date in a text, with the stretch it takes up.
  record Found(@Nullable When when, int start, int end) {

    private static final Found NONE = new Found(null, 0, 0);

    boolean covers(Token token) {
      return token.start() >= start && token.end() <= end;
    }
  }

  /// The first date in a text.
  static Found in(String text) {
    String spaced = text.replaceAll("\\s", " ");
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(spaced);
      while (matcher.find()) {
        Optional<When> when = read(matcher.toMatchResult());
        if (when.isPresent()) {
          return new Found(when.get(), matcher.start(), matcher.end());
        }
      }
    }
    return Found.NONE;
  }

  private static Optional<When> read(MatchResult found) {
    When when =
        new When(
            number(found.group("year")), month(found.group("month")), number(found.group("day")));
    return when.isPossible() ? Optional.of(when) : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static int month(@Nullable String month) {
    if (month == null || month.isEmpty() || Character.isDigit(month.charAt(0))) {
      return number(month);
    }
    String begins = month.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(m -> m.name().startsWith(begins))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private boolean isPossible() {
    try {
      PartialDate date = new PartialDate(year == 0 ? 2024 : year, month, day);
      return year != 0 || date.month() != 0;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// The date, if the claim names its year.
  public Optional<PartialDate> date() {
    return year == 0 ? Optional.empty() : Optional.of(new PartialDate(year, month, day));
  }

  /// The dates it can be, where it names no year: one for each year that has its month among the
  /// months given.
  public List<PartialDate> candidates(NavigableSet<YearMonth> months) {
    List<PartialDate> dates = new ArrayList<>();
    for (YearMonth covered : months) {
      boolean exists = day <= covered.lengthOfMonth();
      if (year == 0 && covered.getMonthValue() == month && exists) {
        dates.add(new PartialDate(covered.getYear(), month, day));
      }
    }
    return dates;
  }
}
