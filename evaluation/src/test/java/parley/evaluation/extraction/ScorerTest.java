package parley.evaluation.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.extract.Extractor;
import parley.extract.Input;

/// One short article whose figures can be counted by hand.
class ScorerTest {

  private static final String TEXT =
      """
      Ada Verin said that the dam was closed. "The river is high," Boris Kalm said.

      Nora Feld rejected the plan. Kalm said the rain would come in May.
      """;

  private static Mark mark(String words, String mention, String speaker, Form form) {
    return new Mark(
        List.of(span(words)),
        List.of(span(mention)),
        "said",
        true,
        speaker,
        form,
        Act.SAY,
        PartialDate.parse("2031-04-07"),
        List.of());
  }

  private static Mark denied(Mark mark) {
    return new Mark(
        mark.words(),
        mark.mention(),
        mark.cue(),
        mark.core(),
        mark.speaker(),
        mark.form(),
        Act.DENY,
        mark.said(),
        mark.topics());
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static MarkedArticle article(Mark... marks) {
    Input input =
        new Input("a", TEXT, PartialDate.parse("2031-04-07").first(), "en", null, List.of());
    return new MarkedArticle(input, List.of(marks), MarkedArticle.Edges.PUNCTUATION);
  }

  private static String figures(MarkedArticle article) {
    Counts counts =
        Scorer.score(article, Extractor.of(Registers.NONE).extract(article.input()), Set::copyOf)
            .counts();
    return Arrays.stream(Measure.values())
        .filter(measure -> counts.of(measure).found() + counts.of(measure).marked() > 0)
        .map(measure -> {
          Tally tally = counts.of(measure);
          return "%s %d of %d, %d".formatted(measure, tally.right(), tally.found(), tally.marked());
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void figuresAreCountedByHand() {
    MarkedArticle article =
        article(
            mark("that the dam was closed", "Ada Verin", "~Ada Verin", Form.REPORTED),
            mark("The river is high", "Boris Kalm", "~Boris Kalm", Form.QUOTED),
            denied(mark("the plan", "Nora Feld", "~Ada Verin", Form.MIXED)),
            mark("come in May", "Kalm", "~Boris Kalm", Form.REPORTED));
    assertEquals(
        """
        EXACT 3 of 4, 4
        MATCHED 4 of 4, 4
        TOKENS 14 of 17, 14
        QUOTED 1 of 1, 1
        REPORTED 2 of 3, 3
        MENTION 3 of 4, 4
        SPEAKER 3 of 4, 4
        FORM 3 of 4, 4
        ACT 3 of 4, 4
        DATE 4 of 4, 4
        SHOWN 4 of 4, 4
        SHOWN_RIGHT 3 of 4, 4
        HIGH 1 of 1, 1
        MEDIUM 2 of 3, 3
        """,
        figures(article));
  }

  @Test
  void aSpanMatchesOneOtherOnly() {
    MarkedArticle article =
        article(
            mark("that the dam", "Ada Verin", "~Ada Verin", Form.REPORTED),
            mark("was closed", "Ada Verin", "~Ada Verin", Form.REPORTED));
    Counts counts =
        Scorer.score(article, Extractor.of(Registers.NONE).extract(article.input()), Set::copyOf)
            .counts();
    assertEquals(new Tally(1, 4, 2), counts.of(Measure.MATCHED));
    assertEquals(new Tally(0, 4, 2), counts.of(Measure.EXACT));
  }
}
