package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.PlainEngine;
import parley.contract.Samples;
import parley.query.Query;
import parley.query.Words;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Unit;

class QueriesTest {

  @TempDir Path folder;

  private static void publish(SearchEngine engine) {
    List<String> words =
        List.of(
            "A 50-day pause holds.",
            "A 50 or 60 day pause holds.",
            "A 50-dayed state-of-the-art dam holds.",
            "The state of one art: no dam.",
            "Dams, dams and dams.",
            "Dams of the dam builders, 50 dam-days.",
            "Zarenko’s dam isn't Zarenko's.");
    try (IndexBuild build = engine.build()) {
      build.registers(Samples.REGISTERS);
      for (int i = 0; i < words.size(); i++) {
        build.add(Indexes.article("x-" + i, words.get(i)), "print");
      }
      build.publish();
    }
  }

  @Test
  void wordsInPartsMatchAsTheOracleSays() {
    try (SearchEngine engine = Indexes.open(folder);
        SearchEngine oracle = new PlainEngine()) {
      publish(engine);
      publish(oracle);
      for (String typed :
          List.of(
              "50-day",
              "50-da*",
              "50-*",
              "state-of-the-art",
              "\"state of the art\"",
              "\"state-of-the art\"",
              "\"50-day pause\"~0",
              "\"state-of-the-art dam\"~3",
              "\"dam dams\"~2",
              "\"the of\"~2",
              "\"dam day\"~200000",
              "\"zarenko's dam\"",
              "zarenkos",
              "zar*'s",
              "the",
              "the OR 60",
              "-the",
              "-(the of)",
              "(-50 -60)",
              "(-50 -60) OR builders",
              "article -50",
              "article",
              "article 60")) {
        for (Unit unit : Unit.values()) {
          for (Match match : Match.values()) {
            SearchRequest request = Samples.ARCHIVE.request(typed).withUnit(unit).withMatch(match);
            assertEquals(ids(oracle, request), ids(engine, request), request::toString);
          }
        }
      }
    }
  }

  private static List<String> ids(SearchEngine engine, SearchRequest request) {
    try (Stream<Hit> hits = engine.scan(request)) {
      return hits.map(hit -> hit.article().id()).sorted().toList();
    }
  }

  @Test
  void ownWordsWeighMoreThanContext() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      List<Hit> hits = engine.search(Samples.ARCHIVE.request("truce gates").withSize(10)).hits();
      assertEquals(
          List.of("a-opening", "b-gates", "b-gates"),
          hits.stream().map(hit -> hit.article().id()).toList());
    }
  }

  private static SearchRequest words(Words... members) {
    return SearchRequest.ALL.withQuery(new Query("", new Words.All(List.of(members)), List.of()));
  }

  private static String refusal(SearchEngine engine, SearchRequest request) {
    return String.valueOf(
        assertThrows(SearchException.TooMuch.class, () -> engine.search(request)).getMessage());
  }

  @Test
  void aQueryHasLimits() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Words[] most = terms(Limits.DEFAULT.words());
      assertEquals(0, engine.search(words(most)).total());
      assertEquals(0, engine.search(words(most).withMatch(Match.ANY)).total());
      assertEquals(
          "the query has more than 300 words; leave the common ones out",
          refusal(engine, words(terms(301))));
      assertEquals(
          "the query has more than 300 words; leave the common ones out",
          refusal(engine, words(new Words.Phrase("a-b ".repeat(151)))));
      assertEquals(
          "the query has more than 300 words; leave the common ones out",
          refusal(engine, words(letters(301))));
      assertEquals(
          "the query has more than 50 levels of parentheses; write it with fewer",
          refusal(engine, words(nested(100_000))));
    }
  }

  /// Letters that take two chars each, every one a word.
  private static Words[] letters(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Words.Term(Character.toString(0x20000 + i)))
        .toArray(Words[]::new);
  }

  private static Words[] terms(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Words.Term("word" + i))
        .toArray(Words[]::new);
  }

  private static Words nested(int depth) {
    Words words = new Words.Term("dam");
    for (int i = 0; i < depth; i++) {
      words = new Words.Not(words);
    }
    return words;
  }

  @Test
  void aSearchHasATimeLimit() {
    try (SearchEngine engine =
        new LuceneEngine(
            folder, new Limits(300, 50, Duration.ZERO, Rows.MOST_WORDS, Integer.MAX_VALUE))) {
      Samples.ARCHIVE.publishIn(engine);
      assertEquals(
          "the search took longer than 0 s; ask for fewer or longer words, or narrow it by a filter",
          refusal(engine, SearchRequest.ALL));
      assertEquals(9, engine.status().articles());
    }
  }

  @Test
  void aSuggestionFindsMoreAndKeepsTheRest() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      assertEquals("dams -truce", suggestion(engine, "damz -truce"));
      assertEquals("fishing OR gates", suggestion(engine, "fishimg OR gatez"));
      assertEquals(null, suggestion(engine, "fishimg speaker:ada-verin"));
      assertEquals(null, suggestion(engine, "xyzzy"));
    }
  }

  private static @Nullable String suggestion(SearchEngine engine, String typed) {
    return engine.search(Samples.ARCHIVE.request(typed)).suggestion();
  }
}
