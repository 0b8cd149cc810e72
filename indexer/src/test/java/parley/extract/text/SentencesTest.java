package parley.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Span;

class SentencesTest {

  private static List<String> sentences(String text) {
    View view = View.of(text);
    Span block = new Span(0, text.length());
    return Sentences.in(view, block, Quotations.in(view, block)).stream()
        .map(span -> span.of(text))
        .toList();
  }

  @Test
  void aQuotationIsNeverCut() {
    assertEquals(
        List.of("“It is late. We go. Now!” she said.", "He left."),
        sentences("“It is late. We go. Now!” she said. He left."));
  }

  @Test
  void aQuestionGoesOnWithItsSpeaker() {
    assertEquals(
        List.of("\"Why?\" Ada Verin asked.", "\"Because.\"", "Nobody knew."),
        sentences("\"Why?\" Ada Verin asked. \"Because.\" Nobody knew."));
  }

  @Test
  void abbreviationsEndNothing() {
    assertEquals(
        List.of("Mr. Kalm met U.S. President J. Feld on Feb. 3.", "The U.S. agreed.", "No."),
        sentences("Mr. Kalm met U.S. President J. Feld on Feb. 3. The U.S. agreed. No."));
  }

  @Test
  void initialsBeforeANewSentenceEndOne() {
    assertEquals(
        List.of("They live in the U.S.", "The river is high."),
        sentences("They live in the U.S. The river is high."));
  }

  @Test
  void anHourEndsASentenceUnlessItsZoneFollows() {
    assertEquals(
        List.of("They left at 9 p.m.", "Work goes on.", "At 8 a.m. Moscow time it rained."),
        sentences("They left at 9 p.m. Work goes on. At 8 a.m. Moscow time it rained."));
  }

  @Test
  void theClockOfALiveReportIsNoPartOfItsSentence() {
    for (String clock : List.of("18:20 · ", "8.05 pm – ", "20:05 GMT | ", "0:10 - ")) {
      assertEquals(
          List.of("The dam is open.", "All wait."),
          sentences(clock + "The dam is open. All wait."));
    }
    assertEquals(List.of("18:20 was too late."), sentences("18:20 was too late."));
  }
}
