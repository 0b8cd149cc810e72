package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

/// Interviews whose answers a last name opens, records that name who presides once, and live
/// reports that are neither.
class InterviewTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(person("boris-kalm", "Boris Kalm")), List.of(), List.of(), List.of()));

  private static Speaker person(String id, String name) {
    return new Speaker(id, name, Map.of(), List.of(), Kind.PERSON, "moldau", List.of(), null);
  }

  private static String lines(String text) {
    return EXTRACTOR
        .extract(new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of()))
        .stream()
        .map(turn -> {
          Speaker.Ref speaker = turn.speaker();
          return (speaker == null ? "?" : speaker.id()) + " | " + turn.text();
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aLastNameOpensTheAnswersOfAnInterview() {
    assertEquals(
        """
        ? | Is the dam open?
        boris-kalm | It is. … Come and see.
        ? | When does it close?
        boris-kalm | On Sunday.
        """,
        lines(
            """
            Boris Kalm met us at the dam.

            Q: Is the dam open?

            Kalm: It is. (Laughs.) Come and see.

            Q: When does it close?

            Kalm: On Sunday.
            """));
  }

  @Test
  void whoPresidesIsNamedOnce() {
    assertEquals(
        """
        ~lund | I give the floor to Mr. Kalm.
        boris-kalm | The dam is open.
        ~lund | I thank him.
        """,
        lines(
            """
            Boris Kalm is at the table.

            The President (Ms. Lund): I give the floor to Mr. Kalm.

            Mr. Kalm (Moldau): The dam is open.

            The President: I thank him.
            """));
  }

  @Test
  void aTitledLabelFarDownALiveReportMakesNoTranscript() {
    assertEquals(
        """
        boris-kalm | that the dam is open
        ~maxim-lind | "Nobody has asked the boats."
        boris-kalm | that all is well
        """,
        lines(
            """
            12:40 A day at the dam

            Boris Kalm says that the dam is open. The boats wait on the river all the same.

            GEN. MAXIM LIND: "Nobody has asked the boats."

            Boris Kalm says that all is well.
            """));
  }
}
