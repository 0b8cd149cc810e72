package parley.web.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.Echo;
import parley.search.SearchRequest;

final class ReadingTest {

  private static SearchRequest typed(String words) {
    QueryParser.Parsed parsed = QueryParser.parse(words, QueryParser.Names.of(Samples.REGISTERS));
    return SearchRequest.ALL.withQuery(parsed.query()).withFilters(parsed.filters());
  }

  private static String read(SearchRequest request) {
    return Reading.narrowed(request, Samples.REGISTERS)
        .map(narrowed -> Echo.of(narrowed, Samples.REGISTERS))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "verin | Statements said by Ada Verin or Lev Verin",
        "Ada Verin | Statements said by Ada Verin",
        "verin dams 2025 | Statements with “dams”, said by Ada Verin or Lev Verin, in 2025",
        "What did Verin say about the dams in May 2025? | Statements with “dams”, said by Ada Verin or Lev Verin, in May 2025",
        "dams may 2025 | Statements with “dams”, in May 2025",
        "dams 2025-05-16 | Statements with “dams”, on 16 May 2025",
        "dams | ``",
        "2025 and 2026 dams | ``",
        "\"Ada Verin\" dams | ``",
        "verin -dams | ``",
        "verin dams in May | ``",
      })
  void takesNamesAndDatesForWhatTheyMean(String words, String sentence) {
    assertEquals(sentence, read(typed(words)));
  }

  @Test
  void readsNothingLongerThanAClaim() {
    String parts = "a.".repeat(100_000) + "a";
    assertEquals(1, Token.of(parts).size());
    assertEquals("", read(typed("verin 2025 " + "dams ".repeat(200))));
  }

  @Test
  void leavesARequestWithSuchFiltersAlone() {
    SearchRequest verin = typed("verin dams");
    assertEquals("", read(verin.toggle(new Filter.Is(Facet.SPEAKER, "boris-kalm"))));
    PartialDate may = PartialDate.parse("2025-05");
    assertEquals("", read(verin.toggle(new Filter.Said(may, may))));
  }
}
