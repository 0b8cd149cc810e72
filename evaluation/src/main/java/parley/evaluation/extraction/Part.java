package parley.evaluation.extraction;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Span;
import parley.archive.Statement.Form;

/// One span of a statement, found or marked, made ready to be compared.
///
/// @param of number of its statement
/// @param span without what the set leaves to taste at both ends
/// @param form how much of it stands in quotation marks, by its own first and last character
record Part(int of, Span span, Form form) {

  /// The parts of statements, in order. Those of one statement with nothing but white space between
  /// them are one; in our own labels only inside a paragraph.
  static List<Part> of(MarkedArticle article, List<List<Span>> statements) {
    List<Part> parts = new ArrayList<>();
    String text = article.input().text();
    for (int i = 0; i < statements.size(); i++) {
      boolean over = article.edges() == MarkedArticle.Edges.WHITE_SPACE;
      for (Span span : joined(text, statements.get(i), over)) {
        Span inner = trimmed(text, span, article.edges());
        Span outer =
            article.edges() == MarkedArticle.Edges.PUNCTUATION ? marks(text, inner) : inner;
        parts.add(new Part(i, inner, form(outer.of(text))));
      }
    }
    return parts;
  }

  /// How much of `marked` this one covers: the characters that both share, over those of the marked
  /// one.
  double coverage(Part marked) {
    int start = Math.max(span.start(), marked.span.start());
    int end = Math.min(span.end(), marked.span.end());
    return end <= start ? 0 : (double) (end - start) / marked.span.length();
  }

  /// How alike the two are: the shared characters over those of either.
  double likeness(Part other) {
    double both = coverage(other) * other.span.length();
    return both == 0 ? 0 : both / (span.length() + other.span.length() - both);
  }

  private static List<Span> joined(String text, List<Span> spans, boolean overLines) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && touches(text, last, span, overLines)) {
        joined.removeLast();
        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean touches(String text, Span left, Span right, boolean overLines) {
    if (left.end() >= right.start()) {
      return true;
    }
    String between = text.substring(left.end(), right.start());
    return between.isBlank() && (overLines || between.indexOf('\n') < 0);
  }

  private static Span trimmed(String text, Span span, MarkedArticle.Edges edges) {
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start < end && isOutside(text.charAt(start), false, edges)) {
      start++;
    }
    while (end > start && isOutside(text.charAt(end - 1), true, edges)) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isOutside(char c, boolean last, MarkedArticle.Edges edges) {
    return switch (edges) {
      case WHITE_SPACE -> Character.isWhitespace(c) || last && c == ',';
      case PUNCTUATION -> Character.isWhitespace(c) || ",.".indexOf(c) >= 0 || isMark(c);
    };
  }

  private static boolean isMark(char c) {
    return "\"“”'’‘«»„`".indexOf(c) >= 0;
  }

  /// With the quotation marks around it.
  private static Span marks(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end < text.length() && ",.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean quoted =
        start > 0
            && end < text.length()
            && isMark(text.charAt(start - 1))
            && isMark(text.charAt(end));
    return quoted ? new Span(start - 1, end + 1) : span;
  }

  private static Form form(String words) {
    boolean quoted =
        words.length() > 2 && isMark(words.charAt(0)) && isMark(words.charAt(words.length() - 1));
    boolean mixed = words.indexOf('"') >= 0 || words.indexOf('“') >= 0 || words.contains("''");
    return quoted ? Form.QUOTED : mixed ? Form.MIXED : Form.REPORTED;
  }
}
