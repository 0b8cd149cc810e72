package parley.extract.text;

import parley.archive.Span;

/// A word, number or mark of a sentence.
///
/// @param start UTF-16 offset of its first character in the article
/// @param end UTF-16 offset behind its last
/// @param word as written, with straight quote marks
/// @param lower in lower case
/// @param tag its part of speech
/// @param quoted whether it stands inside a quotation, marks included
public record Token(int start, int end, String word, String lower, Tag tag, boolean quoted) {

  public boolean is(String lowerWord) {
    return lower.equals(lowerWord);
  }

  public boolean is(Tag one) {
    return tag == one;
  }

  public boolean is(Tag one, Tag other) {
    return tag == one || tag == other;
  }

  public boolean isQuoteMark() {
    return word.equals("\"");
  }

  /// Whether it begins with a capital letter.
  public boolean isCapital() {
    return Character.isUpperCase(word.charAt(0));
  }

  /// Whether it ends a sentence where it stands.
  public boolean isStop() {
    return is(".") || is("?") || is("!") || is("...");
  }

  public Span span() {
    return new Span(start, end);
  }
}
