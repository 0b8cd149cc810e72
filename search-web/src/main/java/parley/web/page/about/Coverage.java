package parley.web.page.about;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.export.Csv;
import parley.web.page.search.Covered;

/// How much the archive holds: by month, and in each by side and publisher. Months without anything
/// between the first and the last are there, at 0.
///
/// @param lessCertain how many statements are left out of all counts, since they are shown only
///   when asked for
public record Coverage(List<Month> months, long lessCertain) {

  /// The statements that no count has.
  static final SearchRequest LESS_CERTAIN =
      SearchRequest.ALL.toggle(new Filter.Is(Facet.CONFIDENCE, "low")).withSize(1);

  public Coverage {
    months = List.copyOf(months);
  }

  /// One month.
  public record Month(
      YearMonth month, long statements, long articles, List<Part> sides, List<Part> publishers) {}

  /// Statements of one side or publisher.
  public record Part(String id, String label, long statements) {}

  /// Counts what an engine holds: asks for each month in which the histograms have anything.
  public static Coverage of(SearchEngine engine) {
    NavigableSet<YearMonth> held = Covered.of(engine).months();
    List<Month> months = new ArrayList<>();
    for (YearMonth month = held.isEmpty() ? null : held.first();
        month != null && !month.isAfter(held.last());
        month = month.plusMonths(1)) {
      months.add(
          held.contains(month)
              ? month(engine, month)
              : new Month(month, 0, 0, List.of(), List.of()));
    }
    return new Coverage(months, engine.search(LESS_CERTAIN).total());
  }

  private static Month month(SearchEngine engine, YearMonth month) {
    PartialDate date = PartialDate.of(month);
    SearchRequest request = SearchRequest.ALL.toggle(new Filter.Said(date, date)).withSize(1);
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
