package parley.web.page.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  /// @param target what was corrected, by its headline where there is one
  /// @param who said it and when, empty where that is not known
  /// @param changes what was done, in words
  /// @param by the statement that denies or retracts it, null if that is not what happened
  public record Row(
      String anchor,
      String date,
      String isoDate,
      Link target,
      String who,
      List<String> changes,
      @Nullable Link by,
      String reason) {
    public Row {
      changes = List.copyOf(changes);
    }
  }

  /// What is known of a statement, an article or a speaker that was corrected.
  ///
  /// @param title its article's headline or its name; its id where nothing else may be shown
  /// @param who said it and when, may be empty
  public record Target(String title, String who) {

    private String line() {
      return who.isEmpty() ? title : title + " (" + who + ")";
    }
  }

  /// Tells what stands under an id.
  public interface Targets {
    Target of(String id);
  }

  /// The page of these registers' corrections.
  public static CorrectionsPage of(
      Registers registers, Targets targets, Frame.Site site, String base) {
    List<Correction> latest = latest(registers);
    return new CorrectionsPage(
        Frame.of("Corrections", "", base + "/corrections", site)
            .with(new Frame.Feed("Corrections", FEED)),
        latest.size() == 1
            ? "1 entry"
            : (latest.isEmpty() ? "no" : Counts.number(latest.size())) + " entries",
        latest.stream().map(c -> row(c, registers, targets)).toList());
  }

  private static List<Correction> latest(Registers registers) {
    List<Correction> latest = new ArrayList<>(registers.corrections());
    latest.sort(Comparator.comparing(Correction::date).reversed());
    return latest;
  }

  /// The same corrections as a feed.
  public static CorrectionsFeed feed(Registers registers, Targets targets, String base) {
    return new CorrectionsFeed(
        base,
        latest(registers).stream()
            .map(c ->
                new CorrectionsFeed.Entry(
                    c.date(),
                    anchor(c),
                    targets.of(c.target()).line(),
                    path(c, registers),
                    String.join("; ", new Changed(c, registers).lines())
                        + (c.by() == null ? "" : ": " + targets.of(c.by()).line()),
                    c.reason()))
            .toList());
  }

  private static Row row(Correction correction, Registers registers, Targets targets) {
    Target target = targets.of(correction.target());
    @Nullable String by = correction.by();
    return new Row(
        anchor(correction),
        Dates.day(correction.date()),
        correction.date().toString(),
        new Link(target.title(), path(correction, registers)),
        target.who(),
        new Changed(correction, registers).lines(),
        by == null ? null : new Link(targets.of(by).line(), "/statement/" + by),
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

  @Override
  public String template() {
    return "corrections.jte";
  }
}
