package parley.web.export;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.web.words.Wording;

/// Hits as rows of a table. Query and build are its last two columns, so that a file tells where it
/// is from.
///
/// @param base what addresses of pages begin with
/// @param query the request read back in words
record Table(Registers registers, String base, String query, long build) {

  private static final List<String> STATEMENT =
      List.of(
          "id",
          "text",
          "speaker_id",
          "speaker",
          "office",
          "side",
          "named_as",
          "said",
          "said_basis",
          "day",
          "form",
          "act",
          "confidence",
          "translated",
          "topics",
          "inherited",
          "source",
          "source_url",
          "wording",
          "article_id",
          "title",
          "published",
          "publisher",
          "article_url",
          "round",
          "language",
          "added",
          "page",
          "query",
          "build");
  private static final List<String> ARTICLE =
      List.of(
          "id",
          "title",
          "published",
          "publisher",
          "url",
          "round",
          "language",
          "statements",
          "added",
          "page",
          "query",
          "build");

  /// The names of the columns.
  static List<String> header(SearchRequest.Unit unit) {
    return switch (unit) {
      case STATEMENTS -> STATEMENT;
      case ARTICLES -> ARTICLE;
    };
  }

  /// The cells of a hit.
  List<String> row(Hit hit) {
    return switch (hit) {
      case Hit.OfStatement statement -> statement(statement);
      case Hit.OfArticle article -> article(article);
    };
  }

  private List<String> statement(Hit.OfStatement hit) {
    Statement statement = hit.statement();
    Article.Head article = hit.article();
    Speaker.@Nullable Ref speaker = statement.speaker();
    Article.@Nullable Source source = hit.source();
    return List.of(
        statement.id(),
        statement.text(),
        speaker == null ? "" : speaker.id(),
        speaker == null ? "" : speaker.name(),
        office(statement, article),
        registers.sideOf(speaker).orElse(""),
        statement.namedAs(),
        statement.said().toString(),
        statement.saidBasis().name(),
        statement.day(article.published()).toString(),
        statement.form().name(),
        statement.act().name(),
        statement.confidence().name(),
        or(statement.translated()),
        String.join(" ", statement.topics()),
        String.join(" ", statement.inherited()),
        source == null ? article.publisher() : source.publisher(),
        or(source == null ? article.url() : source.url()),
        Wording.digest(hit).orElse(""),
        article.id(),
        article.headline(),
        article.published().toString(),
        article.publisher(),
        or(article.url()),
        or(article.round()),
        article.language(),
        article.added().toString(),
        base + "/statement/" + statement.id(),
        query,
        Long.toString(build));
  }

  private String office(Statement statement, Article.Head article) {
    Optional<Speaker> known =
        Optional.ofNullable(statement.speaker()).flatMap(ref -> registers.speaker(ref.id()));
    return known
        .flatMap(speaker -> speaker.officeOn(statement.day(article.published())))
        .map(Speaker.Office::title)
        .orElse("");
  }

  private static String or(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private List<String> article(Hit.OfArticle hit) {
    Article.Head article = hit.article();
    return List.of(
        article.id(),
        article.headline(),
        article.published().toString(),
        article.publisher(),
        or(article.url()),
        or(article.round()),
        article.language(),
        Integer.toString(hit.statements()),
        article.added().toString(),
        base + "/article/" + article.id(),
        query,
        Long.toString(build));
  }
}
