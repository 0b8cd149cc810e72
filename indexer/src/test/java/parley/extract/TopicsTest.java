package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Topic;

/// Topics that a statement's own words name, and those that come from the words around it.
class TopicsTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(),
              List.of(
                  new Topic("nature", "Nature", null, "nature", List.of(), List.of()),
                  new Topic("rivers", "Rivers", "nature", "river OR dam", List.of(), List.of()),
                  new Topic("bridges", "Bridges", null, "bridge", List.of(), List.of())),
              List.of(),
              List.of()));

  private static String topics(String text) {
    LocalDate day = LocalDate.of(2025, 7, 23);
    return EXTRACTOR.extract(new Input("a", text, day, "en", null, List.of())).stream()
        .map(found -> found.text() + " " + found.topics() + " " + found.inherited() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void anAnswerHasTheTopicsOfItsQuestion() {
    assertEquals(
        """
        Will the dam be opened? [nature, rivers] []
        No. [nature, rivers] [nature, rivers]
        And if they ask? [nature, rivers] [nature, rivers]
        Then we build a bridge. [bridges] []
        Thank you all. [] []
        """,
        topics(
            """
            Q  Will the dam be opened?

            MR. KALM:  No.

            Q  And if they ask?

            MR. KALM:  Then we build a bridge.

            MS. VERIN:  Thank you all.
            """));
  }

  @Test
  void aStatementThatNamesNoneHasThoseOfItsSentenceElseOfTheOneItSpeaksOf() {
    assertEquals(
        """
        that it was late [nature, rivers] [nature, rivers]
        that this was early [nature, rivers] [nature, rivers]
        that they agreed [nature, rivers] [nature, rivers]
        that the bridge was old [bridges] []
        that it was noon [] []
        """,
        topics(
            "At the river Ada Verin said that it was late. Ada Verin said that this was early."
                + " Boris Kalm said that they agreed. Ada Verin said that the bridge was old.\n\n"
                + "Ada Verin said that it was noon."));
  }

  @Test
  void aStatementThatNamesNoneHasTheSubjectOfTheArticleThatStandsBeforeIt() {
    assertEquals(
        """
        that the river was high [nature, rivers] []
        that he would come at noon [nature, rivers] [nature, rivers]
        that the bridge was old [bridges] []
        that the dam would hold [nature, rivers] []
        that nobody had asked [] []
        """,
        topics(
            "Ada Verin said that the river was high. Nobody else had seen it. Boris Kalm said"
                + " that he would come at noon.\n\nAda Verin said that the bridge was old.\n\n"
                + "Ada Verin said that the dam would hold.\n\nBoris Kalm said that nobody had"
                + " asked."));
  }

  @Test
  void aHeadlineGivesItsSubjectWhereTheParagraphHasNone() {
    Input input =
        new Input(
            "a",
            "The dam was built in May. Another dam is planned.\n\nAda Verin said that nobody had"
                + " asked.\n\nThe river is high.",
            LocalDate.of(2025, 7, 23),
            "en",
            null,
            List.of(),
            "Dispute about a dam, a bridge closed");
    assertEquals(
        List.of(List.of("nature", "rivers")),
        EXTRACTOR.extract(input).stream().map(Extraction::inherited).toList());
  }

  @Test
  void whoSaysItIsNotWhatItIsAbout() {
    assertEquals(
        """
        that it was late [] []
        that it was early [bridges] [bridges]
        """,
        topics(
            "The head of the River Council said that it was late.\n\n"
                + "The head of the River Council said on the bridge that it was early."));
  }
}
