package parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.query.Words.All;
import parley.query.Words.Any;
import parley.query.Words.Near;
import parley.query.Words.Not;
import parley.query.Words.Phrase;
import parley.query.Words.Prefix;
import parley.query.Words.Term;

class QueryParserTest {

  private static List<Words> words(String typed) {
    return parse(typed).query().words().members();
  }

  private static QueryParser.Parsed parse(String typed) {
    return QueryParser.parse(typed, QueryFieldsTest.NAMES);
  }

  private static Term t(String text) {
    return new Term(text);
  }

  private static All all(Words... members) {
    return new All(List.of(members));
  }

  private static Any any(Words... members) {
    return new Any(List.of(members));
  }

  private static Not not(Words words) {
    return new Not(words);
  }

  @Test
  void readsTheWholeLanguage() {
    assertEquals(List.of(t("a"), t("b")), words("a b"));
    assertEquals(List.of(t("a"), t("b")), words("a AND b"));
    assertEquals(List.of(any(t("a"), t("b"))), words("a OR b"));
    assertEquals(List.of(any(t("a"), t("b"), t("c"))), words("a|b | c"));
    assertEquals(List.of(t("a"), not(t("b"))), words("a -b"));
    assertEquals(List.of(t("a"), not(t("b"))), words("a NOT b"));
    assertEquals(List.of(new Phrase("Lasting peace now")), words("\"Lasting  peace now\""));
    assertEquals(List.of(new Near(List.of("gas", "oil"), 5)), words("\"gas oil\"~5"));
    assertEquals(List.of(new Prefix("cease")), words("cease*"));
    assertEquals(List.of(any(all(t("a"), t("b")), t("c"))), words("a b OR c"));
    assertEquals(List.of(t("a"), any(t("b"), t("c"))), words("a (b OR c)"));
    assertEquals(List.of(t("a"), not(any(t("b"), t("c")))), words("a -(b | c)"));
    assertEquals(List.of(not(new Phrase("x y"))), words("-\"x y\""));
    assertEquals(List.of(), words("  "));
  }

  @Test
  void aHyphenBeforeAnEmptyQuotationExcludesNothing() {
    assertEquals(List.of(t("dam")), words("-\"\" dam"));
    assertEquals(List.of(t("dam")), words("-\" dam"));
    assertEquals(List.of(t("a"), t("b"), not(t("c"))), words("a -“ ” b -c"));
  }

  @Test
  void keepsItsPromisesAboutTheTree() {
    assertEquals(List.of(t("a"), not(t("b"))), words("a OR -b"));
    assertEquals(List.of(any(t("a"), t("c")), not(t("b"))), words("a OR -b OR c"));
    assertEquals(List.of(any(all(t("a"), not(t("b"))), t("c"))), words("a -b OR c"));
    assertEquals(List.of(t("c"), not(t("a")), not(t("b"))), words("(-a -b) OR c"));
    assertEquals(List.of(t("a"), t("b"), t("c")), words("a (b (c))"));
    assertEquals(List.of(any(t("a"), t("b"), t("c"))), words("a OR (b OR c)"));
    assertEquals(List.of(t("a")), words("-(-a)"));
    assertEquals(List.of(not(t("a"))), words("NOT -a"));
    assertEquals(List.of(t("a")), words("\"a\"~3"));
  }

  @Test
  void readsCurlyQuotesAsStraightOnesAndApostrophesAsLetters() {
    assertEquals(List.of(new Phrase("lasting peace")), words("“lasting peace”"));
    assertEquals(List.of(new Phrase("lasting peace")), words("„lasting peace“"));
    assertEquals(List.of(new Phrase("lasting peace")), words("«lasting peace»"));
    assertEquals(List.of(t("Verin's"), t("plan")), words("Verin's plan"));
    assertEquals(List.of(t("Verin’s"), t("‘plan’")), words("Verin’s ‘plan’"));
    assertEquals(List.of(t("don't"), new Phrase("can't wait")), words("don't \"can't wait\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "\"a b → a b",
        "a\" b → a b",
        "a) b → a b",
        "((a b → a b",
        "a OR → a",
        "OR a → a",
        "a OR OR b → a OR b",
        "a NOT → a",
        "- a → a",
        "a -- b → a b",
        "--a → -a",
        "() a → a",
        "-() a → a",
        "(|) a → a",
        "\"\" a → a",
        "a AND → a",
        "AND → ``",
        "speaker: → speaker:",
        "a:b → a:b",
        "\"a b\"~ c → \"a b\" ~ c",
        "or not and → or not and",
        "* → *",
        "x-y* → x-y*",
        "\"a b\"~99999 → \"a b\"~1000",
        "(a OR b) | (-c) → (a OR b) -c"
      })
  void readsWhatIsBrokenAsPlainWords(String typed, String read) {
    QueryParser.Parsed parsed = parse(typed);
    assertEquals(read, QueryParser.print(parsed.query().words()));
    assertEquals(typed, parsed.query().text());
    assertEquals(List.of(), parsed.query().notes());
  }

  @Test
  void printAndParseAreInverse() {
    RandomGenerator random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      All tree = RandomTrees.all(random);
      String printed = QueryParser.print(tree);
      QueryParser.Parsed read = parse(printed);
      assertEquals(new QueryParser.Parsed(new Query(printed, tree, List.of()), List.of()), read);
    }
  }

  @Test
  void anyTextIsReadAndReadsTheSameAgain() {
    RandomGenerator random = new Random(11);
    List<String> pieces =
        List.of(
            "a",
            "peace",
            "b*",
            "-",
            "--",
            "NOT ",
            "OR",
            " OR ",
            "AND",
            "|",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "'",
            "’",
            "~",
            "~3",
            "*",
            ":",
            "speaker:",
            "speaker:verin",
            "topic:water",
            "from:2025",
            "to:2024",
            "side:x",
            " ",
            "\u00a0",
            "\n",
            "Київ",
            "\ud83d",
            "😀",
            "\u0000",
            "é");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      QueryParser.Parsed parsed = parse(typed.toString());
      assertTrue(RandomTrees.keepsPromises(parsed.query().words()), typed::toString);
      assertReadsAgain(parsed, typed.toString());
    }
  }

  private static void assertReadsAgain(QueryParser.Parsed parsed, String typed) {
    QueryParser.Parsed again = parse(parsed.query().text());
    assertEquals(parsed.query().words(), again.query().words(), typed);
    assertEquals(List.of(), again.filters(), typed);
    QueryParser.Parsed printed = parse(QueryParser.print(parsed.query().words()));
    assertEquals(parsed.query().words(), printed.query().words(), typed);
  }

  @Test
  void longAndDeepTextsAreReadToo() {
    int many = 100_000;
    for (String piece : List.of("(", "-(", "NOT ", "a OR (", "\"", "a ", "-", ")")) {
      List<String> texts = new ArrayList<>(List.of(piece.repeat(many)));
      texts.add(piece.repeat(many) + "a" + ")".repeat(many));
      for (String text : texts) {
        assertTrue(RandomTrees.keepsPromises(parse(text).query().words()));
      }
    }
  }
}
