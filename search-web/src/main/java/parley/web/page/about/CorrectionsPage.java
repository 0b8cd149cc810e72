package parley.web.page.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.web.export.CorrectionsFeed;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.words.Counts;
import parley.web.words.Dates;

/// What was corrected in the archive, and why, and which statements others on record deny or take
/// back; the latest first.
public record CorrectionsPage(Frame frame, String counted, List<Row> rows) implements Page {

  /// The address of the same as a feed.
  public static final String FEED = "/corrections.atom";

  public CorrectionsPage {
    rows = List.copyOf(rows);
  }

  /// Where a mistake can be reported, if anywhere.
  public @Nullable String report() {
    return frame.site().report("the archive");
  }

  /// A correction.
  ///
  /// @param anchor what an address ends in that leads to this row
  /// @param change what was done, in words
  /// @param by the statement that denies or retracts it, null if that is not what happened
  public record Row(
      String anchor,
      String date,
      String isoDate,
      Link target,
      String change,
      @Nullable Link by,
      String reason) {}

  /// The page of all corrections.
  public static CorrectionsPage of(Titles titles, Frame.Site site, String base) {
    List<Correction> latest = latest(titles.registers());
    return new CorrectionsPage(
        Frame.of("Corrections", "", base + "/corrections", site)
            .with(new Frame.Feed("Corrections", FEED)),
        latest.size() == 1
            ? "1 entry"
            : (latest.isEmpty() ? "no" : Counts.number(latest.size())) + " entries",
        latest.stream().map(c -> row(c, titles)).toList());
  }

  private static List<Correction> latest(Registers registers) {
    List<Correction> latest = new ArrayList<>(registers.corrections());
    latest.sort(Comparator.comparing(Correction::date).reversed());
    return latest;
  }

  /// The same corrections as a feed.
  public static CorrectionsFeed feed(Titles titles, String base) {
    return new CorrectionsFeed(
        base,
        latest(titles.registers()).stream()
            .map(c ->
                new CorrectionsFeed.Entry(
                    c.date(),
                    anchor(c),
                    titles.of(c.target()),
                    path(c, titles.registers()),
                    change(c, titles) + (c.by() == null ? "" : ": " + titles.of(c.by())),
                    c.reason()))
            .toList());
  }

  private static Row row(Correction correction, Titles titles) {
    String target = correction.target();
    @Nullable String by = correction.by();
    return new Row(
        anchor(correction),
        Dates.day(correction.date()),
        correction.date().toString(),
        new Link(titles.of(target), path(correction, titles.registers())),
        change(correction, titles) + (by == null ? "" : ":"),
        by == null ? null : new Link(titles.of(by), "/statement/" + by),
        correction.reason());
  }

  /// What an address ends in that leads to a correction.
  public static String anchor(Correction correction) {
    String by = correction.by() == null ? "" : "-" + correction.by();
    return correction.target() + by + "-" + correction.date();
  }

  /// Where what was corrected stands. Only statements can be set and dropped; the page of something
  /// withdrawn says so whatever it was.
  private static String path(Correction correction, Registers registers) {
    String id = correction.target();
    boolean statement =
        correction.kind() != Correction.Kind.WITHDRAW || Ids.articleOf(id).isPresent();
    boolean speaker = registers.speaker(id).isPresent() || id.startsWith("~");
    return (statement ? "/statement/" : speaker ? "/speaker/" : "/article/") + id;
  }

  private static String change(Correction correction, Titles titles) {
    return switch (correction.kind()) {
      case SET -> fields(correction, titles);
      case DROP -> "Removed: it was no statement";
      case WITHDRAW -> "Withdrawn";
      case DENIED -> "Denied in";
      case RETRACTED -> "Taken back in";
    };
  }

  private static String fields(Correction correction, Titles titles) {
    return new TreeMap<>(correction.set())
        .entrySet().stream()
            .map(set ->
                titles.change(set.getKey(), set.getValue(), correction.was().get(set.getKey())))
            .collect(Collectors.joining("; "));
  }

  @Override
  public String template() {
    return "corrections.jte";
  }
}
