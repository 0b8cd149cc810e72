package parley.web.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.search.Echo;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.Snippet;
import parley.web.http.Failure;
import parley.web.http.Parameters;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;
import parley.web.words.Naming;

/// The words that match, one below the other, each with what stands left and right of it.
///
/// @param request read back in words
/// @param back leads to the list
/// @param orders the ways to sort the lines
/// @param lines empty where no words were asked for or none match
public record ContextPage(
    Frame frame, String request, String back, String counted, List<Order> orders, List<Line> lines)
    implements Page {

  /// The address of such pages.
  public static final String PATH = "/words-in-context";

  /// Its parameter besides those of the search.
  public static final Set<String> PARAMETERS = Set.of("by");

  /// How many hits are read for one page.
  public static final int MOST_HITS = 500;

  private static final int WIDTH = 60;

  public ContextPage {
    orders = List.copyOf(orders);
    lines = List.copyOf(lines);
  }

  /// A way to sort the lines.
  public record Order(String text, String href, boolean current) {}

  /// One match.
  ///
  /// @param lang language of the words, null if it is the page's own
  /// @param form how the words reached us
  public record Line(
      @Nullable String lang,
      String left,
      String word,
      String right,
      String speaker,
      String form,
      Link said) {}

  /// What lines are sorted by: their place in the list, or the words before or after the match.
  public enum By {
    LIST("As in the list"),
    LEFT("By the word before"),
    RIGHT("By the word after");

    private final String text;

    By(String text) {
      this.text = text;
    }

    /// Reads what to sort by.
    ///
    /// @throws Failure if it is none of `list`, `left` and `right`
    public static By read(Parameters parameters) {
      String given = parameters.one("by").orElse("list");
      return Arrays.stream(values())
          .filter(by -> by.parameter().equals(given))
          .findFirst()
          .orElseThrow(() ->
              Failure.parameter(
                  "by",
                  "by is “%s”; it can be list, left, right".formatted(Failure.shortened(given))));
    }

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Comparator<Line> order() {
      return switch (this) {
        case LIST -> (_, _) -> 0;
        case LEFT -> Comparator.comparing(line -> reversed(line.left()));
        case RIGHT -> Comparator.comparing(line -> letters(line.right()));
      };
    }

    private static String reversed(String left) {
      return String.join(" ", Arrays.asList(letters(left).split(" ")).reversed());
    }

    private static String letters(String text) {
      return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
  }

  /// The page of the first hits of a request.
  ///
  /// @param hits at most [#MOST_HITS] statements
  public static ContextPage of(SearchRequest request, List<Hit.OfStatement> hits, Setting setting) {
    By by = setting.by();
    List<Line> lines = new ArrayList<>();
    hits.forEach(hit -> addLines(lines, hit));
    lines.sort(by.order());
    String within = hits.size() < MOST_HITS ? "" : " in the first " + MOST_HITS + " hits";
    String counted = Counts.of(lines.size(), "line") + within;
    return new ContextPage(
        Frame.of("Words in context", "", null, setting.site()).unlisted(request.query().text()),
        Echo.of(request, setting.registers()),
        SearchUrl.under("/search", request),
        counted.substring(0, 1).toUpperCase(Locale.ROOT) + counted.substring(1),
        Arrays.stream(By.values()).map(order -> tab(request, order, by)).toList(),
        lines);
  }

  /// What such a page is made with.
  public record Setting(Registers registers, Frame.Site site, By by) {}

  private static Order tab(SearchRequest request, By order, By current) {
    String address = SearchUrl.under(PATH, request);
    String with = address + (address.contains("?") ? "&" : "?") + "by=" + order.parameter();
    return new Order(order.text, order == By.LIST ? address : with, order == current);
  }

  private static void addLines(List<Line> lines, Hit.OfStatement hit) {
    String text = hit.snippet().text();
    int at = 0;
    for (Snippet.Fragment fragment : hit.snippet().fragments()) {
      int end = at + fragment.text().length();
      if (fragment.match()) {
        lines.add(line(hit, before(text, at), fragment.text(), after(text, end)));
      }
      at = end;
    }
  }

  private static Line line(Hit.OfStatement hit, String left, String word, String right) {
    Statement statement = hit.statement();
    return new Line(
        Cards.lang(hit.article().language()),
        left,
        word,
        right,
        Naming.of(statement),
        Labels.form(statement.form()),
        new Link(Dates.of(statement.said()), "/statement/" + statement.id()));
  }

  /// What stands before a place, cut at a space, or between two letters where there is none.
  private static String before(String text, int at) {
    if (at <= WIDTH) {
      return text.substring(0, at);
    }
    int cut = at - WIDTH;
    int from = Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    String end = text.substring(from, at);
    return "…" + end.substring(Math.max(0, end.indexOf(' ')));
  }

  /// What stands behind a place, cut in the same way.
  private static String after(String text, int at) {
    if (text.length() - at <= WIDTH) {
      return text.substring(at);
    }
    int cut = at + WIDTH;
    int to = Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    String start = text.substring(at, to);
    int space = start.lastIndexOf(' ');
    return start.substring(0, space < 0 ? start.length() : space + 1) + "…";
  }

  @Override
  public String template() {
    return "words-in-context.jte";
  }
}
