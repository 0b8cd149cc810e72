package parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Unit;

class EchoTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              speaker("delta", "Delta", Speaker.Kind.GOVERNMENT),
              speaker("ada-verin", "Ada Verin", Speaker.Kind.PERSON),
              speaker("boris-kalm", "Boris Kalm", Speaker.Kind.PERSON)),
          List.of(
              new Topic("dams", "Dams", null, "dams", List.of(), List.of()),
              new Topic("fishing", "Fishing", null, "fishing", List.of(), List.of())),
          List.of(
              new Round(
                  "first",
                  "First bridge round",
                  "Orlo",
                  PartialDate.parse("2025"),
                  PartialDate.parse("2025"),
                  List.of(),
                  "")),
          List.of());

  private static Speaker speaker(String id, String name, Speaker.Kind kind) {
    return new Speaker(id, name, Map.of(), List.of(), kind, null, List.of(), null);
  }

  private static SearchRequest request(String typed) {
    QueryParser.Parsed parsed = QueryParser.parse(typed, QueryParser.Names.of(REGISTERS));
    return SearchRequest.ALL.withQuery(parsed.query()).withFilters(parsed.filters());
  }

  private static String echo(SearchRequest request) {
    return Echo.of(request, REGISTERS);
  }

  @Test
  void readsAWholeRequestBack() {
    assertEquals(
        "Statements with “truce”, said by Ada Verin or Boris Kalm, not about Fishing, between 1 May"
            + " and 31 July 2025",
        echo(
            request(
                "truce speaker:ada-verin speaker:boris-kalm -topic:fishing from:2025-05"
                    + " to:2025-07")));
    assertEquals("All statements", echo(SearchRequest.ALL));
    assertEquals("All articles", echo(SearchRequest.ALL.withUnit(Unit.ARTICLES)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a b → with “a” and “b”",
        "a OR b → with “a” or “b”",
        "a (b OR c d) → with “a” and (“b” or (“c” and “d”))",
        "a -b -\"c d\" → with “a” without “b” without the exact words “c d”",
        "-a → without “a”",
        "-(a OR b) → without (“a” or “b”)",
        "-(a b) → without (“a” and “b” together)",
        "-(a -b) → without (“a” and no “b” together)",
        "(a -(b c)) OR d → with (“a” and no (“b” and “c” together)) or “d”",
        "\"a b\" → with the exact words “a b”",
        "\"a b c\"~4 → with “a”, “b” and “c” with at most 4 other words among them",
        "\"a b\"~1 → with “a” and “b” with at most 1 other word among them",
        "\"a b\"~0 → with “a” and “b” side by side",
        "cease* → with a word that begins with “cease”"
      })
  void readsEveryTreeBack(String typed, String words) {
    assertEquals("Statements " + words, echo(request(typed)));
  }

  @Test
  void saysHowManyClausesAreNeeded() {
    SearchRequest request = request("a b (c OR d) -e");
    assertEquals(
        "Statements with at least two thirds of “a”, “b” and (“c” or “d”) without “e”",
        echo(request.withMatch(Match.MOST)));
    assertEquals(
        "Statements with at least one of “a”, “b” and (“c” or “d”) without “e”",
        echo(request.withMatch(Match.ANY)));
    assertEquals("Statements with “a”", echo(request("a").withMatch(Match.ANY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "speaker:unknown → said by an unknown speaker",
        "speaker:~jo-dole -speaker:ada-verin → said by jo dole, not said by Ada Verin",
        "topic:dams topic:fishing → about Dams or Fishing",
        "-topic:dams -topic:fishing → not about Dams or Fishing",
        "round:first → at First bridge round",
        "publisher:\"Orlo Wire\" → on record with orlo-wire",
        "form:mixed -form:quoted → quoted in part, not quoted word for word",
        "act:deny act:reject → told with a verb of denying or rejecting",
        "mentions:\"Boris Kalm\" → mentioning Boris Kalm",
        "language:uk language:en → from articles in English or Ukrainian",
        "confidence:low -confidence:high → of low confidence, not of high confidence",
        "from:2025-05 → from 1 May 2025 on",
        "to:2025-05 → up to 31 May 2025",
        "from:2025 to:2025 → in 2025",
        "from:2025-05 to:2025-05 → in May 2025",
        "from:2025-05-16 to:2025-05-16 → on 16 May 2025",
        "from:2024-12 to:2025-01 → between 1 December 2024 and 31 January 2025"
      })
  void readsEveryFilterBack(String typed, String filters) {
    assertEquals("Statements " + filters, echo(request(typed)));
  }

  @Test
  void namesTheSideAndThreeAlternatives() {
    List<Filter> filters = new ArrayList<>();
    for (String side : List.of("delta", "lissa", "unknown")) {
      filters.add(new Filter.Is(Facet.SIDE, side));
    }
    assertEquals(
        "Statements speaking for Delta, lissa or an unknown side",
        echo(SearchRequest.ALL.withFilters(filters)));
  }

  @Test
  void anArticlesFiltersHoldForOneStatement() {
    assertEquals(
        "Articles with “a”, with a statement said by Ada Verin, not about Dams, in 2025",
        echo(request("a speaker:ada-verin -topic:dams from:2025 to:2025").withUnit(Unit.ARTICLES)));
    assertEquals(
        "Articles with a statement, or none at all, not about Dams",
        echo(request("-topic:dams").withUnit(Unit.ARTICLES)));
    assertEquals(
        "Articles with a statement, or none at all, of high confidence",
        echo(request("confidence:high").withUnit(Unit.ARTICLES)));
    assertEquals(
        "Articles with a statement of low confidence",
        echo(request("confidence:low").withUnit(Unit.ARTICLES)));
    assertEquals(
        "Articles at First bridge round, in 2025",
        echo(request("round:first from:2025 to:2025").withUnit(Unit.ARTICLES)));
  }

  @Test
  void partsCarryTheFilterThatTheyStandFor() {
    assertEquals(
        List.of(
            new Echo.Part(" ", "with “a”", null),
            new Echo.Part(", said by ", "Ada Verin", new Filter.Is(Facet.SPEAKER, "ada-verin")),
            new Echo.Part(" or ", "Boris Kalm", new Filter.Is(Facet.SPEAKER, "boris-kalm")),
            new Echo.Part(", not about ", "Dams", new Filter.IsNot(Facet.TOPIC, "dams")),
            new Echo.Part(
                ", ", "up to 31 December 2025", new Filter.Said(null, PartialDate.parse("2025")))),
        Echo.parts(
            request("a speaker:ada-verin speaker:boris-kalm -topic:dams to:2025"), REGISTERS));
  }
}
