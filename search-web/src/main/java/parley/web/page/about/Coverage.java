package parley.web.page.about;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.archive.Statement;
import parley.search.Facet;
import parley.search.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.export.Csv;

/// How much the archive holds: by month, and in each by side and publisher. Months without anything
/// between the first and the last are there, at 0.
public record Coverage(List<Month> months) {

  public Coverage {
    months = List.copyOf(months);
  }

  /// One month.
  public record Month(
      YearMonth month, long statements, long articles, List<Part> sides, List<Part> publishers) {}

  /// Statements of one side or publisher.
  public record Part(String id, String label, long statements) {}

  /// Counts what an engine holds, one month after another.
  public static Coverage of(SearchEngine engine) {
    @Nullable YearMonth first = month(engine, SearchRequest.Sort.OLDEST);
    @Nullable YearMonth last = month(engine, SearchRequest.Sort.NEWEST);
    List<Month> months = new ArrayList<>();
    if (first != null && last != null) {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        months.add(month(engine, month));
      }
    }
    return new Coverage(months);
  }

  private static @Nullable YearMonth month(SearchEngine engine, SearchRequest.Sort end) {
    @Nullable YearMonth found = null;
    for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
      SearchRequest request = SearchRequest.ALL.withUnit(unit).withSort(end).withSize(1);
      for (Hit hit : engine.search(request).hits()) {
        YearMonth month = YearMonth.from(day(hit));
        boolean further =
            found == null
                || (end == SearchRequest.Sort.OLDEST
                    ? month.isBefore(found)
                    : month.isAfter(found));
        found = further ? month : found;
      }
    }
    return found;
  }

  private static LocalDate day(Hit hit) {
    return switch (hit) {
      case Hit.OfStatement(Statement statement, Article.Head article, var _, var _) ->
          statement.day(article.published());
      case Hit.OfArticle(Article.Head article, int _, var _) -> article.published();
    };
  }

  private static Month month(SearchEngine engine, YearMonth month) {
    PartialDate date = PartialDate.of(month);
    SearchRequest request =
        SearchRequest.ALL.toggle(new Filter.Said(date, date)).withSize(1);
    SearchResult statements = engine.search(request);
    SearchResult articles = engine.search(request.withUnit(SearchRequest.Unit.ARTICLES));
    return new Month(
        month,
        statements.total(),
        articles.total(),
        parts(engine, request, Facet.SIDE),
        parts(engine, request, Facet.PUBLISHER));
  }

  private static List<Part> parts(SearchEngine engine, SearchRequest request, Facet facet) {
    return engine.values(request, facet).stream()
        .filter(value -> value.count() > 0)
        .map(value -> new Part(value.value(), value.label(), value.count()))
        .toList();
  }

  /// Writes it as CSV: one row for all of a month, one for each side and publisher in it.
  ///
  /// @throws IOException if `out` cannot be written
  public void csv(Appendable out) throws IOException {
    Csv csv = new Csv(out, false);
    csv.row(List.of("month", "by", "value", "label", "statements", "articles"));
    for (Month month : months) {
      csv.row(
          List.of(
              month.month().toString(),
              "all",
              "",
              "",
              Long.toString(month.statements()),
              Long.toString(month.articles())));
      rows(csv, month, "side", month.sides());
      rows(csv, month, "publisher", month.publishers());
    }
  }

  private static void rows(Csv csv, Month month, String by, List<Part> parts) throws IOException {
    for (Part part : parts) {
      csv.row(
          List.of(
              month.month().toString(),
              by,
              part.id(),
              part.label(),
              Long.toString(part.statements()),
              ""));
    }
  }
}
