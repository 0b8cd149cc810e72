package parley.extract.text;

/// A text as the rules read it: curly quote marks and apostrophes made straight, dashes and spaces
/// made plain, character for character, so that every offset holds in both.
///
/// @param original as published
/// @param plain of the same length; a quote mark of two characters (`''`) is two of `"`
public record View(String original, String plain) {

  public static View of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = straight(plain[i]);
    }
    for (int i = 0; i + 1 < plain.length; i++) {
      if (plain[i] == '\'' && plain[i + 1] == '\'' && !isNested(plain, i)) {
        plain[i++] = '"';
        plain[i] = '"';
      }
    }
    if (new String(plain).indexOf('"') < 0) {
      quoteSingly(plain);
    }
    return new View(text, new String(plain));
  }

  /// In a text without a double mark, single ones around words are its quotation marks.
  private static void quoteSingly(char[] plain) {
    int open = -1;
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] == '\n') {
        open = -1;
      } else if (plain[i] == '\'' && isOutside(plain, i - 1) && !isOutside(plain, i + 1)) {
        open = open < 0 ? i : open;
      } else if (plain[i] == '\'' && open >= 0 && closes(plain, i)) {
        plain[open] = '"';
        plain[i] = '"';
        open = -1;
      }
    }
  }

  private static boolean isOutside(char[] plain, int i) {
    return i < 0 || i >= plain.length || Character.isWhitespace(plain[i]) || plain[i] == '(';
  }

  /// Whether no word goes on behind an apostrophe, and a clause ends there or before it.
  private static boolean closes(char[] plain, int i) {
    char after = i + 1 < plain.length ? plain[i + 1] : ' ';
    boolean possessive = plain[i - 1] == 's' && after == ' ';
    return !Character.isLetterOrDigit(after)
        && !Character.isWhitespace(plain[i - 1])
        && !possessive;
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

  /// Of three apostrophes at the end of a quotation the first closes one inside it.
  private static boolean isNested(char[] plain, int i) {
    boolean three = i + 2 < plain.length && plain[i + 2] == '\'';
    return three && i > 0 && !Character.isWhitespace(plain[i - 1]);
  }

  /// The end of the quote mark that begins at `offset`: one character or two further.
  public int markEnd(int offset) {
    boolean two =
        offset + 1 < length()
            && plain.charAt(offset) == '"'
            && plain.charAt(offset + 1) == '"'
            && isApostrophe(original.charAt(offset))
            && isApostrophe(original.charAt(offset + 1));
    return two ? offset + 2 : offset + 1;
  }

  private static boolean isApostrophe(char c) {
    return straight(c) == '\'';
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
