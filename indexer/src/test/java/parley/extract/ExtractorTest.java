package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;
import parley.archive.Topic;

/// Whole articles of invented people in, statements out.
class ExtractorTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2025, 7, 23);

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              speaker(
                  new Speaker.Ref("boris-kalm", "Boris Kalm"),
                  Kind.PERSON,
                  "veria",
                  "Foreign Minister of Veria"),
              speaker(
                  new Speaker.Ref("ada-verin", "Ada Verin"),
                  Kind.PERSON,
                  "moldau",
                  "President of Moldau"),
              speaker(new Speaker.Ref("veria", "Veria"), Kind.GOVERNMENT, "veria", null),
              speaker(new Speaker.Ref("moldau", "Moldau"), Kind.GOVERNMENT, "moldau", null),
              speaker(
                  new Speaker.Ref("verian-official", "Verian official"),
                  Kind.ANONYMOUS,
                  "veria",
                  null)),
          List.of(
              new Topic("talks", "Talks", null, "talks", List.of(), List.of()),
              new Topic("rivers", "Rivers", "talks", "river OR dam", List.of(), List.of())),
          List.of(),
          List.of());

  private static final Extractor EXTRACTOR = Extractor.of(REGISTERS);

  private static Speaker speaker(Speaker.Ref who, Kind kind, String side, @Nullable String office) {
    List<Speaker.Office> offices =
        office == null
            ? List.of()
            : List.of(new Speaker.Office(office, PartialDate.parse("2020"), null));
    return new Speaker(who.id(), who.name(), Map.of(), List.of(), kind, side, offices, null);
  }

  private static Input article(String text) {
    return new Input("a", text, WEDNESDAY, "en", null, List.of());
  }

  private static String lines(Input input) {
    return EXTRACTOR.extract(input).stream()
        .map(ExtractorTest::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Extraction e) {
    String speaker = e.speaker() == null ? "?" : e.speaker().id();
    return "%s | %s | %s %s %s | %s"
        .formatted(speaker, e.said(), e.form(), e.act(), e.confidence(), e.text());
  }

  @Test
  void anArticleGivesItsStatements() {
    String text =
        """
        Boris Kalm, the foreign minister of Veria, said on Monday that the dam would be closed. \
        "The river belongs to everybody," he added. "We will share it." Ada Verin rejected the plan.

        According to a Verian official, the talks were difficult. Verin accused Veria of delay \
        and called the offer "an empty shell".

        "It is late," said Nora Feld, a lawyer in the valley. Feld wants a vote.
        """;
    assertEquals(
        """
        boris-kalm | 2025-07-21 | REPORTED SAY MEDIUM | that the dam would be closed
        boris-kalm | 2025-07-21 | QUOTED SAY HIGH | "The river belongs to everybody," … "We will share it."
        ada-verin | 2025-07-23 | REPORTED REJECT MEDIUM | the plan
        verian-official | 2025-07-23 | REPORTED SAY MEDIUM | the talks were difficult
        ada-verin | 2025-07-23 | REPORTED ACCUSE MEDIUM | Veria of delay
        ada-verin | 2025-07-23 | MIXED ASSESS MEDIUM | the offer "an empty shell"
        ~nora-feld | 2025-07-23 | QUOTED SAY HIGH | "It is late,"
        ~nora-feld | 2025-07-23 | REPORTED AIM LOW | a vote
        """,
        lines(article(text)));
  }

  @Test
  void aQuotationOverParagraphsIsOneStatement() {
    String text =
        """
        Boris Kalm said: “We begin with the lower valley in May.

        “We end in June.”
        """;
    assertEquals(
        """
        boris-kalm | 2025-07-23 | QUOTED SAY HIGH | “We begin with the lower valley in May. … “We end in June.”
        """,
        lines(article(text)));
  }

  @Test
  void whatIsQuotedInPartIsMixedWhereverItsAttributionStands() {
    assertEquals(
        """
        ada-verin | 2025-07-23 | MIXED CLAIM MEDIUM | The plan … "would hurt the valley"
        """,
        lines(article("The plan, Ada Verin argued, \"would hurt the valley\".")));
  }

  @Test
  void aVerbThatSaysNothingWithoutAClauseIsNotShown() {
    assertEquals(
        """
        ada-verin | 2025-07-23 | REPORTED CONCEDE LOW | mistakes in the valley
        """,
        lines(article("Ada Verin admitted mistakes in the valley.")));
  }

  @Test
  void nothingComesFromThePageAroundTheArticle() {
    String text =
        """
        Get link
        - X
        - Other Apps
        Kalm says no to the dam
        By Nora Feld
        Boris Kalm said that the dam would be closed.
        See also: Minister says that rivers are "too wet"
        Comments
        Post a Comment
        """;
    assertEquals(
        "boris-kalm | 2025-07-23 | REPORTED SAY MEDIUM | that the dam would be closed\n",
        lines(article(text)));
  }

  @Test
  void aStatementToldInAnotherIsTiedToIt() {
    List<Extraction> found =
        EXTRACTOR.extract(article("Boris Kalm said that they had proposed a vote on the river."));
    assertEquals(
        List.of("that they had proposed a vote on the river", "a vote on the river"),
        found.stream().map(Extraction::text).toList());
    assertEquals(found.getFirst().id(), found.getLast().reportedBy());
    assertEquals(new Speaker.Ref("veria", "Veria"), found.getLast().speaker());
  }

  @Test
  void topicsHaveTheirAncestors() {
    Extraction found =
        EXTRACTOR.extract(article("Ada Verin said that the river was high.")).getFirst();
    assertEquals(List.of("rivers", "talks"), found.topics());
  }

  @Test
  void theNextFootnoteOfTheParagraphIsTheSource() {
    String text =
        "Ada Verin said that A was so. Boris Kalm denied that B was so.\n\nKalm said that C was so.";
    List<Footnote> notes = List.of(new Footnote(29, "wire"), new Footnote(62, "radio"));
    List<Extraction> found = EXTRACTOR.extract(new Input("a", text, WEDNESDAY, "en", null, notes));
    assertEquals(
        java.util.Arrays.asList("wire", "radio", null),
        found.stream().map(Extraction::source).toList());
  }

  @Test
  void theSameWordsAgainGetANumber() {
    List<String> ids =
        EXTRACTOR.extract(article("Ada Verin said \"no\".\n\nBoris Kalm said \"no\".")).stream()
            .map(Extraction::id)
            .toList();
    assertEquals(List.of(ids.getFirst(), ids.getFirst() + ".2"), ids);
  }

  @Test
  void aTranscriptGivesOneStatementATurn() {
    String text =
        """
        MR. KALM:  Good morning.  The river is high.

        We will meet again.

        Q  When?

        PRESIDENT VERIN:  (As interpreted.)  Tomorrow.
        """;
    assertEquals(
        """
        boris-kalm | 2025-07-23 | QUOTED SAY MEDIUM | Good morning.  The river is high. … We will meet again.
        ? | 2025-07-23 | QUOTED SAY LOW | When?
        ada-verin | 2025-07-23 | QUOTED SAY HIGH | Tomorrow.
        """,
        lines(article(text)));
    assertEquals(true, EXTRACTOR.extract(article(text)).getLast().translated());
  }

  @Test
  void aTextOfOneSpeakerIsHisByParagraph() {
    Input own =
        new Input(
            "a",
            "We met in the valley.\n\nThe river is high.",
            WEDNESDAY,
            "en",
            "ada-verin",
            List.of());
    assertEquals(
        """
        ada-verin | 2025-07-23 | QUOTED SAY HIGH | We met in the valley.
        ada-verin | 2025-07-23 | QUOTED SAY HIGH | The river is high.
        """,
        lines(own));
  }

  @Test
  void proseInOtherLanguagesGivesNothing() {
    Input french =
        new Input("a", "Ada Verin said that the river was high.", WEDNESDAY, "fr", null, List.of());
    assertEquals(List.of(), EXTRACTOR.extract(french));
  }

  @Test
  void withoutAnyDateAStatementHasNone() {
    Input undated =
        new Input("a", "Ada Verin said that the river was high.", null, "en", null, List.of());
    Extraction found = EXTRACTOR.extract(undated).getFirst();
    assertEquals(null, found.said());
    assertThrows(IllegalStateException.class, () -> found.toStatement("a"));
  }

  @Test
  void aMentionIsWhereTheSpeakerIsNamed() {
    String text = "\"It is late,\" said Ada Verin.";
    Extraction found = EXTRACTOR.extract(article(text)).getFirst();
    assertEquals(new Span(19, 28), found.mention());
    assertEquals("Ada Verin", found.namedAs());
  }

  @Test
  void theExplanationShowsTheStages() {
    String explained = EXTRACTOR.explain(article("Ada Verin said that the river was high."));
    List<String> stages = List.of("TEXT 0-39", "SENTENCE Ada/PROPN", "said-clause", "STATEMENTS 1");
    assertTrue(stages.stream().allMatch(explained::contains), explained);
  }
}
