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

/// What speakers tell of others' words, and words whose lead-in names nobody.
class HearsayTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(person("boris-kalm", "Boris Kalm"), person("ada-verin", "Ada Verin")),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker person(String id, String name) {
    return new Speaker(id, name, Map.of(), List.of(), Kind.PERSON, "moldau", List.of(), null);
  }

  /// Speaker, confidence and words; by whom it is told stands in front.
  private static String lines(String text) {
    List<Extraction> found =
        EXTRACTOR.extract(new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of()));
    Map<String, String> speakers =
        found.stream().collect(Collectors.toMap(Extraction::id, HearsayTest::speaker));
    return found.stream()
        .map(one -> {
          String by = one.reportedBy();
          return (by == null ? "" : speakers.get(by) + ": ")
              + speaker(one)
              + " "
              + one.confidence()
              + " | "
              + one.text();
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String speaker(Extraction one) {
    Speaker.Ref speaker = one.speaker();
    return speaker == null ? "?" : speaker.id();
  }

  @Test
  void whatATurnTellsOfOthersIsTheirsByHearsay() {
    assertEquals(
        """
        ada-verin HIGH | We waited. Boris Kalm told me that the dam was open. I said it was not.
        ada-verin: boris-kalm LOW | that the dam was open
        boris-kalm HIGH | Somebody said that it rains. Did Ada Verin say that it was late?
        """,
        lines(
            """
            ADA VERIN: We waited. Boris Kalm told me that the dam was open. I said it was not.

            BORIS KALM: Somebody said that it rains. Did Ada Verin say that it was late?
            """));
  }

  @Test
  void whatAQuotationTellsOfOthersIsTheirsByHearsay() {
    assertEquals(
        """
        ada-verin HIGH | "Boris Kalm says the dam is open, and I do not believe it,"
        ada-verin: boris-kalm LOW | the dam is open, and I do not believe it
        ada-verin HIGH | "The neighbour said it was late,"
        """,
        lines(
            """
            "Boris Kalm says the dam is open, and I do not believe it," Ada Verin said.

            "The neighbour said it was late," Ada Verin added.
            """));
  }

  @Test
  void aMeetingThatIsSuspendedEndsTheTurn() {
    assertEquals(
        """
        ada-verin HIGH | I thank you all.
        boris-kalm HIGH | We shall vote at three.
        """,
        lines(
            """
            ADA VERIN: I thank you all.

            BORIS KALM: We shall vote at three.

            The meeting was suspended at 11.20 a.m.
            """));
  }

  @Test
  void aLeadInThatNamesNobodyLeavesTheWordsToTheLastSpeaker() {
    assertEquals(
        """
        ada-verin MEDIUM | the boats were late
        ada-verin MEDIUM | "Nobody has asked the river what it wants."
        """,
        lines(
            """
            Ada Verin said the boats were late. Of the dam: "Nobody has asked the river what it wants."
            """));
  }
}
