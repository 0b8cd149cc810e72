package parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Filter.Is;
import parley.query.Filter.IsNot;
import parley.query.Words.All;
import parley.query.Words.Any;
import parley.query.Words.Not;
import parley.query.Words.Prefix;
import parley.query.Words.Term;

class QueryFieldsTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              speaker(
                  new Speaker.Ref("rivers", "Ministry of Rivers"),
                  Speaker.Kind.ORGANISATION,
                  null,
                  "Rivers"),
              speaker(
                  new Speaker.Ref("ada-verin", "Ada Verin"),
                  Speaker.Kind.PERSON,
                  "rivers",
                  "A. Verin"),
              speaker(new Speaker.Ref("lev-verin", "Lev Verin"), Speaker.Kind.PERSON, null)),
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
  static final QueryParser.Names NAMES = QueryParser.Names.of(REGISTERS);

  private static Speaker speaker(
      Speaker.Ref who, Speaker.Kind kind, @Nullable String side, String... aliases) {
    return new Speaker(
        who.id(), who.name(), Map.of(), List.of(aliases), kind, side, List.of(), null);
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
}
