package parley.opensearch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.opensearch.Dsl.Bool;
import parley.query.Facet;
import tools.jackson.databind.JsonNode;

/// What readers call the values of facets in one build: by the registers, else as the first article
/// (by id) that has the value writes it. What was looked up is kept.
final class Labels {

  private static final int MOST_AT_ONCE = 500;
  private static final String VALUES = "values";
  private static final String FIRST = "first";

  private final Registers registers;
  private final Asking asking;
  private final Map<Facet, Map<String, String>> written =
      Map.of(Facet.SPEAKER, new ConcurrentHashMap<>(), Facet.PUBLISHER, new ConcurrentHashMap<>());

  /// Asks the build.
  @FunctionalInterface
  interface Asking {
    JsonNode search(Map<String, Object> body);
  }

  Labels(Registers registers, Asking asking) {
    this.registers = registers;
    this.asking = asking;
  }

  /// The labels of the values in some rows.
  Map<Facet, Map<String, String>> of(Map<Facet, List<Map.Entry<String, Long>>> rows) {
    Map<Facet, Map<String, String>> labels = new EnumMap<>(Facet.class);
    rows.forEach((facet, of) -> labels.put(facet, of(facet, of)));
    return labels;
  }

  private Map<String, String> of(Facet facet, List<Map.Entry<String, Long>> rows) {
    Map<String, String> labels = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, Long> row : rows) {
      String label = known(facet, row.getKey());
      if (label == null) {
        unknown.add(row.getKey());
      } else {
        labels.put(row.getKey(), label);
      }
    }
    Facet from = facet == Facet.MENTIONS ? Facet.SPEAKER : facet;
    for (int i = 0; i < unknown.size(); i += MOST_AT_ONCE) {
      List<String> some = unknown.subList(i, Math.min(i + MOST_AT_ONCE, unknown.size()));
      labels.putAll(lookUp(from, some));
    }
    return labels;
  }

  private @Nullable String known(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER, MENTIONS ->
          registers.speaker(value).map(Speaker::name).orElse(cached(Facet.SPEAKER, value));
      case SIDE -> registers.sideName(value);
      case TOPIC -> registers.topic(value).map(Topic::label).orElse(value);
      case ROUND -> registers.round(value).map(Round::name).orElse(value);
      case PUBLISHER -> cached(facet, value);
      case FORM, ACT, LANGUAGE, CONFIDENCE -> value;
    };
  }

  private @Nullable String cached(Facet facet, String value) {
    Map<String, String> of = written.get(facet);
    return of == null ? null : of.get(value);
  }

  private Map<String, String> lookUp(Facet facet, List<String> values) {
    JsonNode answer = asking.search(firstWith(facet, values));
    Map<String, String> found = new HashMap<>();
    values.forEach(value -> found.put(value, value));
    for (JsonNode bucket : answer.path("aggregations").path(VALUES).path("buckets")) {
      JsonNode first = bucket.path(FIRST).path("hits").path("hits").path(0).path("_source");
      name(facet, first)
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> found.put(bucket.path("key").asString(), name));
    }
    Map<String, String> cache = written.get(facet);
    if (cache != null) {
      cache.putAll(found);
    }
    return found;
  }

  /// Asks for the first document by article and position that has each value.
  private static Map<String, Object> firstWith(Facet facet, List<String> values) {
    String field = facet.parameter();
    List<Object> kinds =
        List.of(Dsl.term(Mapping.KIND, Mapping.STATEMENT), Dsl.term(Mapping.BARE, true));
    Object first =
        Map.of(
            "top_hits",
            Map.of(
                "size",
                1,
                "sort",
                List.of(
                    Map.of(Mapping.ARTICLE_ID, "asc"),
                    Map.of(Mapping.POSITION, "asc"),
                    Map.of(Mapping.ID, "asc"))));
    Map<String, Object> terms = Map.of("field", field, "include", values, "size", values.size());
    return Map.of(
        "size",
        0,
        "query",
        new Bool().filter(Dsl.any(kinds)).filter(Dsl.terms(field, values)).query(),
        "aggs",
        Map.of(VALUES, Map.of("terms", terms, "aggs", Map.of(FIRST, first))));
  }

  private static Optional<String> name(Facet facet, JsonNode source) {
    if (source.has(Mapping.WHOLE)) {
      Article article = Json.as(source.path(Mapping.WHOLE), AttributedArticle.class).article();
      return Optional.of(article.publisher());
    }
    Shown shown = Json.as(source.path(Mapping.RECORD), Shown.class);
    if (facet == Facet.PUBLISHER) {
      Article.Source from = shown.source();
      return Optional.of(from == null ? shown.article().publisher() : from.publisher());
    }
    return Optional.ofNullable(shown.statement().speaker()).map(Speaker.Ref::name);
  }
}
