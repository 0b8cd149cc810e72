package parley.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Span;

class QuotationsTest {

  private static List<String> quotations(String text) {
    return Quotations.in(View.of(text), new Span(0, text.length())).stream()
        .map(quotation -> quotation.span().of(text))
        .toList();
  }

  @Test
  void allMarksAreMarks() {
    assertEquals(
        List.of("\"a b\"", "“c”", "''d e''", "``f''", "«g»"),
        quotations("x \"a b\" y “c” z ''d e'' w ``f'' v «g» u"));
  }

  @Test
  void apostrophesAreNoMarks() {
    assertEquals(List.of(), quotations("Verin's dogs' bowl isn't ’ere"));
  }

  @Test
  void aQuotationInsideIsPartOfTheOuter() {
    assertEquals(List.of("''He said 'no,'''"), quotations("''He said 'no,''' she said."));
  }

  @Test
  void anOpenQuotationRunsToTheEndOfItsParagraph() {
    assertEquals(List.of("“We will go on"), quotations("“We will go on"));
  }

  @Test
  void aMissingMarkDoesNotTurnTheRestInsideOut() {
    assertEquals(
        List.of("\"Two words here\""),
        quotations("He said \"one and left. \"Two words here\" came later"));
  }

  @Test
  void aMarkThatStandsTheWrongWayRoundClosesBehindAComma() {
    assertEquals(
        List.of("“It is high,“", "“So is she.”"),
        quotations("“It is high,“ said Verin. “So is she.”"));
  }
}
