package parley.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Views;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.engine.FacetValues;
import parley.lucene.IndexSchema.TextFields;
import parley.query.Facet;
import parley.search.SearchRequest.Unit;

/// Turns an article into its documents: the article's own, then one a statement. [IndexSchema] says
/// what their fields hold.
record Documents(Registers registers, Analysis analysis, FacetValues facets) {

  Documents(Registers registers, Analysis analysis) {
    this(registers, analysis, new FacetValues(registers, analysis));
  }

  private static final long NANOS = 1_000_000_000L;

  List<Document> of(AttributedArticle whole, String fingerprint) throws IOException {
    Words words = Words.of(whole.article(), analysis);
    List<Document> documents = new ArrayList<>();
    documents.add(article(whole, words.views(), fingerprint));
    for (Statement statement : whole.statements()) {
      documents.add(statement(statement, whole.article(), words.of(statement)));
    }
    return documents;
  }

  private Document article(AttributedArticle whole, Views words, String fingerprint)
      throws IOException {
    Article article = whole.article();
    Document document = new Document();
    place(document, new Place(article, article.published(), -1, ""));
    document.add(new StringField(IndexSchema.KIND, IndexSchema.ARTICLE, Store.NO));
    TextFields texts = IndexSchema.texts(Unit.ARTICLES);
    ownWords(document, texts, words);
    roundOf(article).ifPresent(round -> context(document, texts, round));
    document.add(
        new BinaryDocValuesField(IndexSchema.RECORD, ArticleCodec.encodeHead(article.head())));
    document.add(new BinaryDocValuesField(IndexSchema.FINGERPRINT, new BytesRef(fingerprint)));
    document.add(new StoredField(IndexSchema.WHOLE, ArticleCodec.encode(whole)));
    if (isBare(whole)) {
      document.add(new StringField(IndexSchema.BARE, IndexSchema.BARE, Store.NO));
      facets(document, facets.ofBare(article));
    }
    return document;
  }

  private static boolean isBare(AttributedArticle whole) {
    return whole.statements().stream().allMatch(s -> s.confidence() == Confidence.LOW);
  }

  private Document statement(Statement statement, Article article, Views words) throws IOException {
    Document document = new Document();
    LocalDate day = statement.day(article.published());
    place(document, new Place(article, day, statement.position(), statement.id()));
    document.add(new StringField(IndexSchema.KIND, IndexSchema.STATEMENT, Store.NO));
    TextFields texts = IndexSchema.texts(Unit.STATEMENTS);
    ownWords(document, texts, words);
    document.add(new TextField(texts.context(), article.headline(), Store.NO));
    roundOf(article).ifPresent(round -> context(document, texts, round));
    facets(document, facets.of(statement, article, words.exact()));
    StatementCodec.Shown shown =
        new StatementCodec.Shown(
            statement, article.head(), article.source(statement.source()).orElse(null));
    document.add(new BinaryDocValuesField(IndexSchema.RECORD, StatementCodec.encode(shown)));
    return document;
  }

  /// Where a document stands in the total order.
  private record Place(Article article, LocalDate day, int position, String id) {}

  private static void place(Document document, Place place) {
    String article = place.article().id();
    document.add(NumericDocValuesField.indexedField(IndexSchema.DAY, place.day().toEpochDay()));
    document.add(new StringField(IndexSchema.ARTICLE_ID, article, Store.NO));
    document.add(new SortedDocValuesField(IndexSchema.ARTICLE_ID, new BytesRef(article)));
    document.add(new NumericDocValuesField(IndexSchema.POSITION, place.position()));
    document.add(new StringField(IndexSchema.ID, place.id(), Store.NO));
    document.add(new SortedDocValuesField(IndexSchema.ID, new BytesRef(place.id())));
    document.add(new NumericDocValuesField(IndexSchema.ADDED, nanos(place.article().added())));
  }

  /// Nanoseconds since 1970; instants beyond what a long holds (1677 to 2262) fall on its ends.
  private static long nanos(Instant instant) {
    try {
      return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    } catch (ArithmeticException _) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static void ownWords(Document document, TextFields texts, Views words) {
    document.add(new TextField(texts.own(), new GivenTokens(words.stemmed())));
    document.add(new TextField(texts.exact(), new GivenTokens(words.exact())));
  }

  private Optional<Round> roundOf(Article article) {
    return registers.round(article.round());
  }

  private static void context(Document document, TextFields texts, Round round) {
    document.add(new TextField(texts.context(), round.name(), Store.NO));
    document.add(new TextField(texts.context(), round.place(), Store.NO));
  }

  private static void facets(Document document, Map<Facet, List<String>> values) {
    values.forEach((facet, of) ->
        of.forEach(value -> document.add(new KeywordField(facet.parameter(), value, Store.NO))));
  }
}
