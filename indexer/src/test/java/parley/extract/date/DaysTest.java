package parley.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Span;

class DaysTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2025, 7, 23);

  private static List<String> found(String text, @Nullable LocalDate published) {
    return new Days(published)
        .in(text, new Span(0, text.length())).stream()
            .map(day -> day.date() + " " + day.basis())
            .toList();
  }

  @Test
  void thatEveningIsOfTheDayToldAndNoDayIsCountedTwice() {
    assertEquals(
        List.of("2025-06-02 STATED", "2025-06-02 RESOLVED"),
        found("on 2 June. That evening", WEDNESDAY));
    assertEquals(List.of("2025-07-22 RESOLVED"), found("on Tuesday, a day earlier,", WEDNESDAY));
    assertEquals(List.of(), found("in the evening", WEDNESDAY));
  }

  @Test
  void theLastTwentyNinthOfFebruaryMayLieYearsBack() {
    LocalDate march = LocalDate.of(2027, 3, 1);
    assertEquals(List.of("2024-02-29 STATED"), found("on 29 February", march));
    assertEquals(List.of("2027-02-28 STATED"), found("on 28 February", march));
    assertEquals(List.of(), found("on 31 June", march));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Monday            | 2025-07-21 RESOLVED
          on Wednesday         | 2025-07-23 RESOLVED
          on Thursday          | 2025-07-17 RESOLVED
          yesterday            | 2025-07-22 RESOLVED
          a day earlier        | 2025-07-22 RESOLVED
          two days earlier     | 2025-07-21 RESOLVED
          this morning         | 2025-07-23 RESOLVED
          on 2 June            | 2025-06-02 STATED
          on June 2            | 2025-06-02 STATED
          on December 2        | 2024-12-02 STATED
          on 2 June 2023       | 2023-06-02 STATED
          on March 3, 2022     | 2022-03-03 STATED
          in May               | 2025-05 STATED
          in May 2024          | 2024-05 STATED
          in 2022              | 2022 STATED
          last month           | 2025-06 RESOLVED
          when last May began  | 2025-05 STATED
          the talks of last July | 2024-07 STATED
          last week            | 2025-07 RESOLVED
          earlier this month   | 2025-07 RESOLVED
          last Wednesday       | 2025-07-16 RESOLVED
          three days ago       | 2025-07-20 RESOLVED
          four weeks ago       | 2025-06 RESOLVED
          two months earlier   | 2025-05 RESOLVED
          last year            | 2024 RESOLVED
          on 2025-07-01        | 2025-07-01 STATED
          """)
  void wordsMeanADay(String words, String day) {
    assertEquals(List.of(day), found(words, WEDNESDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 2 June Kalm met Verin; a day earlier he had refused.         | 2025-06-02, 2025-06-01
          On Monday they met. The day before, they had not.               | 2025-07-21, 2025-07-20
          On 2 June they met, and two days later they met again.          | 2025-06-02, 2025-06-04
          They met on Friday. The next day Verin left.                    | 2025-07-18, 2025-07-19
          On 2 June they met. Three days ago they met again.              | 2025-06-02, 2025-07-20
          On 2 June they met.¶A day earlier Verin had refused.            | 2025-06-02, 2025-07-22
          """)
  void aDayEarlierCountsFromTheDayLastSpokenOf(String text, String days) {
    List<String> found = found(text.replace('¶', '\n'), WEDNESDAY);
    assertEquals(
        List.of(days.split(", ", -1)), found.stream().map(day -> day.split(" ", -1)[0]).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "by Monday",
    "until 2 June",
    "next Monday",
    "since May",
    "the next day",
    "two days later",
    "for Friday",
    "from 2 June"
  })
  void whatWasSaidThenIsNotDatedByIt(String words) {
    assertEquals(List.of(), found(words, WEDNESDAY));
  }

  @Test
  void whatIsNoDateOrLiesAheadIsNone() {
    assertEquals(List.of(), found("31 June 2025, 5 August 2025 and May be", WEDNESDAY));
  }

  @Test
  void withoutAPublicationOnlyFullDatesCount() {
    assertEquals(List.of("2023-06-02 STATED"), found("on Monday, 2 June 2023, or 3 May", null));
  }
}
