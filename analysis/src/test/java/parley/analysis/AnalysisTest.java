package parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.Analysis.Token;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

class AnalysisTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              speaker(
                  "volodymyr-zelensky",
                  "Volodymyr Zelensky",
                  Kind.PERSON,
                  "Volodymyr Zelenskyy",
                  "Volodimir Zelenskiy",
                  "Володимир Зеленський"),
              speaker("ada-verin", "Ada Verin", Kind.PERSON),
              speaker("lev-verin", "Lev Verin", Kind.PERSON),
              speaker(
                  "ukraine", "Kyiv", Kind.GOVERNMENT, "Kiev", "Київ", "the Ukrainian government"),
              speaker("rivers", "Ministry of Rivers", Kind.ORGANISATION),
              speaker("official", "a senior official", Kind.ANONYMOUS)),
          List.of(),
          List.of(),
          List.of());
  private static final Analysis ANALYSIS = Analysis.of(REGISTERS);

  private static Speaker speaker(String id, String name, Kind kind, String... aliases) {
    @Nullable String side = null;
    return new Speaker(id, name, Map.of(), List.of(aliases), kind, side, List.of(), null);
  }

  private static String stems(String text) {
    return terms(ANALYSIS.stemmed(text));
  }

  private static String terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "The ceasefires are agreed → ceasefir agre",
        "Verin's dams, Verin’s dam → verin dam verin dam",
        "They will not, and don’t → will not don't",
        "50-day pause → 50 day paus",
        "Café CAFE café → cafe cafe cafe",
        "İstanbul → istanbul",
        "плотины плотинах → плотин плотин",
        "переговоры → переговор",
        "and to of the → ``",
        "… — ! → ``"
      })
  void stemsByScript(String text, String terms) {
    assertEquals(terms, stems(text));
  }

  @Test
  void leavesUkrainianLettersAlone() {
    Analysis plain = Analysis.of(Registers.NONE);
    assertEquals("київ", terms(plain.stemmed("Київ")));
    assertEquals("київ", terms(plain.exact("КИЇВ")));
    assertEquals("перемир'я", terms(plain.stemmed("перемир’я")));
    assertEquals("ёлка", terms(plain.exact("Ёлка")));
    assertNotEquals(terms(plain.exact("їжа")), terms(plain.exact("іжа")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zelensky", "Zelenskyy", "Zelenskiy", "Зеленський", "ZELENSKY’S", "Zelensky's"})
  void spellingsOfARegisteredNameAreOneTerm(String spelling) {
    assertEquals(stems("Zelensky"), stems(spelling));
  }

  @Test
  void otherNamesStayApart() {
    assertEquals(stems("Kyiv"), stems("Kiev"));
    assertEquals(stems("Kyiv"), stems("Київ"));
    assertNotEquals(stems("Zelensky"), stems("Verin"));
    assertNotEquals(stems("Lev"), stems("Live"));
    assertNotEquals(stems("Ada"), stems("Aide"));
  }

  @Test
  void exactKeepsSpellingsAndStopWords() {
    assertEquals("the zelenskyy plan", terms(ANALYSIS.exact("The Zelenskyy’s plan")));
    assertEquals("zelensky", terms(ANALYSIS.exact("Zelensky")));
  }

  @Test
  void tokensKnowWhereTheyStand() {
    assertEquals(
        List.of(new Token("dam", 1, 4, 8), new Token("lissa", 3, 12, 19)),
        ANALYSIS.stemmed("The dams of Lissa’s"));
    assertEquals(
        List.of(
            new Token("the", 0, 0, 3),
            new Token("dams", 1, 4, 8),
            new Token("of", 2, 9, 11),
            new Token("lissa", 3, 12, 19)),
        ANALYSIS.exact("The dams of Lissa’s"));
  }

  @Test
  void bothViewsOfAnyTextGiveAWordTheSamePlace() {
    Random random = new Random(1);
    List<String> pieces =
        List.of(
            "Verin’s",
            "the",
            " ",
            "\n",
            "…",
            "Київ",
            "50-day",
            "é",
            "e\u0301",
            "😀",
            "İ",
            "-",
            "U.S.",
            "x".repeat(300),
            "\ud800",
            "日本",
            "'");
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Map<Integer, Token> exact =
          ANALYSIS.exact(text.toString()).stream()
              .collect(Collectors.toMap(Token::position, token -> token));
      for (Token token : ANALYSIS.stemmed(text.toString())) {
        Token same = Objects.requireNonNull(exact.get(token.position()));
        assertEquals(token, new Token(token.term(), same.position(), same.start(), same.end()));
      }
    }
  }

  @Test
  void namesTheSpeakersInAText() {
    assertEquals(
        List.of("ada-verin", "volodymyr-zelensky"),
        ANALYSIS.mentions("Zelenskyy’s answer to Ada Verin came late."));
    assertEquals(List.of("ada-verin", "lev-verin"), ANALYSIS.mentions("Verin said nothing."));
    assertEquals(List.of("lev-verin"), ANALYSIS.mentions("Lev Verin said nothing."));
    assertEquals(List.of("rivers"), ANALYSIS.mentions("the Ministry of Rivers"));
    assertEquals(List.of("ukraine"), ANALYSIS.mentions("У Київ"));
    assertEquals(List.of(), ANALYSIS.mentions("verin and ada, a ministry of rivers; Ministry"));
    assertEquals(
        List.of("official"), ANALYSIS.mentions("It was A senior official, a Senior Official."));
  }
}
