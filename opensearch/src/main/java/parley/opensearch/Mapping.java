package parley.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.Analysis;
import parley.query.Facet;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;

/// The fields of an index: one document a statement and one an article, all of an article on one
/// shard, in the order of newest browsing.
///
/// Texts arrive as terms: [parley.analysis.Analysis] makes them here, at indexing and at query time
/// alike, and the cluster only takes them apart at white space, so that what matches is the same by
/// construction ([Terms]). A facet's values are a keyword field under the facet's parameter name.
/// An article has all its occasions as nested documents with facet values and day, so that a
/// request for articles asks for one occasion that passes all filters together.
final class Mapping {

  /// Changes whenever an index of the version before cannot be read.
  static final String VERSION = "4";

  static final String KIND = "kind";
  static final String STATEMENT = "statement";
  static final String ARTICLE = "article";
  static final String REGISTERS = "registers";

  /// Keyword: the statement's id, empty on an article.
  static final String ID = "id";

  /// Keyword: the article's id, on both kinds.
  static final String ARTICLE_ID = "article";

  /// Long: a hash of the article's id, quick to count.
  static final String NUMBER = "number";

  static final String DAY = "day";

  /// UTF-16 offset in the article, -1 on the article itself.
  static final String POSITION = "position";

  /// Nanoseconds since 1970.
  static final String ADDED = "added";

  /// On articles that stand for themselves, and on the occasion by which they do.
  static final String BARE = "bare";

  static final String OCCASIONS = "occasions";

  /// Keyword: the different words of a statement as spelled.
  static final String WORDS = "words";

  /// Stored on statements: what a hit shows, see [Shown].
  static final String RECORD = "record";

  /// Stored on articles: all of it.
  static final String WHOLE = "whole";

  static final String FINGERPRINT = "fingerprint";

  /// The analyzer that takes terms apart at white space.
  static final String ANALYZER = "terms";

  /// Stands for a word that analysis dropped, so that the others keep their distance: a character
  /// of Unicode's private use, which no term has.
  static final String DROPPED = "\uE000";

  /// Words between two texts of a context; more than a query's words may lie apart, so that none
  /// spans both.
  static final int GAP_BETWEEN_TEXTS = 100_000;

  /// How long copies of a node that is gone are waited for while a build is made; published ones
  /// are waited for as long as the cluster does by itself.
  static final String SHORT_DELAY = "2s";

  private static final int LONGEST_TERM = 8192;
  private static final int MOST_OCCASIONS = 1_000_000;
  private static final TextFields STATEMENT_TEXTS = TextFields.of(STATEMENT);
  private static final TextFields ARTICLE_TEXTS = TextFields.of(ARTICLE);

  private Mapping() {}

  /// The fields of one kind of document that words are looked for in.
  ///
  /// @param own stemmed own words
  /// @param exact own words as spelled
  /// @param context stemmed words around it
  record TextFields(String own, String exact, String context) {
    private static TextFields of(String kind) {
      return new TextFields(kind + "_own", kind + "_exact", kind + "_context");
    }
  }

  static TextFields texts(Unit unit) {
    return switch (unit) {
      case STATEMENTS -> STATEMENT_TEXTS;
      case ARTICLES -> ARTICLE_TEXTS;
    };
  }

  static String kind(Unit unit) {
    return switch (unit) {
      case STATEMENTS -> STATEMENT;
      case ARTICLES -> ARTICLE;
    };
  }

  static List<Object> order(SearchRequest.Sort sort) {
    Object latest = Map.of(DAY, "desc");
    Map<String, String> article = Map.of(ARTICLE_ID, "asc");
    Map<String, String> position = Map.of(POSITION, "asc");
    Map<String, String> id = Map.of(ID, "asc");
    return switch (sort) {
      case RELEVANCE -> List.of(Map.of("_score", "desc"), latest, article, position, id);
      case NEWEST -> List.of(latest, article, position, id);
      case OLDEST -> List.of(Map.of(DAY, "asc"), article, position, id);
      case ADDED -> List.of(Map.of(ADDED, "desc"), latest, article, position, id);
    };
  }

