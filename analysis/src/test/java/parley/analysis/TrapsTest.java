package parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Span;
import parley.contract.Archive;
import parley.contract.EngineContract;
import parley.contract.PlainEngine;
import parley.contract.RandomArchives;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;

/// What other search systems fell into.
class TrapsTest {

  private static final Analysis ANALYSIS = Analysis.of(Samples.REGISTERS);

  private static Words.All words(String typed) {
    return Samples.ARCHIVE.request(typed).query().words();
  }

  private static boolean matches(String typed, String text) {
    return WordsMatcher.of(words(typed), Match.ALL, ANALYSIS).matches(text, List.of());
  }

  @Test
  void anApostropheIsNoQuotationMark() {
    assertTrue(matches("Lissa's gates don't", "They don’t open Lissa’s gates"));
    assertTrue(matches("'gates'", "gates"));
    assertEquals(3, words("rock 'n' roll").members().size());
  }

  @Test
  void curlyQuotationMarksWorkLikeStraightOnes() {
    assertEquals(words("\"no truce\""), words("“no truce”"));
    assertEquals(words("-\"no truce\""), words("-„no truce“"));
  }

  @Test
  void itDoesNotMatterHowLettersAndTheirMarksWereWritten() {
    String apart = Normalizer.normalize("Erdoğan’s envoy met Київ’s mayor", Normalizer.Form.NFD);
    String together = Normalizer.normalize(apart, Normalizer.Form.NFC);
    assertTrue(apart.length() > together.length());
    for (String text : List.of(apart, together)) {
      assertTrue(matches("Erdog\u0306an", text));
      assertTrue(matches("Erdoğan Erdogan", text));
      assertTrue(matches("Київ", text));
      assertTrue(matches("Киі\u0308в", text));
      assertFalse(matches("Киив", text));
      List<Span> marked = WordsMatcher.of(words("Київ"), Match.ALL, ANALYSIS).highlights(text);
      assertEquals(
          List.of("Київ’s"),
          marked.stream()
              .map(span -> Normalizer.normalize(span.of(text), Normalizer.Form.NFC))
              .toList());
    }
  }

  @Test
  void aNearQueryMatchesItsOwnWords() {
    String text = "We hold the talks in Istanbul in May.";
    assertTrue(matches("\"talks in Istanbul\"~0", text));
    assertTrue(matches("\"hold the talks in Istanbul\"~0", text));
    assertFalse(matches("\"talks Istanbul\"~0", text));
    assertFalse(matches("\"hold talks in May\"~0", text));
  }

  @Test
  void anExclusionNeedsNoCeremony() {
    assertTrue(matches("-truce", "gates"));
    assertFalse(matches("gates -truce", "gates and a truce"));
  }

  @Test
  void twoWordsOfALongQuoteMeetAcrossItsSentences() {
    String quote = "We open the gates. We say so today. There will be a truce.";
    assertTrue(matches("gates truce", quote));
    assertTrue(matches("\"gates truce\"~9", quote));
  }

  @Test
  void aPrefixIsLookedForInWordsAsSpelledNotInStems() {
    assertEquals("ceasefir", ANALYSIS.stemmed("ceasefire").getFirst().term());
    assertTrue(matches("ceasefire*", "two ceasefires"));
  }

  @Test
  void aFilterLiftedFromTheBoxIsNotSearchedAsWordsToo() {
    SearchRequest request = Samples.ARCHIVE.request("dams speaker:ada-verin");
    assertEquals("dams", request.query().text());
    assertEquals(List.of(new Filter.Is(Facet.SPEAKER, "ada-verin")), request.filters());
  }

  @Test
  void tiesNeverPutAHitOnTwoPages() {
    Archive archive = RandomArchives.of(21, 30);
    RandomRequests random = new RandomRequests(21);
    try (SearchEngine engine = new PlainEngine()) {
      archive.publishIn(engine);
      for (int i = 0; i < 50; i++) {
        SearchRequest request = random.next().withSize(3);
        List<Object> paged = new ArrayList<>();
        for (int page = 1; paged.size() == 3 * (page - 1); page++) {
          paged.addAll(engine.search(request.withPage(page)).hits());
        }
        assertEquals(engine.scan(request).toList(), paged);
      }
    }
  }

  @Test
  void aValueDoesNotVanishWhenChosen() {
    try (SearchEngine engine = new PlainEngine()) {
      Samples.ARCHIVE.publishIn(engine);
      SearchRequest request = EngineContract.newest("fog speaker:ada-verin");
      assertEquals(
          List.of("ada-verin"),
          engine.values(request, Facet.SPEAKER).stream().map(v -> v.value()).toList());
    }
  }

  @Test
  void anyQueryIsAnsweredWithoutAnError() {
    QueryParser.Names names = QueryParser.Names.of(Samples.REGISTERS);
    for (String typed :
        List.of("*", "\"", "((", "-", "a OR", "[x TO y]", "a^2", "/x/", "\\", "a:b:c", "~", "{")) {
      Words.All read = QueryParser.parse(typed, names).query().words();
      WordsMatcher.of(read, Match.ALL, ANALYSIS).matches("text", List.of("context"));
      assertEquals(read, QueryParser.parse(QueryParser.print(read), names).query().words());
    }
  }
}
