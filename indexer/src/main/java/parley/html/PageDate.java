package parley.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.PartialDate;

/// A calendar date as pages write it. Of a date with a time only the date is read, as it is written
/// there. Dates before 1900 are those of programs that know none. Dates whose day and month could
/// be told apart by custom only (05/06/2025) are not read.
final class PageDate {

  private static final Pattern ISO =
      Pattern.compile("^(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2}(?:st|nd|rd|th)?\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})");
  private static final List<DateTimeFormatter> FORMS =
      List.of(form("d MMMM uuuu"), form("d MMM uuuu"), form("MMMM d uuuu"), form("MMM d uuuu"));

  private PageDate() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  static Optional<LocalDate> of(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return day(
          iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3), DateTimeFormatter.ISO_LOCAL_DATE);
    }
    Matcher named = NAMED.matcher(text);
    if (!named.find()) {
      return Optional.empty();
    }
    String plain =
        named.group().replaceAll("(?<=\\d)(?:st|nd|rd|th)|[.,]", "").replace("Sept ", "Sep ");
    return FORMS.stream().flatMap(form -> day(plain, form).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form))
          .filter(date -> !date.isBefore(PartialDate.FIRST_DAY));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
