package parley.web.page.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.query.Facet;
import parley.web.check.Asked;
import parley.web.check.Comparison;
import parley.web.http.Failure;
import parley.web.page.Card;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.search.SearchPage.Part;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// A claim beside the statements that are closest to it in words.
///
/// @param claim as written
/// @param fault why the address could not be read; null if it could
/// @param parts what narrows the search, each removable
/// @param candidates dates to choose from, where the claim names a month without a year
/// @param found in words; empty where nothing was asked for
/// @param wider where nothing was found: what leaving out a part would bring, if anything
/// @param all leads to every statement with any of the words; null where nothing was asked for
public record CheckPage(
    Frame frame,
    String claim,
    @Nullable String fault,
    List<Part> parts,
    List<Link> candidates,
    String found,
    List<Row> rows,
    List<Wider> wider,
    @Nullable Link all)
    implements Page {

  /// The address of such pages.
  public static final String PATH = "/check";

  public CheckPage {
    parts = List.copyOf(parts);
    candidates = List.copyOf(candidates);
    rows = List.copyOf(rows);
    wider = List.copyOf(wider);
  }

  /// A part of the request left out.
  ///
  /// @param link its words, leading to the claim without it
  /// @param brings how many statements that would bring, in words
  public record Wider(Link link, String brings) {}

  /// A statement held against the claim.
  ///
  /// @param matched words of the claim that it has
  /// @param missing those it has not; empty if none
  /// @param negation how its negations differ, empty if they do not
  public record Row(Card card, String matched, String missing, String negation) {}

  /// What such a page is made with.
  ///
  /// @param covered the months of which the archive has anything
  public record Setting(Registers registers, Frame.Site site, NavigableSet<YearMonth> covered) {}

  /// The page of a claim and what was found for it.
  public static CheckPage of(Asked asked, Asked.Answer answer, Setting setting) {
    String text = asked.claim().text();
    Cards cards = new Cards(setting.registers());
    return new CheckPage(
        frame(text, setting.site()),
        text,
        null,
        parts(asked, setting.registers()),
        asked.candidates(setting.covered()).stream()
            .map(date -> new Link(Dates.of(date), address(asked.at(date))))
            .toList(),
        found(asked, answer),
        answer.closest().stream().map(c -> row(c, cards)).toList(),
        answer.wider().stream()
            .filter(w -> w.total() > 0)
            .map(w -> wider(w, setting.registers()))
            .distinct()
            .toList(),
        answer.total() <= Asked.MOST ? null : all(asked, answer));
  }

  /// The page that says why an address cannot be read, with the claim kept.
  public static CheckPage faulty(String claim, Failure failure, Frame.Site site) {
    return new CheckPage(
        frame("", site),
        claim,
        failure.detail(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        null);
  }

  private static Frame frame(String claim, Frame.Site site) {
    Frame frame = Frame.of("Check a claim", "", null, site);
    return claim.isEmpty() ? frame : frame.unlisted("");
  }

  private static List<Part> parts(Asked asked, Registers registers) {
    List<Part> parts = new ArrayList<>();
    if (!asked.speakers().isEmpty()) {
      Labels labels = new Labels(registers, Map.of());
      String names =
          asked.speakers().stream()
              .map(id -> labels.of(Facet.SPEAKER, id))
              .collect(Collectors.joining(" or "));
      parts.add(new Part("said by", names, address(asked.withoutSpeakers())));
    }
    if (asked.said() != null) {
      String period = Dates.period(asked.said().from(), asked.said().to());
      parts.add(new Part("said", period, address(asked.withoutDate())));
    }
    return parts;
  }

  private static String address(Asked asked) {
    return PATH + "?" + SearchUrl.print(asked.pairs());
  }

  private static String found(Asked asked, Asked.Answer answer) {
    if (asked.claim().text().isEmpty()) {
      return "";
    }
    if (asked.claim().words().isEmpty()) {
      return "The claim has no words to look for. Write what is said to have been said.";
    }
    return answer.closest().isEmpty()
        ? "No statement has any of these words. That is no proof that it was not said."
        : "The %s closest in words".formatted(Counts.of(answer.closest().size(), "statement"));
  }

  private static Wider wider(Asked.Wider wider, Registers registers) {
    List<Part> kept = parts(wider.asked(), registers);
    String text =
        kept.isEmpty()
            ? "Said by anyone at any time"
            : "Only "
                + kept.stream()
                    .map(p -> p.lead() + " " + p.text())
                    .collect(Collectors.joining(" "));
    return new Wider(new Link(text, address(wider.asked())), Counts.of(wider.total(), "statement"));
  }

  private static Link all(Asked asked, Asked.Answer answer) {
    return new Link(
        "All " + Counts.of(answer.total(), "statement") + " with any of the words",
        SearchUrl.under("/search", asked.request()));
  }

  private static Row row(Comparison comparison, Cards cards) {
    return new Row(
        cards.statement(comparison.hit()),
        String.join(", ", comparison.matched()),
        String.join(", ", comparison.missing()),
        negation(comparison));
  }

  private static String negation(Comparison comparison) {
    return switch (comparison.negation()) {
      case SAME -> "";
      case CLAIM_ONLY ->
          "The claim has a negation (%s) that the statement has not"
              .formatted(String.join(", ", comparison.claimed()));
      case STATEMENT_ONLY ->
          "The statement has a negation (%s) that the claim has not"
              .formatted(String.join(", ", comparison.stated()));
    };
  }

  @Override
  public String template() {
    return "check.jte";
  }
}
