package parley.extract.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Span;
import parley.extract.text.Reader;
import parley.extract.text.Sentence;
import parley.extract.text.Tagger;
import parley.extract.text.View;

class AttributionsTest {

  private static String found(String text) {
    View view = View.of(text);
    List<Sentence> sentences =
        new Reader(Tagger.english(), _ -> true).read(view, new Span(0, text.length()));
    return sentences.stream()
        .flatMap(sentence -> Attributions.in(sentence, Lexicon.english()).stream())
        .map(found -> words(found, text))
        .collect(Collectors.joining("; "));
  }

  private static String words(Attribution found, String text) {
    Span source = found.source();
    String content =
        found.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    return (source == null ? "?" : source.of(text)) + " > " + content;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "It is late," Ada Verin said.                        | Ada Verin > "It is late,"
          "It is late," said Ada Verin, the mayor of Feld.     | Ada Verin, the mayor of Feld > "It is late,"
          "It is late," Verin said. "We go."                   | Verin > "It is late,"
          "It is," Verin said, "late."                         | Verin > "It is," … "late."
          Verin said: "It is late."                            | Verin > "It is late."
          Verin said on Monday that the river was high.        | Verin > that the river was high
          The river was high, Verin said.                      | Verin > The river was high
          The river, Verin said, was high.                     | Verin > The river … was high
          But the river was high, the minister said on Monday. | the minister > the river was high
          According to Verin, the river was high.              | Verin > the river was high
          The river was high, according to the ministry.       | the ministry > The river was high
          Verin told the council that the river was high.      | Verin > that the river was high
          Verin, who lives there, said that the river was high.| Verin > that the river was high
          Verin denied any delay.                              | Verin > any delay
          Verin accused the council of delay.                  | Verin > the council of delay
          Verin called the plan "a mistake".                   | Verin > the plan "a mistake"
          Verin said no vote was held, adding that she left.   | Verin > no vote was held; Verin > that she left
          Verin declined to comment on the plan.               | Verin > the plan
          Verin may say that the river is high.                | ~~
          The minister was told that the river was high.       | ~~
          The talks in Feld were long.                         | ~~
          Her claim that the river was high did not help. | Her > that the river was high
          The plan was rejected by Ada Verin. | Ada Verin > The plan
          The dam is expected to open in May. | ? > The dam … to open in May
          Verin is confident that the rain will come. | Verin > that the rain will come
          As Verin noted, the river is high. | Verin > the river is high
          The river, Verin said, is high. | Verin > The river … is high
          "Nobody," the report began. | the report > "Nobody,"
          Verin went on to say the river was high. | Verin > the river was high
          After Verin said the dam was closed, the council has met. | Verin > the dam was closed
          Verin said that she wanted a vote. | Verin > that she wanted a vote
          The claim that the river was high did not help. | ~~
          """)
  void cuesLeadToWordsAndSpeaker(String text, String attributions) {
    assertEquals(attributions, found(text));
  }
}
