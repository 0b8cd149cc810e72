package parley.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.analysis.WordsMatcher;
import parley.archive.Span;
import parley.archive.Statement;
import parley.search.Snippet;
import parley.search.Snippet.Fragment;

/// Chooses what to show of a text, and marks what matched. Texts are cut at the ends of sentences
/// only; parts that do not follow each other are joined by ` … `.
public final class Snippets {

  /// A statement of up to so many characters is shown whole.
  private static final int WHOLE = 600;

  /// About how much is shown of a longer text; one sentence is shown, however long.
  private static final int LENGTH = 400;

  private static final int MOST_LEADING = 2;

  private static final Pattern PRONOUN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:He|She|They|His|Her|Their|Он|Она|Они|Він|Вона|Вони)(?!\\p{L})");

  private final WordsMatcher words;

  /// @param words what to mark
  public Snippets(WordsMatcher words) {
    this.words = words;
  }

  /// A statement: whole unless it is long.
  public Snippet ofStatement(String text) {
    return text.length() <= WHOLE
        ? snippet(text, List.of(new Span(0, text.length())), words.highlights(text))
        : ofArticle(text);
  }

  /// The first sentences of an article with a match, or its first sentences. One that begins with a
  /// pronoun comes with what stands before it, so that a reader learns who is meant.
  public Snippet ofArticle(String text) {
    List<Span> marked = words.highlights(text);
    List<Span> sentences = Sentences.of(text);
    List<Span> chosen = chosen(sentences, marked);
    return snippet(text, led(text, sentences, chosen), marked);
  }

  /// The chosen sentences with up to two before them, as long as the first begins with a pronoun.
  private static List<Span> led(String text, List<Span> sentences, List<Span> chosen) {
    if (chosen.isEmpty()) {
      return chosen;
    }
    int first = sentences.indexOf(chosen.getFirst());
    int from = first;
    while (from > 0
        && first - from < MOST_LEADING
        && beginsWithPronoun(text, sentences.get(from))) {
      from--;
    }
    List<Span> led = new ArrayList<>(sentences.subList(from, first));
    led.addAll(chosen);
    return led;
  }

  private static boolean beginsWithPronoun(String text, Span sentence) {
    return PRONOUN.matcher(text).region(sentence.start(), sentence.end()).lookingAt();
  }

  /// The first sentences with a match, and what follows them, as far as there is room.
  private static List<Span> chosen(List<Span> sentences, List<Span> marked) {
    List<Span> chosen = new ArrayList<>();
    int room = LENGTH;
    boolean follows = marked.isEmpty();
    int next = 0;
    for (Span sentence : sentences) {
      if (room <= 0) {
        break;
      }
      while (next < marked.size() && marked.get(next).end() <= sentence.start()) {
        next++;
      }
      follows |= next < marked.size() && sentence.overlaps(marked.get(next));
      boolean fits = chosen.isEmpty() || sentence.length() <= room;
      if (follows && fits) {
        chosen.add(sentence);
        room -= sentence.length();
      }
      follows &= fits && room > 0;
    }
    return chosen;
  }

  private static Snippet snippet(String text, List<Span> parts, List<Span> marked) {
    List<Fragment> fragments = new ArrayList<>();
    int end = -1;
    for (Span part : parts) {
      String between = end < 0 ? "" : text.substring(end, part.start());
      add(fragments, between.isBlank() ? between : Statement.JOINT, false);
      addMarked(fragments, text, part, marked);
      end = part.end();
    }
    return new Snippet(fragments);
  }

  private static void addMarked(
      List<Fragment> fragments, String text, Span part, List<Span> marked) {
    int at = part.start();
    for (Span match : marked) {
      if (part.contains(match)) {
        add(fragments, text.substring(at, match.start()), false);
        add(fragments, match.of(text), true);
        at = match.end();
      }
    }
    add(fragments, text.substring(at, part.end()), false);
  }

  private static void add(List<Fragment> fragments, String text, boolean match) {
    if (text.isEmpty()) {
      return;
    }
    if (!match && !fragments.isEmpty() && !fragments.getLast().match()) {
      text = fragments.removeLast().text() + text;
    }
    fragments.add(new Fragment(text, match));
  }
}
