package parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Words.All;
import parley.query.Words.Any;
import parley.query.Words.Near;
import parley.query.Words.Not;
import parley.query.Words.Phrase;
import parley.query.Words.Prefix;
import parley.query.Words.Term;
import parley.search.Facet;
import parley.search.Filter;
import parley.search.Filter.Is;
import parley.search.Filter.IsNot;

class QueryParserTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              speaker("rivers", "Ministry of Rivers", Speaker.Kind.ORGANISATION, null, "Rivers"),
              speaker("ada-verin", "Ada Verin", Speaker.Kind.PERSON, "rivers", "A. Verin"),
              speaker("lev-verin", "Lev Verin", Speaker.Kind.PERSON, null)),
          List.of(new Topic("water", "Water and dams", null, "water", List.of(), List.of())),
          List.of(
              new Round(
                  "delta-1",
                  "First Delta round",
                  "Delta",
                  PartialDate.parse("2025-05-02"),
                  PartialDate.parse("2025-05-03"),
                  List.of("rivers"),
                  "")),
          List.of());
  private static final QueryParser.Names NAMES = QueryParser.Names.of(REGISTERS);

  private static Speaker speaker(
      String id, String name, Speaker.Kind kind, @Nullable String side, String... aliases) {
    return new Speaker(id, name, Map.of(), List.of(aliases), kind, side, List.of(), null);
  }

  private static List<Words> words(String typed) {
    return parse(typed).query().words().members();
  }

  private static QueryParser.Parsed parse(String typed) {
    return QueryParser.parse(typed, NAMES);
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
  void liftsFieldsOutOfTheWords() {
    QueryParser.Parsed parsed =
        parse("dam speaker:ada-verin -topic:\"hills AND dams\" round:“First Delta round” gate");
    assertEquals(
        List.of(
            new Is(Facet.SPEAKER, "ada-verin"),
            new IsNot(Facet.TOPIC, "water"),
            new Is(Facet.ROUND, "delta-1")),
        parse("dam speaker:ada-verin -topic:\"Water and Dams\" round:“first delta round”")
            .filters());
    assertEquals(
        List.of(new Is(Facet.SPEAKER, "ada-verin"), new Is(Facet.ROUND, "delta-1")),
        parsed.filters());
    assertEquals(
        new Query(
            "dam -(hills dams) gate",
            all(t("dam"), not(all(t("hills"), t("dams"))), t("gate")),
            List.of(
                "topic:“hills AND dams” names no registered topic. It was searched as plain"
                    + " words.")),
        parsed.query());
  }

  @Test
  void looksNamesUpAsIdThenAsAlias() {
    assertEquals(
        List.of(new Is(Facet.SPEAKER, "ada-verin")), parse("speaker:\"a. VERIN\"").filters());
    assertEquals(
        List.of(new IsNot(Facet.SPEAKER, "ada-verin"), new IsNot(Facet.SPEAKER, "lev-verin")),
        parse("-speaker:verin").filters());
    assertEquals(List.of(new Is(Facet.SIDE, "rivers")), parse("side:rivers").filters());
    assertEquals(
        List.of(new Is(Facet.SIDE, "rivers")), parse("SIDE:\"ministry of rivers\"").filters());
    assertEquals(List.of(), parse("side:ada-verin").filters());
    assertEquals(
        List.of(new Is(Facet.SPEAKER, "~odd-name"), new Is(Facet.SIDE, "unknown")),
        parse("speaker:~odd-name side:unknown").filters());
    assertEquals(
        List.of(
            new Is(Facet.PUBLISHER, "the-delta-post"),
            new Is(Facet.FORM, "quoted"),
            new IsNot(Facet.ACT, "deny"),
            new Is(Facet.CONFIDENCE, "low"),
            new Is(Facet.LANGUAGE, "pt-BR"),
            new Is(Facet.MENTIONS, "lev-verin")),
        parse(
                "publisher:\"The Delta Post\" form:Quoted NOT act:deny confidence:LOW"
                    + " language:pt-br mentions:\"Lev Verin\"")
            .filters());
  }

  @Test
  void readsThePeriod() {
    assertEquals(
        List.of(new Filter.Said(PartialDate.parse("2025-05"), PartialDate.parse("2025-07"))),
        parse("to:2025-07 from:2025-05").filters());
    assertEquals(
        List.of(new Filter.Said(null, PartialDate.parse("2025"))), parse("to:2025").filters());
    assertEquals(
        new QueryParser.Parsed(
            new Query(
                "2025-05",
                all(t("2025-05")),
                List.of(
                    "to:2025-05 lies before from:2025-07; turn the two round. It was searched as"
                        + " plain words.")),
            List.of(new Filter.Said(PartialDate.parse("2025-07"), null))),
        parse("from:2025-07 to:2025-05"));
    assertEquals(
        List.of(
            "from:soon cannot be read: “soon” is not a date; write 2025, 2025-07 or 2025-07-22."
                + " It was searched as plain words."),
        parse("from:soon").query().notes());
    assertEquals(List.of(), parse("from:2025-13 -to:2025").filters());
  }

  @Test
  void leavesFieldsInsideGroupsAsPlainWords() {
    for (String typed :
        List.of("a OR speaker:ada-verin", "(speaker:ada-verin) a", "a (b speaker:ada-verin)")) {
      QueryParser.Parsed parsed = parse(typed);
      assertEquals(List.of(), parsed.filters(), typed);
      assertEquals(typed, parsed.query().text());
      assertEquals(1, parsed.query().notes().size(), typed);
    }
    assertEquals(List.of(any(t("a"), t("ada-verin"))), words("a OR speaker:ada-verin"));
    assertEquals(List.of(t("topic"), t("x"), new Prefix("y")), words("speaker:\"topic:x OR y*\""));
  }

  @Test
  void printAndParseAreInverse() {
    RandomGenerator random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
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
    for (int i = 0; i < 20_000; i++) {
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
