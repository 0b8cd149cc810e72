package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

/// Who is taken to have said what, and how sure that is, in whole articles of invented people.
class SpeakersTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(
                  speaker("boris-kalm", "Boris Kalm", Kind.PERSON, "Palace spokesman"),
                  speaker("ada-verin", "Ada Verin", Kind.PERSON, "President of Moldau"),
                  speaker("veria", "Veria", Kind.GOVERNMENT, null),
                  speaker("moldau", "Moldau", Kind.GOVERNMENT, null),
                  speaker("moldau-official", "Moldau official", Kind.ANONYMOUS, null)),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker speaker(String id, String name, Kind kind, @Nullable String office) {
    List<Speaker.Office> offices =
        office == null
            ? List.of()
            : List.of(new Speaker.Office(office, PartialDate.parse("2020"), null));
    return new Speaker(
        id, name, Map.of(), List.of(), kind, id.equals("veria") ? id : "moldau", offices, null);
  }

  private static List<Extraction> found(String text) {
    return EXTRACTOR.extract(
        new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of()));
  }

  private static String lines(String text) {
    return found(text).stream()
        .map(e -> {
          Speaker.Ref speaker = e.speaker();
          return "%s %s %s | %s"
              .formatted(speaker == null ? "?" : speaker.id(), e.said(), e.confidence(), e.text());
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aScrapedPageGivesItsStatementsAndNothingOfItsNoise() {
    String text =
        """
        - Get link
        - X
        - Other Apps
        Veria and Moldau are meeting in Feld for the first time in seven weeks. The talks, held in a mill, are clouded by differences.
        Palace spokesperson Boris Kalm acknowledged that hopes were low, calling the talks "very hard". A Moldau official emphasized that progress depends on Veria.
        See also: Couple kept in the valley may stay, warns their son
        Earlier rounds brought little. Veria claimed to have closed the dam, while Moldau opened the canal. President Verin outlined the aims: water, fish and boats. However, Veria dismisses the idea of a canal. It denies any wrongdoing.
        In the last meeting on June 2, Veria presented a list of demands that Moldau rejects.
        See also: (In The Valley) Singer Sparks Buzz After a Song
        Verin has insisted on a dam. Despite that, diplomatic sources suggest that small gains could be made.
        - Get link
        - X
        Comments
        Post a Comment
        """;
    assertEquals(
        List.of(
            "boris-kalm that hopes were low",
            "boris-kalm the talks \"very hard\"",
            "moldau-official that progress depends on Veria",
            "veria to have closed the dam",
            "ada-verin the aims: water, fish and boats",
            "veria the idea of a canal",
            "veria any wrongdoing",
            "veria a list of demands that Moldau rejects",
            "moldau a list of demands",
            "ada-verin a dam",
            "? that small gains could be made"),
        found(text).stream()
            .map(e -> (e.speaker() == null ? "?" : e.speaker().id()) + " " + e.text())
            .toList());
  }

  @Test
  void aQuotationWithoutACueIsTheLastOneQuoteds() {
    String text =
        """
        "The river is high," said Ada Verin, who thinks that Boris Kalm wants a dam. "We shall wait for the summer."

        "The dam will hold," Kalm frowned, as if he had not heard. "It has held for a hundred years."

        Verin had this to say to the council:

        "Nobody has ever measured the dam, and nobody ever will."
        """;
    assertEquals(
        List.of("ada-verin MEDIUM", "boris-kalm HIGH", "ada-verin MEDIUM"),
        found(text).stream()
            .filter(e ->
                e.text().contains("We shall")
                    || e.text().contains("held for")
                    || e.text().contains("measured"))
            .map(e -> (e.speaker() == null ? "?" : e.speaker().id()) + " " + e.confidence())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "It is late," Ada Verin said.                                   | HIGH
          Ada Verin spoke. "It is late," she said.                        | HIGH
          Verin spoke. "It is late," she said.                            | MEDIUM
          "It is late," Verin said.                                       | MEDIUM
          "It is late," the lawyer said.                                  | MEDIUM
          "It is late," he said.                                          | LOW
          Ada Verin said that it was late.                                | MEDIUM
          Ada Verin called the plan "a mistake".                          | MEDIUM
          Ada Verin said that the plan was "a mistake" and came too late. | MEDIUM
          Ada Verin wants a vote.                                         | LOW
          Both sides said that it was late.                               | MEDIUM
          """)
  void confidenceIsTheLowerOfWordsAndSpeaker(String text, String confidence) {
    assertEquals(
        List.of(confidence), found(text).stream().map(e -> e.confidence().name()).toList());
  }

  @Test
  void theDayOfADeedAndOfTheParagraphBeforeIsThatOfWhatFollows() {
    assertEquals(
        """
        ada-verin 2025-07-21 MEDIUM | that the dam would hold
        ada-verin 2025-07-21 MEDIUM | that it was old
        """,
        lines(
            "Ada Verin met the millers on Monday. She said that the dam would hold.\n\n"
                + "Verin added that it was old."));
    assertEquals(
        """
        ada-verin 2025-07-23 MEDIUM | that the dam had held
        """,
        lines("Ada Verin met the millers on Monday. She says that the dam had held."));
  }

  @Test
  void aDayOfWhatIsToComeOrOfAnotherClauseIsNotTheDayOfTheWords() {
    assertEquals(
        """
        ada-verin 2025-07-23 MEDIUM | that the dam was old
        """,
        lines("Ada Verin said that the dam was old; last week the millers had repaired it."));
  }

  @Test
  void aHeadingOrAnHourAboveALineIsNobodysName() {
    assertEquals(
        """
        boris-kalm 2025-07-23 HIGH | "We quarrelled for two long years about small things."
        """,
        lines(
            "8.40pm\nBoris Kalm, on his former friend: \"We quarrelled for two long years about"
                + " small things.\""));
    assertEquals(
        """
        ada-verin 2025-07-23 HIGH | "The dam will hold until the autumn."
        """,
        lines("Kalm: 'She was right' Ada Verin writes: \"The dam will hold until the autumn.\""));
  }

  @Test
  void wordsInALanguageThatSomebodyDoesNotSpeakAreTranslated() {
    Speaker.Ref ada = new Speaker.Ref("ada-verin", "Ada Verin");
    List<Boolean> translated = new ArrayList<>();
    for (List<String> languages :
        List.of(List.of("en-GB"), List.of("uk"), List.of("uk", "en"), List.<String>of())) {
      Speaker speaker =
          new Speaker(
              ada.id(),
              ada.name(),
              Map.of(),
              List.of(),
              Kind.PERSON,
              null,
              List.of(),
              null,
              languages);
      Registers registers = new Registers(List.of(speaker), List.of(), List.of(), List.of());
      Input input =
          new Input(
              "a",
              "Ada Verin said that the dam would hold.",
              LocalDate.of(2025, 7, 23),
              "en",
              null,
              List.of());
      translated.add(Extractor.of(registers).extract(input).getFirst().translated());
    }
    assertEquals(Arrays.asList(false, true, null, null), translated);
  }

  @Test
  void aDayInsideTheWordsIsNotTheDayOfTheWords() {
    assertEquals(
        """
        ada-verin 2025-07-21 HIGH | "We met yesterday and on 2 June,"
        boris-kalm 2025-07-20 MEDIUM | that it was late
        """,
        lines(
            "\"We met yesterday and on 2 June,\" Ada Verin said on Monday. A day earlier Boris Kalm"
                + " said that it was late."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "It is late," Ada Verin said in English.                    | false
          "It is late," Ada Verin said through an interpreter.        | true
          "It is late," Ada Verin said in Turkish.                    | true
          "It is late," Ada Verin said. Her conversation was conducted in Verian and translated. | true
          "It is late," Ada Verin said.                               |
          "It is late in English," Ada Verin said.                    |
          """)
  void aTranslationIsKnownOnlyWhereTheTextTells(String text, @Nullable Boolean translated) {
    assertEquals(translated, found(text).getFirst().translated());
  }

  @Test
  void whatIsToldInAStatementIsTiedToIt() {
    List<Extraction> found =
        found("Boris Kalm said that his country had proposed a vote on the river.");
    assertEquals(
        List.of("boris-kalm", "moldau"),
        found.stream().map(e -> e.speaker() == null ? "?" : e.speaker().id()).toList());
    assertEquals(found.getFirst().id(), found.getLast().reportedBy());
  }

  @Test
  void aDayThatLeadsTheSentenceIsTheDayOfItsWords() {
    assertEquals(
        "boris-kalm 2025-07-08 MEDIUM | that the mill was open\n",
        lines("On 8 July, Boris Kalm, the Palace spokesman, had said that the mill was open."));
  }
}
