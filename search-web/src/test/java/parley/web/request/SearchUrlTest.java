package parley.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.archive.PartialDate;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.web.http.Failure;
import parley.web.http.Parameters;

final class SearchUrlTest {

  private static final QueryParser.Names NAMES = QueryParser.Names.of(Samples.REGISTERS);

  private static SearchRequest parse(String address) {
    return SearchUrl.parse(Parameters.parse(address), NAMES);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void printsWhatItParses(long seed) {
    RandomRequests random = new RandomRequests(seed);
    for (int i = 0; i < 2000; i++) {
      SearchRequest drawn = random.next();
      String typed = drawn.query().text().strip();
      SearchRequest request =
          new SearchRequest(
              drawn.unit(),
              QueryParser.parse(typed, NAMES).query(),
              drawn.match(),
              drawn.filters().stream().filter(SearchUrlTest::isKnown).toList(),
              drawn.sort(),
              drawn.page(),
              drawn.size());
      assertEquals(request, parse(SearchUrl.print(request)), () -> SearchUrl.print(request));
    }
  }

  /// Whether a filter is not on a word that its facet does not have.
  private static boolean isKnown(Filter filter) {
    return !List.of(Facet.FORM, Facet.ACT, Facet.CONFIDENCE).stream()
        .anyMatch(facet -> filter.toString().contains("facet=" + facet + ", value=nobody"));
  }

  @Test
  void printsEveryParameter() {
    String address =
        "q=dams+%26+%22crew+comes%22&match=any&unit=articles&speaker=ada-verin&speaker=-boris-kalm"
            + "&side=delta&topic=dams&round=first&publisher=orlo-wire&form=quoted&act=-deny"
            + "&mentions=lev-verin&language=uk&confidence=low&from=2025-05&to=2025-07-23"
            + "&sort=oldest&page=3&size=20";
    assertEquals(address, SearchUrl.print(parse(address)));
  }

  @Test
  void printsNothingOfWhatIsDefault() {
    assertEquals("", SearchUrl.print(SearchRequest.ALL));
    assertEquals(
        "q=dams", SearchUrl.print(parse("q=dams&sort=relevance&page=1&size=10&match=all")));
    assertEquals("q=dams&sort=newest", SearchUrl.print(parse("q=dams&sort=newest")));
  }

  @Test
  void takesEmptyFieldsOfAFormAsNotGiven() {
    assertEquals(SearchRequest.ALL, parse("q=&from=&to=&speaker=&sort="));
  }

  @Test
  void liftsFieldsTypedIntoTheBox() {
    SearchRequest request =
        parse("q=dams+speaker:verin+from:2025-05&speaker=-lev-verin&to=2025-07");
    assertEquals("dams", request.query().text());
    assertEquals(
        List.of(
            new Filter.Is(Facet.SPEAKER, "ada-verin"),
            new Filter.Is(Facet.SPEAKER, "lev-verin"),
            new Filter.Said(PartialDate.parse("2025-05"), null)),
        request.filters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour=red | colour | there is no parameter “colour”; known are q, match, unit, speaker,"
            + " side, topic, round, publisher, form, act, mentions, language, confidence, from, to,"
            + " sort, page, size",
        "unit=pages | unit | unit is “pages”; it can be statements, articles",
        "unit=ARTICLES | unit | unit is “ARTICLES”; it can be statements, articles",
        "match=some | match | match is “some”; it can be all, most, any",
        "sort=random | sort | sort is “random”; it can be relevance, newest, oldest, added",
        "form=whispered | form | form is “whispered”; it can be quoted, mixed, reported",
        "confidence=-sure | confidence | confidence is “sure”; it can be high, medium, low",
        "speaker=- | speaker | speaker is “-”, which excludes nothing; write -ID",
        "q=a&q=b | q | q is given 2 times, first as “a” and then as “b”; give it once",
        "from=2025-02-30 | from | from is “2025-02-30”, which is no date from 1900 on; write 2025,"
            + " 2025-07 or 2025-07-23",
        "to=yesterday | to | to is “yesterday”, which is no date from 1900 on; write 2025, 2025-07"
            + " or 2025-07-23",
        "from=2025-08&to=2025-07 | from | from is 2025-08, which lies after to, 2025-07; change one"
            + " of them or swap them",
        "page=0 | page | page is “0”; it can be a whole number from 1 to 1000 (page times size"
            + " reaches 10,000 at most: narrow the search, or take an export, which has every hit)",
        "size=101 | size | size is “101”; it can be a whole number from 1 to 100",
        "page=1.5 | page | page is “1.5”; it can be a whole number from 1 to 1000 (page times size"
            + " reaches 10,000 at most: narrow the search, or take an export, which has every hit)",
        "q=%zz | %zz | “%zz” holds a percent sign that begins no escape; write %25 for a percent"
            + " sign",
      })
  void saysWhatItFoundAndWants(String address, String parameter, String message) {
    Failure failure = assertThrows(Failure.class, () -> parse(address));
    assertEquals(
        List.of(400, parameter, message),
        List.of(failure.status(), String.valueOf(failure.parameter()), failure.detail()));
  }

  @Test
  void readsUpToTwoThousandCharacters() {
    assertEquals("a".repeat(2000), parse("q=" + "a".repeat(2000)).query().text());
    Failure failure = assertThrows(Failure.class, () -> parse("q=" + "a".repeat(2001)));
    assertEquals(
        "the query has 2,001 characters; up to 2,000 are read: shorten it", failure.detail());
  }

  @Test
  void reachesTheLastPageOfTenThousandHits() {
    assertEquals(100, parse("page=100&size=100").page());
    assertThrows(Failure.class, () -> parse("page=101&size=100"));
  }
}
