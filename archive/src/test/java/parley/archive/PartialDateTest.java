package parley.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31",
    "2025-07, 2025-07-01, 2025-07-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-07-22, 2025-07-22, 2025-07-22",
    "1900, 1900-01-01, 1900-12-31"
  })
  void coversTheDaysOfItsPrecision(String written, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(written);
    assertEquals(List.of(first, last), List.of(date.first(), date.last()));
    assertEquals(written, date.toString());
    assertTrue(date.covers(first) && date.covers(last));
    assertFalse(date.covers(first.minusDays(1)) || date.covers(last.plusDays(1)));
  }

  @Test
  void isWrittenAlikeWhereverTheReaderLives() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      List<String> written = List.of("2025", "2025-07", "2025-07-22");
      assertEquals(
          written, written.stream().map(date -> PartialDate.parse(date).toString()).toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "1899",
        "25",
        "2025-7",
        "2025-13",
        "2025-00",
        "2025-02-30",
        "2025-07-00",
        "2025-07-22T10:00",
        " 2025",
        "2025-",
        "２０２５",
        "99999"
      })
  void refusesWhatIsNoDateAndNamesIt(String written) {
    DateTimeException refused =
        assertThrows(DateTimeException.class, () -> PartialDate.parse(written));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("“" + written + "” is not a date"));
  }

  @Test
  void refusesADayWithoutAMonth() {
    assertThrows(DateTimeException.class, () -> new PartialDate(2025, 0, 3));
  }

  @Test
  void ordersByFirstDayThenTheWiderOneFirst() {
    List<String> ordered =
        Stream.of("2025-01-01", "2025-02", "2024-12-31", "2025", "2025-01", "2025-01-02")
            .map(PartialDate::parse)
            .sorted()
            .map(PartialDate::toString)
            .toList();
    assertEquals(
        List.of("2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02"), ordered);
  }

  @Test
  void isReadAsItIsWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
      for (PartialDate date : List.of(PartialDate.of(day), PartialDate.of(YearMonth.from(day)))) {
        assertEquals(date, PartialDate.parse(date.toString()));
        assertTrue(date.covers(day));
      }
    }
  }
}
