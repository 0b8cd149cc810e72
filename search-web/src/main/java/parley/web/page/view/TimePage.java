package parley.web.page.view;

import java.util.List;
import parley.archive.Registers;
import parley.query.Filter;
import parley.search.Echo;
import parley.search.SearchRequest;
import parley.search.SearchResult.Histogram;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;

/// A [Timeline] as a table with bars.
///
/// @param request read back in words
/// @param back leads to the list
/// @param csv leads to the same as a file
/// @param unit `Month` or `Year`
public record TimePage(
    Frame frame, String request, String back, String csv, String unit, List<Row> rows)
    implements Page {

  /// The address of such pages.
  public static final String PATH = "/over-time";

  public TimePage {
    rows = List.copyOf(rows);
  }

  /// A month or a year.
  ///
  /// @param when leads to its statements
  /// @param percent share of all statements, empty where there is nothing at all
  /// @param count width of the bar of statements, 0 to 100
  /// @param share width of the bar of shares, 0 to 100
  public record Row(
      Link when, String statements, String all, String percent, long count, long share) {}

  /// The page of a request's timeline.
  public static TimePage of(
      SearchRequest request, Timeline timeline, Registers registers, Frame.Site site) {
    long most = timeline.slots().stream().mapToLong(Timeline.Slot::statements).max().orElse(1);
    return new TimePage(
        Frame.of("Over time", "", null, site).unlisted(request.query().text()),
        Echo.of(request, registers),
        SearchUrl.under("/search", request),
        SearchUrl.under(PATH + ".csv", request),
        timeline.unit() == Histogram.Unit.YEAR ? "Year" : "Month",
        timeline.slots().stream().map(slot -> row(request, slot, most)).toList());
  }

  private static Row row(SearchRequest request, Timeline.Slot slot, long most) {
    Filter.Said said = new Filter.Said(slot.time(), slot.time());
    SearchRequest narrowed = request.has(said) ? request : request.toggle(said);
    return new Row(
        new Link(Dates.of(slot.time()), SearchUrl.under("/search", narrowed)),
        Counts.number(slot.statements()),
        Counts.number(slot.all()),
        slot.percent().isEmpty() ? "" : slot.percent() + " %",
        Math.round(100.0 * slot.statements() / most),
        slot.all() == 0 ? 0 : Math.round(100.0 * slot.statements() / slot.all()));
  }

  @Override
  public String template() {
    return "over-time.jte";
  }
}
