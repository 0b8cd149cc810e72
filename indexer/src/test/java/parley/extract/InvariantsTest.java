package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement;

/// What holds for any text at all.
class InvariantsTest {

  private static final Extractor EXTRACTOR = Extractor.of(Registers.NONE);
  private static final int TEXTS = 400;
  private static final int LARGE = 5_000_000;

  private static final List<String> PARTS =
      List.of(
          "Ada Verin",
          "he",
          "said",
          "told",
          "that",
          "the river",
          "is high",
          ".",
          ",",
          "\"",
          "“",
          "”",
          "''",
          "'",
          "’s",
          "according to",
          "on Monday",
          "\n",
          "\n\n",
          "(",
          ")",
          "?",
          "!",
          ";",
          ":",
          "-",
          "—",
          "MR. KALM:",
          "Q ",
          "🙂",
          "שלום",
          "مرحبا",
          "Київ",
          "See also: ",
          "X",
          "5 June 2025",
          "U.S.",
          "who",
          "and",
          "adding",
          "called",
          "\u0000",
          "\ud800",
          "Mr.",
          "a",
          "...",
          "\t",
          "#");

  private static Input input(String text) {
    return new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of());
  }

  private static String random(Random random, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size())))
        .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
  }

  @Test
  void theTextAtTheSpansIsTheStatementsText() {
    Random random = new Random(1);
    int statements = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = random(random, random.nextInt(80));
      for (Extraction e : EXTRACTOR.extract(input(text))) {
        statements++;
        String words =
            e.spans().stream().map(s -> s.of(text)).collect(Collectors.joining(Statement.JOINT));
        assertEquals(words, e.text());
        assertEquals(e.spans().stream().sorted().toList(), e.spans());
        Span mention = e.mention();
        assertEquals(mention == null ? "" : mention.of(text), e.namedAs());
      }
    }
    assertTrue(statements > TEXTS / 4, "only " + statements + " statements were tested");
  }

  @Test
  void theSameInputGivesTheSameStatements() {
    Random random = new Random(2);
    for (int i = 0; i < TEXTS / 4; i++) {
      Input input = input(random(random, 60));
      assertEquals(EXTRACTOR.extract(input), Extractor.of(Registers.NONE).extract(input));
    }
  }

  @Test
  void idsAreUniqueInAnArticle() {
    Random random = new Random(3);
    for (int i = 0; i < TEXTS; i++) {
      List<String> ids =
          EXTRACTOR.extract(input(random(random, 60))).stream().map(Extraction::id).toList();
      assertEquals(ids.stream().distinct().toList(), ids);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\"", "''", "“", ".", "said", "Q", "🙂", "\ud800"})
  void theSmallestTextsGiveNothing(String text) {
    assertEquals(List.of(), EXTRACTOR.extract(input(text)));
  }

  static List<String> repeated() {
    return List.of(
        "a",
        "word ",
        "\"",
        "\" ",
        "“word ",
        "''",
        "said ",
        "Ada Verin said ",
        "he said, ",
        "\"word\" he said ",
        "Ada Verin said that the river is high. ",
        ". ",
        "(",
        "according to ",
        "on Monday ",
        "שלום ",
        "🙂",
        "\n",
        "MR. KALM: ",
        "Verin, ",
        "'s ");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void aVeryLongLineReturnsInTime(String part) {
    String text = part.repeat(LARGE / 100 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> EXTRACTOR.extract(input(text)));
  }

  @Test
  void fiveMillionCharactersReturnInTime() {
    String text = "The river was as high as \"ever\" that year; ".repeat(LARGE / 43);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> EXTRACTOR.extract(input(text)));
  }
}
