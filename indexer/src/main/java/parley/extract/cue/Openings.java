package parley.extract.cue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Wordlist;

/// Passes over what opens a sentence and belongs to the reporter: "But", a dateline.
final class Openings {

  private static final Pattern TIME = Pattern.compile("\\d{1,2}[.:]\\d{2}(?:am|pm)?");
  private static final int LONGEST_DATELINE = 12;

  private static final Set<String> CONNECTIVES =
      Set.of("but", "and", "yet", "so", "still", "or", "then");

  private static final Set<String> CONDITIONS = Set.of("if", "unless");

  private static final Set<String> LEANING =
      Wordlist.of("as while when after before although though because since until once if");

  private Openings() {}

  /// The first token of `from` to `to` that can belong to what was said.
  static int skip(Sentence s, int from, int to) {
    if (from > 0) {
      return from;
    }
    int first = pastTime(s, pastDateline(s, to));
    while (first + 1 < to && CONNECTIVES.contains(s.lower(first))) {
      first = s.is(first + 1, ",") ? first + 2 : first + 1;
    }
    return first < to ? first : from;
  }

  /// Whether what stands before token `to` is no sentence by itself: `As the rain fell`, `On
  /// Monday`.
  static boolean leans(Sentence s, int to) {
    int first = skip(s, 0, to);
    int opener = s.is(first, "even") ? first + 1 : first;
    boolean then = s.is(opener + 1, "that") || s.is(opener + 1, "this") || s.is(opener + 1, "then");
    boolean clause = LEANING.contains(s.lower(opener)) && !then;
    boolean phrase = s.tag(first) == Tag.ADP && !Phrases.hasVerb(s, first, to);
    for (int i = first; (clause || phrase) && i < to; i++) {
      if (s.is(i, ",") || s.token(i).quoted()) {
        return false;
      }
    }
    return clause || phrase;
  }

  /// A condition that opens the sentence of a cue: `If it rains, Verin said the dam will open`;
  /// null if there is none.
  static @Nullable Span condition(Sentence s, Cue cue) {
    int comma = cue.clauseStart() - 1;
    boolean opens = CONDITIONS.contains(s.lower(0)) && s.is(comma, ",") && cue.is(Shape.PLAIN);
    if (!opens || !cue.verb().strong() || cue.verb().frame() != Frame.SAY) {
      return null;
    }
    for (int i = 1; i < comma; i++) {
      if (s.is(i, ",") || s.token(i).quoted()) {
        return null;
      }
    }
    return s.spanOf(0, comma);
  }

  /// `3.15pm BREAKING: The dam`.
  private static int pastTime(Sentence s, int first) {
    if (first > 0 || !TIME.matcher(s.lower(0)).matches()) {
      return first;
    }
    String next = s.has(1) ? s.token(1).word() : "";
    boolean label = s.is(2, ":") && next.equals(next.toUpperCase(java.util.Locale.ROOT));
    return label ? 3 : 1;
  }

  /// `PORT VERIN (Wire) - The river`.
  private static int pastDateline(Sentence s, int to) {
    String word = s.token(0).word();
    if (word.length() < 3 || !word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
      return 0;
    }
    for (int i = 1; i < Math.min(to, LONGEST_DATELINE); i++) {
      if (s.is(i, "-") || s.is(i, "--")) {
        return i + 1;
      }
    }
    return 0;
  }
}
