package parley.web.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.archive.Statement;
import parley.search.Hit;
import parley.web.json.Json;
import parley.web.page.Link;
import parley.web.words.Dates;
import parley.web.words.Naming;
import parley.web.words.Outlet;
import parley.web.words.Quoting;
import parley.web.words.Wording;

/// What a statement or an article is cited by: the work of the outlet that has it on record, with
/// who said what as its note. Quoted words alone stand in quotation marks.
///
/// @param id of the statement or article
/// @param title headline of what the outlet published
/// @param note who said what, when; empty for an article
/// @param url where the outlet has it
/// @param page its permanent page in this archive
/// @param build number of the build it was read from
public record Citation(
    String id,
    String publisher,
    String title,
    PartialDate published,
    String language,
    @Nullable String url,
    String note,
    String page,
    long build) {

  /// The citation of a hit.
  ///
  /// @param base what addresses of pages begin with
  public static Citation of(Hit hit, String base, long build) {
    return switch (hit) {
      case Hit.OfStatement(
              Statement statement,
              Article.Head article,
              Article.Source source,
              var _) ->
          of(statement, article, source, base + "/statement/" + statement.id())
              .noting(Wording.digest((Hit.OfStatement) hit))
              .at(build);
      case Hit.OfArticle(Article.Head article, int _, var _) ->
          of(article, base + "/article/" + article.id()).at(build);
    };
  }

  private static Citation of(
      Statement statement, Article.Head article, Article.@Nullable Source source, String page) {
    Citation whole = of(article, page);
    @Nullable PartialDate date = source == null ? null : source.date();
    return new Citation(
        statement.id(),
        source == null ? whole.publisher : source.publisher(),
        source == null || source.title().isEmpty() ? whole.title : source.title(),
        date == null ? whole.published : date,
        whole.language,
        source == null ? whole.url : Link.outside("", source.url()).href(),
        note(statement),
        page,
        0);
  }

  private static Citation of(Article.Head article, String page) {
    return new Citation(
        article.id(),
        article.publisher(),
        article.headline(),
        PartialDate.of(article.published()),
        article.language(),
        Link.outside("", article.url()).href(),
        "",
        page,
        0);
  }

  private Citation noting(Optional<String> digest) {
    String noted = digest.map(name -> note + " (wording: " + name + ")").orElse(note);
    return new Citation(id, publisher, title, published, language, url, noted, page, build);
  }

  private Citation at(long build) {
    return new Citation(id, publisher, title, published, language, url, note, page, build);
  }

  private static String note(Statement statement) {
    Statement.@Nullable Form form = statement.form();
    String who = Naming.of(statement);
    String how = form == Statement.Form.REPORTED ? ", in the reporter’s words: " : ": ";
    return who + " " + Dates.at(statement.said()) + how + Quoting.line(statement);
  }

  /// The archive it was found in.
  public String archive() {
    return "Parley, build " + build + ", " + page;
  }

  /// As a line of text.
  public String text() {
    StringBuilder line = new StringBuilder();
    if (!note.isEmpty()) {
      line.append(note).append(note.matches("(?s).*[.!?]”?$") ? " " : ". ");
    }
    line.append(Outlet.name(publisher, url));
    line.append(title.isEmpty() ? "" : ", " + title).append(", ").append(Dates.of(published));
    line.append(url == null ? "" : ", " + url).append(". ").append(archive()).append('.');
    return line.toString();
  }

  /// As CSL-JSON, one item.
  public Map<String, Object> csl() {
    Map<String, Object> item = new java.util.LinkedHashMap<>();
    item.put("id", id);
    item.put("type", "article-newspaper");
    item.put("title", title);
    item.put("container-title", publisher);
    item.put("issued", Map.of("date-parts", List.of(dateParts())));
    item.put("language", language);
    if (url != null) {
      item.put("URL", url);
    }
    if (!note.isEmpty()) {
      item.put("note", note);
    }
    item.put("archive", "Parley, build " + build);
    item.put("archive_location", page);
    return item;
  }

  private List<Integer> dateParts() {
    if (published.month() == 0) {
      return List.of(published.year());
    }
    return published.day() == 0
        ? List.of(published.year(), published.month())
        : List.of(published.year(), published.month(), published.day());
  }

  /// As a CSL-JSON file.
  public String cslJson() {
    return Json.write(List.of(csl())) + "\n";
  }
}
