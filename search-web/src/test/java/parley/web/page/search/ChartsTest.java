package parley.web.page.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.search.SearchRequest;
import parley.search.SearchResult.Histogram;
import parley.web.page.search.SearchPage.Bar;
import parley.web.page.search.SearchPage.Chart;
import parley.web.page.search.SearchPage.Mark;

final class ChartsTest {

  private static final Registers NOBODY = new Registers(List.of(), List.of(), List.of(), List.of());

  private static Chart drawn(List<String> days, String... covered) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(LocalDate.parse(day), 1L, Long::sum));
    TreeSet<YearMonth> months = new TreeSet<>();
    List.of(covered).forEach(month -> months.add(YearMonth.parse(month)));
    Charts charts = new Charts(SearchRequest.ALL, NOBODY, new Covered(months));
    return Objects.requireNonNull(charts.of(Histogram.of(counts)));
  }

  @Test
  void drawsOneDayInThreeWeeks() {
    Chart chart = drawn(List.of("2025-05-16"), "2025-05");
    assertEquals(210, chart.width());
    assertEquals(List.of("6 May 2025", "26 May 2025"), chart.axis());
    assertEquals(
        List.of(
            new Bar(
                100,
                10,
                100,
                "16 May 2025",
                "1",
                "/search?from=2025-05-16&to=2025-05-16",
                true,
                "")),
        chart.bars());
    assertEquals(List.of(), chart.gaps());
  }

  @Test
  void drawsNothingBeforeTheFirstDayThereIs() {
    Chart chart = drawn(List.of("1900-01-03"));
    assertEquals(List.of("1 January 1900", "21 January 1900"), chart.axis());
    assertEquals(List.of(20), chart.bars().stream().map(Bar::x).toList());
  }

  @Test
  void drawsFewMonthsInEighteen() {
    Chart chart = drawn(List.of("2025-01-16", "2025-05-16"));
    assertEquals(List.of("July 2024", "December 2025"), chart.axis());
    assertEquals(List.of(60, 70, 80, 90, 100), chart.bars().stream().map(Bar::x).toList());
  }

  @Test
  void addsNothingWhereBarsAreMany() {
    Chart chart = drawn(List.of("2025-05-01", "2025-05-31"), "2025-05");
    assertEquals(List.of("1 May 2025", "31 May 2025"), chart.axis());
    assertEquals(310, chart.width());
  }

  @Test
  void hatchesWhatTheArchiveDoesNotCover() {
    Chart chart = drawn(List.of("2025-01-16", "2025-05-16"), "2025-01", "2025-02", "2025-05");
    assertEquals(
        List.of(
            new Mark(0, 60, "July 2024 to December 2024"),
            new Mark(80, 20, "March 2025 to April 2025"),
            new Mark(110, 70, "June 2025 to December 2025")),
        chart.gaps());
  }
}
