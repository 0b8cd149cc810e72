package parley.web.check;

import java.util.List;
import java.util.regex.Pattern;

/// A word of a text with the place where it stands.
///
/// @param end exclusive
record Token(String text, int start, int end) {

  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})++(?!\\p{N})|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[-'’.][\\p{L}\\p{N}]++)*+");

  /// The words of a text, in order.
  static List<Token> of(String text) {
    return WORD.matcher(text).results().map(m -> new Token(m.group(), m.start(), m.end())).toList();
  }

  /// Without a possessive ending.
  String bare() {
    return text.replaceFirst("['’]s$", "");
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
