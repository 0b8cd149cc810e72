package parley.web.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers.Correction;
import parley.archive.Statement;
import parley.search.SearchEngine.Completion;
import parley.web.json.RecordObjects.Range;
import parley.web.tier.Tiers;
import parley.web.words.Wording;

/// Makes the objects of one statement, one article and a list of completions.
///
/// @param search what makes the parts they share with hits
/// @param build number of the build they are from
public record RecordJson(SearchJson search, long build) {

  /// The object of `/api/statements/{id}`.
  ///
  /// @param against the denials and retractions that it is part of
  public byte[] statement(Statement statement, Article article, List<Correction> against) {
    RecordObjects.ListedStatement listed = listed(statement, article);
    return Json.bytes(
        new RecordObjects.StatementObject(
            listed.id(),
            listed.text(),
            listed.speaker(),
            listed.namedAs(),
            listed.said(),
            listed.saidBasis(),
            listed.form(),
            listed.act(),
            listed.confidence(),
            listed.translated(),
            listed.topics(),
            listed.source(),
            listed.wording(),
            SearchJson.inArticle(article.head()),
            listed.url(),
            listed.day(),
            listed.spans(),
            listed.cue(),
            listed.reportedBy(),
            listed.rule(),
            article.rights().name(),
            Tiers.shipped()
                .of(statement, search.registers())
                .map(RecordJson::measured)
                .orElse(null),
            against.stream().map(c -> contradiction(statement.id(), c)).toList(),
            build));
  }

  private static RecordObjects.Measured measured(Tiers.Tier tier) {
    Tiers tiers = Tiers.shipped();
    String date = tiers.date().toString();
    return new RecordObjects.Measured(tier.rule(), tier.right(), tier.found(), tiers.on(), date);
  }

  private RecordObjects.Contradiction contradiction(String id, Correction correction) {
    boolean target = correction.target().equals(id);
    boolean denial = correction.kind() == Correction.Kind.DENIED;
    String other = target ? String.valueOf(correction.by()) : correction.target();
    return new RecordObjects.Contradiction(
        target ? (denial ? "DENIED_BY" : "RETRACTED_BY") : (denial ? "DENIES" : "RETRACTS"),
        other,
        search.base() + "/statement/" + other,
        correction.reason(),
        correction.date().toString());
  }

  private RecordObjects.ListedStatement listed(Statement statement, Article article) {
    return new RecordObjects.ListedStatement(
        statement.id(),
        statement.text(),
        search.who(statement, statement.day(article.published())),
        statement.namedAs(),
        statement.said().toString(),
        statement.saidBasis().name(),
        statement.form().name(),
        statement.act().name(),
        statement.confidence().name(),
        statement.translated(),
        search.topics(statement),
        SearchJson.outlet(article.source(statement.source()).orElse(null), article.head()),
        article.source(statement.source()).map(_ -> Wording.of(article.head())).orElse(null),
        search.base() + "/statement/" + statement.id(),
        statement.day(article.published()).toString(),
        statement.spans().stream().map(span -> new Range(span.start(), span.end())).toList(),
        statement.cue(),
        statement.reportedBy(),
        statement.rule());
  }

  /// The object of `/api/articles/{id}`.
  public byte[] article(AttributedArticle attributed) {
    Article article = attributed.article();
    return Json.bytes(
        new RecordObjects.ArticleObject(
            article.id(),
            article.headline(),
            article.published().toString(),
            article.publisher(),
            article.url(),
            article.round(),
            article.language(),
            article.added().toString(),
            text(article.checked()),
            article.rights().name(),
            article.text(),
            article.sources().stream().map(RecordJson::source).toList(),
            attributed.statements().stream().map(s -> listed(s, article)).toList(),
            search.base() + "/article/" + article.id(),
            build));
  }

  private static RecordObjects.SourceObject source(Article.Source source) {
    return new RecordObjects.SourceObject(
        source.id(),
        source.publisher(),
        source.title(),
        text(source.date()),
        source.url(),
        text(source.retrieved()));
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /// The object of `/api/complete`.
  public byte[] completions(List<Completion> completions) {
    return Json.bytes(
        new RecordObjects.Completions(build, completions.stream().map(this::completion).toList()));
  }

  private RecordObjects.CompletionObject completion(Completion completion) {
    @Nullable String page =
        completion.id() == null
            ? null
            : search.base()
                + "/"
                + completion.kind().name().toLowerCase(Locale.ROOT)
                + "/"
                + completion.id();
    return new RecordObjects.CompletionObject(
        completion.kind().name(), completion.id(), completion.text(), page);
  }
}
