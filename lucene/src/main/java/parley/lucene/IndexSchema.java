package parley.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import parley.analysis.Analysis;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;

/// The fields of the index. One document a statement and one an article, in the order of newest
/// browsing: day descending, article id, position, statement id. An article's document stands
/// before those of its statements of the same day.
///
/// A facet's values are a keyword field under the facet's parameter name. Statements and articles
/// have text fields of their own, so that neither's lengths and frequencies weigh on the other's
/// scores.
final class IndexSchema {

  /// Changes whenever an index of the version before cannot be read.
  static final String VERSION = "7";

  /// BM25 with little weight on length: a statement of two words says less than one of twenty, not
  /// more.
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.2f);

  /// Keyword: [#STATEMENT] or [#ARTICLE].
  static final String KIND = "kind";

  static final String STATEMENT = "statement";
  static final String ARTICLE = "article";

  /// Keyword on articles none of whose statements is HIGH or MEDIUM.
  static final String BARE = "bare";

  /// Keyword and doc value: the statement's id, empty on an article.
  static final String ID = "id";

  /// Keyword and doc value: the article's id, on both kinds.
  static final String ARTICLE_ID = "article";

  /// Doc value with a skip index: days since 1970 of the statement, or of publication.
  static final String DAY = "day";

  /// Doc value: UTF-16 offset in the article, -1 on the article itself.
  static final String POSITION = "position";

  /// Doc value: nanoseconds since 1970.
  static final String ADDED = "added";

  /// Binary doc value: what a hit shows, see [StatementCodec].
  static final String RECORD = "record";

  /// Stored on articles: all of it, see [ArticleCodec].
  static final String WHOLE = "whole";

  /// Binary doc value on articles.
  static final String FINGERPRINT = "fingerprint";

  /// Words between two texts of a context; more than a query's words may lie apart, so that none
  /// spans both.
  static final int GAP_BETWEEN_TEXTS = 100_000;

  private static final SortField BY_ARTICLE = new SortField(ARTICLE_ID, SortField.Type.STRING);
  private static final SortField BY_POSITION = new SortField(POSITION, SortField.Type.LONG);
  private static final SortField BY_ID = new SortField(ID, SortField.Type.STRING);
  private static final SortField BY_DAY = new SortField(DAY, SortField.Type.LONG);
  private static final SortField LATEST_DAY = new SortField(DAY, SortField.Type.LONG, true);
  private static final SortField LATEST_ADDED = new SortField(ADDED, SortField.Type.LONG, true);

  /// The order of the index.
  static final Sort NEWEST = new Sort(LATEST_DAY, BY_ARTICLE, BY_POSITION, BY_ID);

  private static final Sort OLDEST = new Sort(BY_DAY, BY_ARTICLE, BY_POSITION, BY_ID);
  private static final Sort ADDED_LAST =
      new Sort(LATEST_ADDED, LATEST_DAY, BY_ARTICLE, BY_POSITION, BY_ID);
  private static final Sort RELEVANCE =
      new Sort(SortField.FIELD_SCORE, LATEST_DAY, BY_ARTICLE, BY_POSITION, BY_ID);

  private static final TextFields STATEMENT_TEXTS = TextFields.of(STATEMENT);
  private static final TextFields ARTICLE_TEXTS = TextFields.of(ARTICLE);

  private IndexSchema() {}

  /// The fields of one kind of document that words are looked for in.
  ///
  /// @param own stemmed own words
  /// @param exact own words as spelled
  /// @param context stemmed words around it
  record TextFields(String own, String exact, String context) {

    private static final String EXACT = ".exact";

    private static TextFields of(String kind) {
      return new TextFields(kind + ".own", kind + EXACT, kind + ".context");
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

  static Sort order(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
      case ADDED -> ADDED_LAST;
    };
  }

  /// The analyzer of all text fields.
  static Analyzer analyzer(Analysis analysis) {
    Analyzer exact = analysis.exactAnalyzer();
    Analyzer stemmed = analysis.stemmedAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(TextFields.EXACT) ? exact : stemmed;
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_TEXTS;
      }
    };
  }
}
