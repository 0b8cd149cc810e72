package parley.web.page.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.web.page.Card;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.request.SearchUrl;

/// The page of a search.
///
/// @param sentence the request read back in removable parts
/// @param clear leads to the same without any of them; null if there are none
/// @param chart hits by date, null if there are no dates
/// @param misdated what is wrong with the dates given; null if nothing
/// @param start whether nothing was asked for yet
public record SearchPage(
    Frame frame,
    Box box,
    List<Part> sentence,
    @Nullable String clear,
    Found found,
    List<Panel> panels,
    int chosen,
    @Nullable Chart chart,
    Box period,
    @Nullable Misdated misdated,
    List<Card> cards,
    Paging paging,
    List<Notice> notices,
    @Nullable Advice advice,
    List<Link> exports,
    boolean start)
    implements Page {

  private static final int TOP = 100;

  public SearchPage {
    sentence = List.copyOf(sentence);
    panels = List.copyOf(panels);
    cards = List.copyOf(cards);
    notices = List.copyOf(notices);
    exports = List.copyOf(exports);
  }

  @Override
  public String template() {
    return "search.jte";
  }

  /// The same where the dates given could not be read: as they were typed, with what is wrong.
  public SearchPage with(Misdated wrong) {
    return new SearchPage(
        frame,
        box.dated(wrong),
        sentence,
        clear,
        found,
        panels,
        chosen,
        chart,
        period.dated(wrong),
        wrong,
        cards,
        paging,
        notices,
        advice,
        exports,
        false);
  }

  /// Dates that could not be read.
  ///
  /// @param field `from` or `to`
  /// @param message what was found and what is wanted
  public record Misdated(String field, String message, String from, String to) {}

  /// A form that asks anew: its fields, and the rest of the request as hidden ones.
  ///
  /// @param words what the fields of the form for words hold; null if they cannot show the query
  public record Box(
      String typed,
      String from,
      String to,
      @Nullable WordFields words,
      List<SearchUrl.Pair> hidden) {
    public Box {
      hidden = List.copyOf(hidden);
    }

    private Box dated(Misdated wrong) {
      return new Box(typed, wrong.from(), wrong.to(), words, hidden);
    }
  }

  /// The fields of the form for words.
  public record WordFields(String all, String any, String phrase, String none, String near) {}

  /// A part of the request in words.
  ///
  /// @param lead what leads up to it: "said by", "or"
  /// @param remove leads to the request without it; null if it cannot go
  public record Part(String lead, String text, @Nullable String remove) {}

  /// What was found, and the other ways to see it.
  ///
  /// @param count in words: "34 statements in 12 articles"
  /// @param unit what is counted: "Statements"
  /// @param views the ways to look at the hits
  public record Found(
      String count, String unit, List<Tab> units, List<Tab> sorts, List<Tab> views) {
    public Found {
      views = List.copyOf(views);
      units = List.copyOf(units);
      sorts = List.copyOf(sorts);
    }
  }

  /// One of several ways.
  public record Tab(String text, String href, boolean current) {}

  /// A facet.
  ///
  /// @param open whether its values show at once
  /// @param all leads to all its values, null if they show already
  public record Panel(
      String name, String heading, boolean open, List<Choice> choices, @Nullable Link all) {
    public Panel {
      choices = List.copyOf(choices);
    }
  }

  /// A value of a facet.
  ///
  /// @param counted what its count counts, as it goes on after the number: `statements`
  /// @param toggle leads to the request with it chosen, or not any more
  /// @param exclude leads to the request with it excluded, or not any more
  /// @param narrower whether it stands under the one before
  public record Choice(
      String label,
      String count,
      String counted,
      boolean selected,
      boolean excluded,
      String toggle,
      String exclude,
      boolean narrower) {}

  /// Hits by date.
  ///
  /// @param unit `day`, `month` or `year`
  /// @param width of the drawing, in its own units; its height is 100
  /// @param counts what is counted: `Statements`
  /// @param most the highest count, in words
  /// @param axis what stands at the ends of the axis
  /// @param gaps spans of which the archive has nothing
  public record Chart(
      String unit,
      int width,
      String counts,
      String most,
      List<Bar> bars,
      List<String> axis,
      List<Mark> marks,
      List<Mark> gaps) {
    public Chart {
      bars = List.copyOf(bars);
      axis = List.copyOf(axis);
      marks = List.copyOf(marks);
      gaps = List.copyOf(gaps);
    }

    /// The bars inside or outside the period asked for as lines, as SVG draws them.
    public String outlines(boolean inside) {
      return bars.stream()
          .filter(bar -> bar.inside() == inside && bar.height() > 0)
          .map(Bar::outline)
          .collect(Collectors.joining());
    }
  }

  /// A bar of the chart.
  ///
  /// @param inside whether the period asked for covers it
  /// @param chosen its time as an address has it, where the bar alone is chosen; else empty
  public record Bar(
      int x,
      int width,
      int height,
      String when,
      String count,
      String href,
      boolean inside,
      String chosen) {

    /// The line that it is, as SVG draws it.
    private String outline() {
      return "M" + (x + width / 2) + " " + TOP + "v-" + height;
    }
  }

  /// A stretch of the axis: a round of talks, or a span without coverage.
  public record Mark(int x, int width, String name) {}

  /// Where one is in the list.
  ///
  /// @param from number of the first hit on the page
  /// @param pages links to pages; one without an address marks a gap
  public record Paging(
      String where, int from, @Nullable String before, @Nullable String after, List<Tab> pages) {
    public Paging {
      pages = List.copyOf(pages);
    }
  }

  /// Something to know about the answer.
  public record Notice(String text, @Nullable Link link) {}

  /// What to do where nothing, or hardly anything, was found.
  ///
  /// @param drops what can be left out, with what that brings
  /// @param holds how much the archive has for the filters alone
  public record Advice(boolean empty, List<Drop> drops, String holds) {
    public Advice {
      drops = List.copyOf(drops);
    }
  }

  /// A part of the request to leave out.
  public record Drop(String text, String brings, String href) {}
}
