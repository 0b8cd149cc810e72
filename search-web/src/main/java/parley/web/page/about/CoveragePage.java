package parley.web.page.about;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.about.Coverage.Part;
import parley.web.page.search.SearchPage;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;

/// What the archive covers, and what it does not.
///
/// @param lessCertain what the counts leave out; null if nothing
/// @param publishers those with most statements
/// @param allPublishers leads to all of them, null where these are all
/// @param rows the latest month first; months without anything stand as gaps
public record CoveragePage(
    Frame frame,
    SearchPage.@Nullable Notice lessCertain,
    List<Row> rows,
    List<Sum> sides,
    List<Sum> publishers,
    @Nullable Link allPublishers)
    implements Page {

  private static final int SIDES = 3;
  private static final int PUBLISHERS = 30;

  private static final int WIDEST = 100;

  public CoveragePage {
    rows = List.copyOf(rows);
    sides = List.copyOf(sides);
    publishers = List.copyOf(publishers);
  }

  /// A month, or a gap of several without anything.
  ///
  /// @param width of its bar, of 100
  public record Row(
      Link month, String statements, String articles, String sides, int width, boolean gap) {}

  /// Statements of one side or publisher in all.
  public record Sum(Link name, String statements) {}

  /// The page of a coverage.
  public static CoveragePage of(
      Coverage coverage, Registers registers, Frame.Site site, String base) {
    List<Sum> publishers = sums(coverage, Coverage.Month::publishers, Facet.PUBLISHER, registers);
    return new CoveragePage(
        Frame.of("Coverage", "", base + "/coverage", site),
        lessCertain(coverage.lessCertain()),
        rows(coverage, registers),
        sums(coverage, Coverage.Month::sides, Facet.SIDE, registers),
        publishers.subList(0, Math.min(PUBLISHERS, publishers.size())),
        publishers.size() > PUBLISHERS
            ? new Link("All " + Counts.number(publishers.size()), "/facet/publisher")
            : null);
  }

  private static SearchPage.@Nullable Notice lessCertain(long count) {
    SearchRequest request = Coverage.LESS_CERTAIN.withSize(SearchRequest.DEFAULT_SIZE);
    return count == 0
        ? null
        : new SearchPage.Notice(
            "Not counted here, since words or speaker are less certain: "
                + Counts.of(count, "statement")
                + ".",
            new Link("show", SearchUrl.under("/search", request)));
  }

  private static List<Row> rows(Coverage coverage, Registers registers) {
    long most = coverage.months().stream().mapToLong(Coverage.Month::statements).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    List<YearMonth> gap = new ArrayList<>();
    for (Coverage.Month month : coverage.months().reversed()) {
      if (month.statements() == 0 && month.articles() == 0) {
        gap.add(month.month());
      } else {
        addGap(rows, gap);
        rows.add(row(month, Math.max(most, 1), registers));
      }
    }
    return rows;
  }

  private static void addGap(List<Row> rows, List<YearMonth> gap) {
    if (!gap.isEmpty()) {
      String last = Dates.month(gap.getFirst());
      String months = gap.size() == 1 ? last : Dates.month(gap.getLast()) + " to " + last;
      rows.add(new Row(new Link(months, null), "nothing on record", "", "", 0, true));
      gap.clear();
    }
  }

  private static Row row(Coverage.Month month, long most, Registers registers) {
    PartialDate date = PartialDate.of(month.month());
    List<String> sides = new ArrayList<>();
    for (Part part : month.sides().subList(0, Math.min(SIDES, month.sides().size()))) {
      sides.add(label(Facet.SIDE, part, registers) + " " + Counts.number(part.statements()));
    }
    if (month.sides().size() > SIDES) {
      sides.add(month.sides().size() - SIDES + " more");
    }
    return new Row(
        new Link(
            Dates.month(month.month()),
            SearchUrl.under("/search", SearchRequest.ALL.toggle(new Filter.Said(date, date)))),
        Counts.number(month.statements()),
        Counts.number(month.articles()),
        String.join(", ", sides),
        (int) Math.round(WIDEST * month.statements() / (double) most),
        false);
  }

  private static String label(Facet facet, Part part, Registers registers) {
    if (part.id().equals(Ids.UNKNOWN)) {
      return facet == Facet.SIDE ? "no side" : "unknown";
    }
    return facet == Facet.SIDE ? registers.sideName(part.id()) : part.label();
  }

  private static List<Sum> sums(
      Coverage coverage,
      Function<Coverage.Month, List<Part>> parts,
      Facet facet,
      Registers registers) {
    Map<String, Part> sums = new LinkedHashMap<>();
    for (Coverage.Month month : coverage.months()) {
      for (Part part : parts.apply(month)) {
        sums.merge(
            part.id(),
            part,
            (a, b) -> new Part(a.id(), a.label(), a.statements() + b.statements()));
      }
    }
    return sums.values().stream()
        .sorted(Comparator.comparingLong(Part::statements).reversed().thenComparing(Part::id))
        .map(part ->
            new Sum(
                new Link(
                    label(facet, part, registers),
                    SearchUrl.under(
                        "/search", SearchRequest.ALL.toggle(new Filter.Is(facet, part.id())))),
                Counts.number(part.statements())))
        .toList();
  }

  @Override
  public String template() {
    return "coverage.jte";
  }
}
