package parley.web.page.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.contract.PlainEngine;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Frame;

final class SearchPagesTest {

  private static final Frame.Site SITE =
      new Frame.Site(1, "", false, null, new Frame.Files("", "", "", "", ""));

  private static SearchRequest request(String typed, Filter... filters) {
    return SearchRequest.ALL
        .withQuery(QueryParser.parse(typed, (_, _) -> List.of()).query())
        .withFilters(Arrays.asList(filters));
  }

  private static SearchPage page(SearchEngine engine, SearchRequest request, SearchResult result) {
    return new SearchPages(engine, Samples.REGISTERS, SITE, new Covered(new TreeSet<>()))
        .of(request, result);
  }

  @Test
  void namesWhoAndWhenAtTheFootOfFewHits() {
    PartialDate may = PartialDate.parse("2025-05");
    SearchRequest request =
        request(
            "dams",
            new Filter.Is(Facet.SPEAKER, "ada-verin"),
            new Filter.Is(Facet.SPEAKER, "boris-kalm"),
            new Filter.Said(may, may));
    try (SearchEngine engine = new PlainEngine()) {
      Samples.ARCHIVE.publishIn(engine);
      assertEquals(
          new SearchPage.Advice(
              false,
              List.of(),
              "The archive holds 3 statements for Ada Verin or Boris Kalm, in May 2025; it goes up"
                  + " to 20 July 2025. No match here is no proof that something was not said."),
          page(engine, request, engine.search(request)).advice());
    }
  }

  /// An engine that has nothing refuses every search.
  @Test
  void staysWithoutAdviceWhereTheEngineRefusesIt() {
    SearchRequest request = request("zebra", new Filter.Is(Facet.SPEAKER, "ada-verin"));
    try (SearchEngine engine = new PlainEngine();
        SearchEngine refusing = new PlainEngine()) {
      Samples.ARCHIVE.publishIn(engine);
      SearchPage page = page(refusing, request, engine.search(request));
      assertEquals(null, page.advice());
      assertEquals("No statements", page.found().count());
    }
  }
}
