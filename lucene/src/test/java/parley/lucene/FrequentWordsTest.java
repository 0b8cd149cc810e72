package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.archive.Statement.Confidence;
import parley.contract.Archive;
import parley.contract.Draft;
import parley.contract.Samples;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Sort;
import parley.search.SearchResult;

/// What frequent words are summed up to, and what is ranked with matches passed over, is what
/// counting and scoring every match gives. Words are frequent by a power law, so that all, one or
/// none of those asked for may be frequent ones.
class FrequentWordsTest {

  private static final int ARTICLES = 800;
  private static final int REQUESTS = 1_200;
  private static final int WORDS = 600;
  private static final int TOP = 10;
  private static final List<String> SPEAKERS = List.of("ada-verin", "boris-kalm", "lev-verin", "");
  private static final List<String> TOPICS = List.of("water", "dams", "fishing", "truce");
  private static final List<String> DAYS =
      List.of("2022-03-01", "2024-12-31", "2025-05-16", "2025-06-02", "2025-07-01");
  private static final Filter VERIN = new Filter.Is(Facet.SPEAKER, "ada-verin");
  private static final Filter DAMS = new Filter.Is(Facet.TOPIC, "dams");
  private static final Filter LOW = new Filter.Is(Facet.CONFIDENCE, "low");
  private static final Filter NOT_KALM = new Filter.IsNot(Facet.SPEAKER, "boris-kalm");
  private static final Filter LATELY = new Filter.Said(PartialDate.parse("2025-06"), null);
  private static final List<List<Filter>> FILTERS =
      List.of(
          List.of(),
          List.of(),
          List.of(VERIN),
          List.of(DAMS),
          List.of(LATELY),
          List.of(LOW),
          List.of(VERIN, DAMS),
          List.of(VERIN, DAMS, LATELY),
          List.of(LOW, LATELY),
          List.of(NOT_KALM),
          List.of(NOT_KALM, DAMS));

  @TempDir Path folder;
  private final Random random = new Random(29);

  @Test
  void sumsAndPrunedRanksAreThoseOfEveryMatch() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      List<AttributedArticle> all =
          IntStream.range(0, ARTICLES).mapToObj(number -> article("z-" + number)).toList();
      new Archive(Samples.REGISTERS, all).publishIn(engine);
    }
    try (BuildReaders readers = new BuildReaders(Builds.at(folder), Limits.DEFAULT);
        Snapshot snapshot = readers.acquire()) {
      Map<String, Integer> docs = docs(snapshot);
      SearchRequest late = Samples.ARCHIVE.request("w0x w1x").withMatch(Match.ANY);
      for (int i = 0; i < REQUESTS; i++) {
        compare(request(), snapshot, docs);
      }
      List<Term> words = Queries.of(late, snapshot).anyOf();
      Deadline passed = new Deadline(Duration.ofNanos(-1));
      assertThrows(
          SearchException.TooMuch.class,
          () -> snapshot.frequent().any(words, snapshot.searcher(), passed));
    }
  }

  private AttributedArticle article(String id) {
    List<String> said = Stream.generate(this::sentence).limit(1 + random.nextInt(4)).toList();
    Draft draft = new Draft(Samples.REGISTERS, id, one(DAYS), String.join("\n", said));
    draft.headline(sentence());
    for (String words : said) {
      draft
          .says(one(SPEAKERS), one(DAYS), words)
          .confidence(one(List.of(Confidence.values())))
          .topics(one(TOPICS));
    }
    return draft.build();
  }

  private String sentence() {
    return words(3 + random.nextInt(12));
  }

  private String words(int count) {
    return String.join(" ", Stream.generate(this::word).limit(count).toList());
  }

  private String word() {
    return "w" + (int) (WORDS * Math.pow(random.nextDouble(), 4)) + "x";
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Map<String, Integer> docs(Snapshot snapshot) throws IOException {
    Map<String, Integer> docs = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedDocValues ids = leaf.reader().getSortedDocValues(IndexSchema.ID);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (Objects.requireNonNull(ids).advanceExact(doc)) {
          docs.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), leaf.docBase + doc);
        }
      }
    }
    return docs;
  }

  private SearchRequest request() {
    return Samples.ARCHIVE
        .request(words(1 + random.nextInt(4)))
        .withMatch(one(List.of(Match.ANY, Match.ANY, Match.MOST, Match.ALL)))
        .withFilters(one(FILTERS));
  }

  /// By the order of dates every match is looked at.
  private static void compare(SearchRequest request, Snapshot snapshot, Map<String, Integer> docs)
      throws IOException {
    SearchResult ranked = new Search(request, snapshot, Limits.DEFAULT).result();
    SearchResult every =
        new Search(request.withSort(Sort.NEWEST), snapshot, Limits.DEFAULT).result();
    assertEquals(counts(every), counts(ranked), request::toString);
    float[] scores = scores(request, snapshot);
    FilterPlan plan = new FilterPlan(request, snapshot.occasions());
    float[] best = best(IntStream.range(0, scores.length).filter(plan::admits), scores);
    assertArrayEquals(best, of(ranked, scores, docs), 1e-4f, request::toString);
  }

  private static List<Object> counts(SearchResult result) {
    return List.of(result.total(), result.articles(), result.facets(), result.histogram());
  }

  private static float[] scores(SearchRequest request, Snapshot snapshot) throws IOException {
    float[] scores = new float[snapshot.reader().maxDoc()];
    Queries.Found words = Queries.of(request, snapshot);
    for (ScoreDoc hit : snapshot.searcher().search(words.query(), scores.length).scoreDocs) {
      scores[hit.doc] = hit.score;
    }
    return scores;
  }

  private static float[] of(SearchResult result, float[] scores, Map<String, Integer> docs) {
    float[] of = new float[result.hits().size()];
    for (int i = 0; i < of.length; i++) {
      Hit.OfStatement hit = (Hit.OfStatement) result.hits().get(i);
      of[i] = scores[Objects.requireNonNull(docs.get(hit.statement().id()))];
    }
    return of;
  }

  /// The best scores of some documents.
  private static float[] best(IntStream docs, float[] scores) {
    double[] all = docs.mapToDouble(doc -> -scores[doc]).filter(score -> score < 0).toArray();
    Arrays.sort(all);
    float[] best = new float[Math.min(all.length, TOP)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (float) -all[i];
    }
    return best;
  }
}
