package parley.extract.text;

/// A text as the rules read it: curly quote marks and apostrophes made straight, dashes and spaces
/// made plain, character for character, so that every offset holds in both.
///
/// @param original as published
/// @param plain of the same length; of a two-character quote mark (`''`) the first is `"`, the
///   second a space
public record View(String original, String plain) {

  private static final char SECOND_HALF = ' ';

  public static View of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = straight(plain[i]);
    }
    for (int i = 0; i + 1 < plain.length; i++) {
      if (plain[i] == '\'' && plain[i + 1] == '\'') {
        plain[i++] = '"';
        plain[i] = SECOND_HALF;
      }
    }
    return new View(text, new String(plain));
  }

  private static char straight(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '`', '´', '‛', '′' -> '\'';
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\t', '\r' -> ' ';
      case '―', '—', '–', '‑', '−' -> '-';
      default -> c;
    };
  }

  public int length() {
    return plain.length();
  }

  public char at(int offset) {
    return plain.charAt(offset);
  }

  /// The end of the quote mark that begins at `offset`: one character or two further.
  public int markEnd(int offset) {
    boolean two =
        offset + 1 < length()
            && plain.charAt(offset) == '"'
            && plain.charAt(offset + 1) == SECOND_HALF
            && original.charAt(offset + 1) != SECOND_HALF
            && "'`’‘´".indexOf(original.charAt(offset + 1)) >= 0;
    return two ? offset + 2 : offset + 1;
  }

  /// Whether the text itself, by a curly mark, says that a quotation opens here.
  public boolean opens(int offset) {
    char c = original.charAt(offset);
    return c == '“' || c == '«' || c == '„' || c == '`';
  }

  /// Whether the text itself, by a curly mark, says that a quotation closes here.
  public boolean closes(int offset) {
    char c = original.charAt(offset);
    return c == '”' || c == '»';
  }
}
