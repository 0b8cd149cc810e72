package parley.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Registers;

/// A word as names are compared: lower case, accents of Latin letters dropped.
///
/// @param start UTF-16 offset of its first character
/// @param end UTF-16 offset behind its last
/// @param capital whether it begins with a capital letter
record Folded(String word, int start, int end, boolean capital) {

  /// As it stands in the text it was found in.
  String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /// The words of a stretch of text; a possessive `'s` is a word.
  static List<Folded> words(CharSequence text, int from, int to) {
    List<Folded> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && isPart(text, end, from, to)) {
        end++;
      }
      if (end > i) {
        String word = text.subSequence(i, end).toString();
        words.add(
            new Folded(Registers.folded(word), i, end, Character.isUpperCase(word.charAt(0))));
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  private static boolean isPart(CharSequence text, int i, int from, int to) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean inside =
        i > from
            && i + 1 < to
            && Character.isLetter(text.charAt(i - 1))
            && Character.isLetter(text.charAt(i + 1));
    boolean dotted =
        c == '.'
            && i > from
            && Character.isUpperCase(text.charAt(i - 1))
            && (inside && Character.isUpperCase(text.charAt(i + 1))
                || i - 2 >= from && text.charAt(i - 2) == '.');
    return inside && c == '-' || dotted;
  }
}
