package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
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

/// Transcripts of invented meetings: whose turn it is, and which words are his.
class TranscriptTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(
                  person("otto-brand", "Otto Brand", "President of the United States"),
                  person("ada-verin", "Ada Verin", "President of Veria"),
                  person("boris-kalm", "Boris Kalm", "US Secretary of Rivers"),
                  person("pia-von-der-au", "Pia von der Au", "Prime Minister of Moldau"),
                  person("iva-moss", "Iva Moss", "Secretary General of the River League"),
                  new Speaker(
                      "river-league",
                      "River League",
                      Map.of(),
                      List.of(),
                      Kind.ORGANISATION,
                      "us",
                      List.of(),
                      null),
                  new Speaker(
                      "us-official",
                      "US official",
                      Map.of(),
                      List.of("a senior administration official"),
                      Kind.ANONYMOUS,
                      "us",
                      List.of(),
                      null)),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker person(String id, String name, String office) {
    return new Speaker(
        id,
        name,
        Map.of(),
        List.of(),
        Kind.PERSON,
        "us",
        List.of(new Speaker.Office(office, PartialDate.parse("2020"), null)),
        null);
  }

  private static List<Extraction> turns(String headline, String text, @Nullable LocalDate day) {
    return EXTRACTOR.extract(new Input("a", text, day, "en", null, List.of(), headline));
  }

  private static String lines(String headline, String text) {
    return turns(headline, text, LocalDate.of(2022, 8, 1)).stream()
        .map(turn -> {
          Speaker.Ref speaker = turn.speaker();
          return "%s %s%s | %s"
              .formatted(
                  speaker == null ? "?" : speaker.id(),
                  turn.confidence(),
                  Boolean.TRUE.equals(turn.translated()) ? " translated" : "",
                  turn.text());
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aBriefingGoesFromTurnToTurn() {
    String text =
        """
        Via Teleconference

        1:26 P.M. EDT

        MODERATOR:  Good afternoon.

        SENIOR ADMINISTRATION OFFICIAL:  Thanks.  The dam holds.

        On Rivers: It will hold [for] a year.

        Q Is it safe?

        Q    (Inaudible) the dam?

        MS. JEAN-FELD:  (Laughs.)  It is.  (Laughter.)  It was checked (inaudible) in May.

        (Applause.)

        Q    And who —

        THE PRESIDENT:  I did.  (Points to himself.)

        AUDIENCE:  (Applause.)

        SENATOR McGARRY:  Thank you.

        2:30 P.M. EDT

        To read the report, visit the page of the ministry.
        """;
    assertEquals(
        """
        ? MEDIUM | Good afternoon.
        us-official HIGH | Thanks.  The dam holds. … On Rivers: It will hold [for] a year.
        ? LOW | Is it safe?
        ? LOW | the dam?
        ~nora-jean-feld HIGH | It is. … It was checked … in May.
        ? LOW | And who —
        otto-brand HIGH | I did.
        ~mcgarry MEDIUM | Thank you.
        """,
        lines("Press Briefing by Press Secretary Nora Jean-Feld", text));
  }

  @Test
  void whatWasSaidInEnglishIsNoTranslation() {
    assertEquals(
        List.of("Welcome. null", "We are grateful. false", "So am I. true"),
        turns(
                "",
                """
                PRESIDENT BRAND:  Welcome.

                PRESIDENT VERIN:  (In English.)  We are grateful.

                PRESIDENT VERIN:  (As interpreted.)  So am I.
                """,
                LocalDate.of(2022, 8, 1))
            .stream()
            .map(turn -> turn.text() + " " + turn.translated())
            .toList());
  }

  @Test
  void theOnlyDayNamedBeforeTheFirstTurnIsTheDayOfAll() {
    String turns = "\n\nMR. KALM:  Welcome.\n\nMS. VERIN:  Thank you.\n";
    assertEquals(List.of("2022-07-30", "2022-07-30"), said("She received us on Saturday." + turns));
    assertEquals(List.of("2022-08-01", "2022-08-01"), said("She took office on 3 May." + turns));
    assertEquals(List.of("2022-08-01", "2022-08-01"), said("Between Friday and Saturday." + turns));
  }

  private static List<String> said(String text) {
    return turns("", text, LocalDate.of(2022, 8, 1)).stream()
        .map(turn -> String.valueOf(turn.said()))
        .toList();
  }

  @Test
  void aTranslationIsMarked() {
    String text =
        """
        PRESIDENT BRAND:  Welcome.

        PRESIDENT VERIN:  (As interpreted.)  Thank you, Mr. President.

        PRESIDENT VERIN (as interpreted):  We will come back.

        PRIME MINISTER VON DER AU:  So will I.

        END

        PRESS OFFICE
        """;
    assertEquals(
        """
        otto-brand HIGH | Welcome.
        ada-verin HIGH translated | Thank you, Mr. President.
        ada-verin HIGH translated | We will come back.
        pia-von-der-au HIGH | So will I.
        """,
        lines("", text));
  }

  @Test
  void countryAndLanguageMayBothStandBehindTheName() {
    assertEquals(
        """
        ~vask MEDIUM translated | The dam is ours.
        ~lund MEDIUM | It is not.
        """,
        lines(
            "",
            """
            MR. VASK (Kardenia) (spoke in Kardenian): The dam is ours.

            MS. LUND (Ostland): It is not.
            """));
  }

  @Test
  void whoPresidesOverAMeetingIsNotThePresidentOfTheCountry() {
    assertEquals(
        """
        ? MEDIUM | I now give the floor to the representative of Kardenia.
        ~vask MEDIUM | The dam is ours.
        iva-moss HIGH | It is a river of all.
        """,
        lines(
            "The River League meets on the dam",
            """
            The meeting was called to order at 10 a.m.

            THE PRESIDENT: I now give the floor to the representative of Kardenia.

            MR. VASK (Kardenia): The dam is ours.

            THE SECRETARY GENERAL: It is a river of all.
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          THE PRESIDENT            | otto-brand HIGH
          THE VICE PRESIDENT       | ~nora-holm HIGH
          THE FIRST LADY           | ~the-first-lady MEDIUM
          SECRETARY KALM           | boris-kalm HIGH
          MR. KALM                 | boris-kalm MEDIUM
          MS. KALM                 | ~kalm MEDIUM
          GOVERNOR KALM            | ~kalm MEDIUM
          BORIS KALM               | boris-kalm HIGH
          SENIOR STATE DEPARTMENT OFFICIAL | ? MEDIUM
          U.S. OFFICIAL            | us-official HIGH
          MS. O'HARE               | ~o-hare MEDIUM
          MR. HOLM                 | ~holm MEDIUM
          AUDIENCE MEMBER          | ? MEDIUM
          REPORTER                 | ? LOW
          """)
  void aLabelNamesItsSpeaker(String label, String speaker) {
    String text = label + ":  The river is high.\n\nMR. FELD:  It is.\n";
    String first =
        lines("Remarks by Vice President Nora Holm", text).lines().findFirst().orElseThrow();
    assertEquals(speaker + " | The river is high.", first);
  }

  @Test
  void oneTitledLabelMakesASpeech() {
    assertEquals(
        "otto-brand HIGH | The river is high. … We met Ada Verin.\n",
        lines("", "THE PRESIDENT:  The river is high.\n\nWe met Ada Verin.\n\n# # #\n"));
  }

  @Test
  void keywordsInCapitalsMakeNoTranscript() {
    assertEquals("\n", lines("", "WHAT: A meeting.\n\nWHO: The ministry.\n\nVALLEY: It rains."));
  }

  @Test
  void aSurnameIsSureWhereTheArticleNamesItsBearerInFull() {
    assertEquals(
        """
        boris-kalm HIGH | Boris Kalm is my name.
        ~feld MEDIUM | It is.
        """,
        lines("", "MR. KALM:  Boris Kalm is my name.\n\nMR. FELD:  It is.\n"));
  }
}
