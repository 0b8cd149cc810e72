package parley.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  private static Statement statement(String said, List<Span> spans, String... topics) {
    return new Statement(
        "s-1",
        "a-1",
        null,
        "she",
        PartialDate.parse(said),
        Statement.Basis.STATED,
        Statement.Form.QUOTED,
        Statement.Act.SAY,
        Statement.Confidence.HIGH,
        "yes",
        spans,
        "said",
        List.of(topics),
        null,
        null,
        null,
        "given");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-20, 2025-07-23, 2025-07-20",
    "2025-07, 2025-07-23, 2025-07-23",
    "2025-06, 2025-07-23, 2025-06-30",
    "2025, 2025-07-23, 2025-07-23",
    "2024, 2025-07-23, 2024-12-31",
    "2025-08, 2025-07-23, 2025-08-01",
    "2025-07-23, 2025-07-23, 2025-07-23"
  })
  void itsDayIsTheLastOneNotAfterPublication(String said, LocalDate published, LocalDate day) {
    assertEquals(day, statement(said, List.of()).day(published));
  }

  @Test
  void itsTopicsAreSortedAndItsPositionIsItsFirstWord() {
    Statement statement =
        statement("2025", List.of(new Span(7, 9), new Span(12, 20)), "water", "dams", "water");
    assertEquals(List.of("dams", "water"), statement.topics());
    assertEquals(7, statement.position());
    assertEquals(0, statement("2025", List.of()).position());
  }

  @Test
  void spansLieInOrder() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    Span span = new Span(2, 5);
    assertEquals("cde", span.of("abcdefg"));
    assertEquals(
        List.of(true, false, true, false),
        List.of(
            span.overlaps(new Span(4, 9)),
            span.overlaps(new Span(5, 9)),
            span.contains(new Span(2, 4)),
            span.contains(new Span(2, 6))));
  }
}
