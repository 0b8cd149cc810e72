package parley.web.page.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;

/// The months of which the archive has anything on record, in order.
public record Covered(NavigableSet<YearMonth> months) {

  public Covered {
    months = Collections.unmodifiableNavigableSet(new TreeSet<>(months));
  }

  /// The months in which an engine's histograms of all statements and all articles have anything.
  public static Covered of(SearchEngine engine) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
      SearchRequest all = SearchRequest.ALL.withUnit(unit).withSize(1);
      engine.search(all).histogram().bars().stream()
          .filter(bar -> bar.count() > 0)
          .forEach(bar -> add(months, bar));
    }
    return new Covered(months);
  }

  private static void add(TreeSet<YearMonth> months, SearchResult.Histogram.Bar bar) {
    YearMonth last = YearMonth.from(bar.to());
    for (YearMonth month = YearMonth.from(bar.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month);
    }
  }

  /// Whether any month of the days from one to another is covered.
  boolean any(LocalDate from, LocalDate to) {
    YearMonth next = months.ceiling(YearMonth.from(from));
    return next != null && !next.isAfter(YearMonth.from(to));
  }
}
