package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

/// Whom "she", "he" and quotations without a cue mean behind sentences in which nobody spoke.
class AntecedentsTest {

  private static final Extractor EXTRACTOR =
      Extractor.of(
          new Registers(
              List.of(
                  speaker("boris-kalm", "Boris Kalm", Kind.PERSON),
                  speaker("ada-verin", "Ada Verin", Kind.PERSON),
                  speaker("moldau", "Moldau", Kind.GOVERNMENT),
                  speaker("moldau-official", "Moldau official", Kind.ANONYMOUS)),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker speaker(String id, String name, Kind kind) {
    return new Speaker(id, name, Map.of(), List.of(), kind, "moldau", List.of(), null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ada Verin said it was late. A Moldau official who had seen the dam, while tired, stayed. "It held," she said. | ada-verin, moldau-official
          Ada Verin said it was late. Boris Kalm, asked by a visitor, laughed. "It is not," he said.    | ada-verin, boris-kalm
          Boris Kalm built a dam. Critics said that it was low. He waves that away. "A dam is a wall that has learned to wait." | ?, boris-kalm
          Boris Kalm opened the dam. Boats are waiting on the river, he said. He called them late. | boris-kalm, boris-kalm
          18:20 · Kalm, by video link, to all (his office has sent us the text): "You ask what the river does to a dam." | boris-kalm
          18:20 · Kalm: 'We are no pharmacy; nobody gets us by the dose.' | boris-kalm
          """)
  void nobodySpokeInTheSentenceBefore(String text, String speakers) {
    Input input = new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of());
    assertEquals(
        speakers,
        EXTRACTOR.extract(input).stream()
            .map(found -> found.speaker() == null ? "?" : found.speaker().id())
            .collect(Collectors.joining(", ")));
  }
}
