package parley.web.page.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement;
import parley.web.page.record.ArticlePage.Stretch;

/// An article's text cut where statements begin and end, so that each stretch belongs to the
/// shortest statement that runs over it.
final class Marking {

  private static final int COLOURS = 8;

  private final AttributedArticle attributed;
  private final Map<String, Integer> colours = new LinkedHashMap<>();
  private final List<Integer> anchored = new ArrayList<>();

  private final Places places;
  private final List<Integer> found = new ArrayList<>();

  /// @param places what is to be found in the text
  Marking(AttributedArticle attributed, Places places) {
    this.attributed = attributed;
    this.places = places;
    attributed.statements().forEach(s -> colours.putIfAbsent(speaker(s), colours.size() % COLOURS));
  }

  private static String speaker(Statement statement) {
    return statement.speaker() == null ? "" : statement.speaker().id();
  }

  /// The colour of a statement's speaker, 0 to 7 in order of first words.
  int colour(Statement statement) {
    return colours.getOrDefault(speaker(statement), 0);
  }

  List<List<Stretch>> paragraphs() {
    List<List<Stretch>> paragraphs = new ArrayList<>();
    for (Span paragraph : Context.paragraphs(attributed.article().text())) {
      paragraphs.add(stretches(paragraph));
    }
    return paragraphs;
  }

  private List<Stretch> stretches(Span paragraph) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    List<Integer> present = new ArrayList<>();
    for (int i = 0; i < attributed.statements().size(); i++) {
      for (Span span : attributed.statements().get(i).spans()) {
        if (span.overlaps(paragraph)) {
          present.add(i);
          cuts.add(Math.max(span.start(), paragraph.start()));
          cuts.add(Math.min(span.end(), paragraph.end()));
        }
      }
    }
    for (Span place : places.spans()) {
      if (place.overlaps(paragraph)) {
        cuts.add(Math.max(place.start(), paragraph.start()));
        cuts.add(Math.min(place.end(), paragraph.end()));
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    @Nullable Integer from = null;
    for (int cut : cuts) {
      if (from != null) {
        stretches.add(stretch(new Span(from, cut), present));
      }
      from = cut;
    }
    return stretches;
  }

  private Stretch stretch(Span part, List<Integer> present) {
    String text = part.of(attributed.article().text());
    int innermost = -1;
    int length = Integer.MAX_VALUE;
    for (int i : present) {
      for (Span span : attributed.statements().get(i).spans()) {
        if (span.contains(part) && span.length() < length) {
          innermost = i;
          length = span.length();
        }
      }
    }
    int place = places.numberOf(part);
    return innermost < 0
        ? new Stretch(text, 0, "", 0, "", "", place(place))
        : marked(text, innermost, place(place));
  }

  /// A place, with its number on the first of its stretches only.
  private ArticlePage.Place place(int number) {
    boolean first = number > 0 && !found.contains(number);
    if (first) {
      found.add(number);
    }
    return new ArticlePage.Place(number > 0, first ? number : 0);
  }

  private Stretch marked(String text, int index, ArticlePage.Place place) {
    Statement statement = attributed.statements().get(index);
    boolean first = !anchored.contains(index);
    if (first) {
      anchored.add(index);
    }
    return new Stretch(
        text,
        index + 1,
        first ? "s" + (index + 1) : "",
        colour(statement),
        statement.form().name().toLowerCase(Locale.ROOT),
        "/statement/" + statement.id(),
        place);
  }
}
