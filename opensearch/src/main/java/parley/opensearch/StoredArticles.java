package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.opensearch.Scan.Block;
import tools.jackson.databind.JsonNode;

/// Goes through all documents of a build that a query finds, by article, position and id.
record StoredArticles(Asker asker) {

  private static final Object ARTICLES = Dsl.term(Mapping.KIND, Mapping.ARTICLE);
  private static final int SMALL = 5_000;
  private static final int LARGE = 100;

  /// What to read of each document.
  ///
  /// @param source the stored fields
  /// @param values the fields by value
  record Reading(Object query, List<String> source, List<String> values, int size) {}

  /// Article id to fingerprint.
  SortedMap<String, String> fingerprints() {
    SortedMap<String, String> prints = new TreeMap<>();
    Reading reading =
        new Reading(ARTICLES, List.of(Mapping.FINGERPRINT), List.of(Mapping.ARTICLE_ID), SMALL);
    read(reading)
        .forEach(hit ->
            prints.put(hit.path("fields").path(Mapping.ARTICLE_ID).path(0).asString(), print(hit)));
    return prints;
  }

  private static String print(JsonNode hit) {
    return hit.path("_source").path(Mapping.FINGERPRINT).asString();
  }

  /// Every article.
  Stream<AttributedArticle> articles() {
    return read(new Reading(ARTICLES, List.of(Mapping.WHOLE), List.of(), LARGE))
        .map(StoredArticles::whole);
  }

  /// Every article with its fingerprint.
  void forEach(BiConsumer<AttributedArticle, String> use) {
    Reading reading =
        new Reading(ARTICLES, List.of(Mapping.WHOLE, Mapping.FINGERPRINT), List.of(), LARGE);
    read(reading).forEach(hit -> use.accept(whole(hit), print(hit)));
  }

  static AttributedArticle whole(JsonNode hit) {
    return Json.as(hit.path("_source").path(Mapping.WHOLE), AttributedArticle.class);
  }

  /// Every document.
  Stream<JsonNode> read(Reading reading) {
    return Scan.stream(last -> {
      JsonNode answer = asker.search(body(reading, last));
      List<JsonNode> hits = Json.list(answer.path("hits").path("hits"), hit -> hit);
      return Block.of(hits, answer, reading.size());
    });
  }

  private static Map<String, Object> body(Reading reading, @Nullable JsonNode behind) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", reading.query());
    body.put("size", reading.size());
    body.put("_source", reading.source());
    body.put("docvalue_fields", reading.values());
    body.put(
        "sort",
        List.of(
            Map.of(Mapping.ARTICLE_ID, "asc"),
            Map.of(Mapping.POSITION, "asc"),
            Map.of(Mapping.ID, "asc")));
    body.put("track_total_hits", false);
    if (behind != null) {
      body.put("search_after", behind);
    }
    return body;
  }
}
