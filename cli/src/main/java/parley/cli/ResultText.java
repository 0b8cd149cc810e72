package parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.Echo;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchResult;

/// A result as text for a terminal.
record ResultText(Registers registers) {

  private static final int MOST_NAMES = 5;

  String of(SearchRequest request, SearchResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(count(request, result) + "  " + Echo.of(request, registers));
    request.query().notes().forEach(note -> lines.add("note: " + note));
    if (result.relaxed()) {
      lines.add("note: nothing has all of the words; these have most of them");
    }
    if (result.suggestion() != null) {
      lines.add("did you mean: " + result.suggestion());
    }
    int number = (request.page() - 1) * request.size();
    for (Hit hit : result.hits()) {
      number++;
      lines.add("");
      lines.addAll(hit(number, hit));
    }
    return String.join("\n", lines);
  }

  private static String count(SearchRequest request, SearchResult result) {
    return request.unit() == SearchRequest.Unit.ARTICLES
        ? number(result.total(), "article")
        : number(result.total(), "statement") + " in " + number(result.articles(), "article");
  }

  private static String number(long count, String thing) {
    return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }

  private List<String> hit(int number, Hit hit) {
    return switch (hit) {
      case Hit.OfStatement(Statement statement, Article.Head article, var source, var snippet) ->
          List.of(
              "%d. %s, %s".formatted(number, speaker(statement, article), statement.said()),
              "   " + words(statement, snippet.text()),
              "   " + place(article, source),
              "   " + statement.id());
      case Hit.OfArticle(Article.Head article, int statements, var snippet) ->
          List.of(
              "%d. %s, %s".formatted(number, article.headline(), article.published()),
              "   " + snippet.text().replaceAll("\\s+", " "),
              "   " + publisher(article.publisher()) + ", " + number(statements, "statement"),
              "   " + article.id());
    };
  }

  private String speaker(Statement statement, Article.Head article) {
    Speaker.Ref ref = statement.speaker();
    if (ref == null) {
      return "Unknown speaker";
    }
    LocalDate day = statement.day(article.published());
    Optional<String> office =
        registers
            .speaker(ref.id())
            .flatMap(speaker -> speaker.officeOn(day))
            .map(Speaker.Office::title);
    return ref.name() + office.map(title -> " (" + title + ")").orElse("");
  }

  /// Only quoted words stand in quotation marks.
  private static String words(Statement statement, String snippet) {
    String text = snippet.replaceAll("\\s+", " ");
    return switch (statement.form()) {
      case QUOTED -> "“" + text.replaceAll("^[\"“”]|[\"“”]$", "") + "”";
      case MIXED, REPORTED -> text + "  [in the reporter's words]";
    };
  }

  private static String place(Article.Head article, Article.@Nullable Source source) {
    if (source == null) {
      return publisher(article.publisher()) + (article.url() == null ? "" : "  " + article.url());
    }
    return publisher(source.publisher()) + (source.url() == null ? "" : "  " + source.url());
  }

  private static String publisher(String name) {
    return name.isBlank() ? "source not named" : name;
  }

  /// Names for a sentence: the first few, and how many more there are.
  static String some(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