  /// What a new index is made with.
  static Map<String, Object> index(Address address, Notes notes) {
    return Map.of("settings", settings(address), "mappings", mappings(notes));
  }

  private static Map<String, Object> settings(Address address) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("number_of_shards", address.shards());
    settings.put("auto_expand_replicas", "0-" + address.replicas());
    settings.put("refresh_interval", -1);
    settings.put("unassigned.node_left.delayed_timeout", SHORT_DELAY);
    settings.put("mapping.nested_objects.limit", MOST_OCCASIONS);
    settings.put("merge.policy.expunge_deletes_allowed", 0);
    settings.put("sort.field", List.of(DAY, ARTICLE_ID, POSITION, ID));
    settings.put("sort.order", List.of("desc", "asc", "asc", "asc"));
    settings.put("similarity", Map.of("default", Map.of("type", "BM25", "k1", 1.2, "b", 0.2)));
    settings.put("analysis", analysis());
    return settings;
  }

  private static Map<String, Object> analysis() {
    return Map.of(
        "tokenizer",
        Map.of("spaces", Map.of("type", "whitespace", "max_token_length", LONGEST_TERM)),
        "filter",
        Map.of("dropped", Map.of("type", "stop", "stopwords", List.of(DROPPED))),
        "analyzer",
        Map.of(
            ANALYZER,
            Map.of("type", "custom", "tokenizer", "spaces", "filter", List.of("dropped"))));
  }

  private static Map<String, Object> mappings(Notes notes) {
    Map<String, Object> mappings = new LinkedHashMap<>();
    mappings.put("dynamic", "strict");
    mappings.put("_source", Map.of("includes", List.of(RECORD, WHOLE, FINGERPRINT)));
    mappings.put("_meta", notes.meta());
    mappings.put("properties", properties());
    return mappings;
  }

  private static Map<String, Object> properties() {
    Map<String, Object> fields = new LinkedHashMap<>(facets());
    for (String field : List.of(KIND, ID, ARTICLE_ID)) {
      fields.put(field, Map.of("type", "keyword"));
    }
    fields.put(NUMBER, Map.of("type", "long", "index", false));
    fields.put(POSITION, Map.of("type", "integer"));
    fields.put(ADDED, Map.of("type", "long"));
    fields.put(WORDS, Map.of("type", "keyword", "index", false, "eager_global_ordinals", true));
    for (Unit unit : Unit.values()) {
      TextFields texts = texts(unit);
      for (String field : List.of(texts.own(), texts.exact(), texts.context())) {
        fields.put(field, text());
      }
    }
    for (String field : List.of(RECORD, WHOLE)) {
      fields.put(field, Map.of("type", "object", "enabled", false));
    }
    fields.put(FINGERPRINT, Map.of("type", "keyword", "index", false, "doc_values", false));
    fields.put(OCCASIONS, Map.of("type", "nested", "dynamic", "strict", "properties", facets()));
    return fields;
  }

  private static Map<String, Object> text() {
    return Map.of(
        "type", "text", "analyzer", ANALYZER, "position_increment_gap", GAP_BETWEEN_TEXTS);
  }

  /// What filters and counts look at.
  private static Map<String, Object> facets() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      fields.put(facet.parameter(), Map.of("type", "keyword", "eager_global_ordinals", true));
    }
    fields.put(DAY, Map.of("type", "date", "format", "strict_date||epoch_millis"));
    fields.put(BARE, Map.of("type", "boolean"));
    return fields;
  }

  /// Why this version cannot use a build, empty if it can.
  static String outdated(Notes notes) {
    return notes.schema().equals(VERSION) && notes.analysis().equals(Analysis.VERSION)
        ? ""
        : "it was made with index schema %s and analysis %s, this version has %s and %s"
            .formatted(notes.schema(), notes.analysis(), VERSION, Analysis.VERSION);
  }
}
