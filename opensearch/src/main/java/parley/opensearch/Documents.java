package parley.opensearch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.engine.FacetValues;
import parley.opensearch.Mapping.TextFields;
import parley.query.Facet;
import parley.search.SearchRequest.Unit;

/// Turns an article into its documents: the article's own, then one a statement. [Mapping] says
/// what their fields hold.
record Documents(Registers registers, Analysis analysis, FacetValues facets) {

  private static final long NANOS = 1_000_000_000L;
  private static final int LONGEST_WORD = 100;

  /// A request of 100 megabytes is refused by clusters that were not told otherwise.
  private static final int LONGEST_DOCUMENT = 30_000_000;

  /// A document as the lines of a bulk request.
  record Document(String id, String source) {}

  static Documents with(Registers registers) {
    Analysis analysis = Analysis.of(registers);
    return new Documents(registers, analysis, new FacetValues(registers, analysis));
  }

  /// The documents of an article.
  ///
  /// @throws IllegalArgumentException if one is longer than a cluster takes
  List<Document> of(AttributedArticle whole, String fingerprint) {
    List<Document> documents = new ArrayList<>();
    documents.add(
        new Document("a." + whole.article().id(), Json.text(article(whole, fingerprint))));
    for (Statement statement : whole.statements()) {
      documents.add(
          new Document("s." + statement.id(), Json.text(statement(statement, whole.article()))));
    }
    for (Document document : documents) {
      if (document.source().length() > LONGEST_DOCUMENT) {
        throw new IllegalArgumentException(
            "article %s is too long for the cluster: %d characters with all its terms, %d are taken; part it"
                .formatted(whole.article().id(), document.source().length(), LONGEST_DOCUMENT));
      }
    }
    return documents;
  }

  private Map<String, Object> article(AttributedArticle whole, String fingerprint) {
    Article article = whole.article();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Mapping.KIND, Mapping.ARTICLE);
    place(fields, article, article.published());
    fields.put(Mapping.POSITION, -1);
    fields.put(Mapping.ID, "");
    ownWords(fields, Unit.ARTICLES, article.headline() + "\n" + article.text());
    context(fields, Unit.ARTICLES, roundTexts(article).toList());
    List<Object> occasions = new ArrayList<>();
    whole.statements().forEach(statement -> occasions.add(occasion(statement, article)));
    if (isBare(whole)) {
      fields.put(Mapping.BARE, true);
      put(fields, facets.ofBare(article));
      occasions.add(bareOccasion(article));
    }
    fields.put(Mapping.OCCASIONS, occasions);
    fields.put(Mapping.FINGERPRINT, fingerprint);
    fields.put(Mapping.WHOLE, Json.tree(whole));
    return fields;
  }

  private static boolean isBare(AttributedArticle whole) {
    return whole.statements().stream().allMatch(s -> s.confidence() == Confidence.LOW);
  }

  private Map<String, Object> occasion(Statement statement, Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Mapping.DAY, statement.day(article.published()).toString());
    fields.put(Mapping.BARE, false);
    put(fields, facets.of(statement, article));
    return fields;
  }

  private Map<String, Object> bareOccasion(Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Mapping.DAY, article.published().toString());
    fields.put(Mapping.BARE, true);
    put(fields, facets.ofBare(article));
    return fields;
  }

  private Map<String, Object> statement(Statement statement, Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Mapping.KIND, Mapping.STATEMENT);
    place(fields, article, statement.day(article.published()));
    fields.put(Mapping.POSITION, statement.position());
    fields.put(Mapping.ID, statement.id());
    ownWords(fields, Unit.STATEMENTS, statement.text());
    context(
        fields,
        Unit.STATEMENTS,
        Stream.concat(Stream.of(article.headline()), roundTexts(article)).toList());
    fields.put(Mapping.WORDS, words(statement.text()));
    put(fields, facets.of(statement, article));
    Shown shown =
        new Shown(statement, article.head(), article.source(statement.source()).orElse(null));
    fields.put(Mapping.RECORD, Json.tree(shown));
    return fields;
  }

  /// Where a document stands in the total order, but for its position and id.
  private static void place(Map<String, Object> fields, Article article, LocalDate day) {
    fields.put(Mapping.ARTICLE_ID, article.id());
    fields.put(Mapping.NUMBER, number(article.id()));
    fields.put(Mapping.DAY, day.toString());
    fields.put(Mapping.ADDED, nanos(article.added()));
  }

  /// The first 64 bits of an id's SHA-256: of ten million ids two fall together once in 400,000
  /// archives.
  private static long number(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /// Nanoseconds since 1970; instants beyond what a long holds (1677 to 2262) fall on its ends.
  private static long nanos(Instant instant) {
    try {
      return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    } catch (ArithmeticException _) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private void ownWords(Map<String, Object> fields, Unit unit, String words) {
    TextFields texts = Mapping.texts(unit);
    fields.put(texts.own(), Terms.of(analysis.stemmed(words)));
    fields.put(texts.exact(), Terms.of(analysis.exact(words)));
  }

  private void context(Map<String, Object> fields, Unit unit, List<String> texts) {
    fields.put(
        Mapping.texts(unit).context(),
        texts.stream().map(text -> Terms.of(analysis.stemmed(text))).toList());
  }

  private Stream<String> roundTexts(Article article) {
    Optional<Round> round = registers.round(article.round());
    return round.stream().flatMap(of -> Stream.of(of.name(), of.place()));
  }

  private List<String> words(String text) {
    return analysis.exact(text).stream()
        .map(Token::term)
        .filter(word -> word.length() <= LONGEST_WORD)
        .distinct()
        .toList();
  }

  private static void put(Map<String, Object> fields, Map<Facet, List<String>> values) {
    values.forEach((facet, of) -> fields.put(facet.parameter(), of));
  }
}
