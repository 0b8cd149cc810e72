package parley.extract.cue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Form;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;

/// Cuts a content to its words: no marks around it, a final full stop left out, quotations whole.
final class Trim {

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?s).*\\b(?:[A-Z]\\.[A-Z]|[ap]\\.m|Calif|Fla|Ariz|Mass|Conn|Va|Md|Pa|Jr|Sr|Inc|Co|Corp|Ltd|etc)\\.$");

  private Trim() {}

  /// The words between two offsets; null if none are left.
  static @Nullable Span words(Sentence s, int from, int to) {
    String text = s.view().plain();
    int start = from;
    int end = to;
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    if (end > start && text.charAt(end - 1) == ')' && !opens(text, start, end)) {
      end--;
    }
    if (end > start
        && ".?!".indexOf(text.charAt(end - 1)) >= 0
        && !isAbbreviated(text, start, end)) {
      end--;
    }
    if (end > start && text.charAt(end - 1) == ')' && !opens(text, start, end)) {
      end--;
    }
    while (end > start && isDangling(text, start, end)) {
      end--;
    }
    return end > start ? new Span(start, end) : null;
  }

  /// White space, an opening bracket, or a dash with white space before it.
  private static boolean isDangling(String text, int start, int end) {
    char last = text.charAt(end - 1);
    boolean dash = last == '-' || last == '–' || last == '—';
    boolean spaced = end - 2 > start && "- –—".indexOf(text.charAt(end - 2)) >= 0;
    return Character.isWhitespace(last) || last == '(' || dash && spaced;
  }

  /// Whether the bracket at the end of a text opens inside of it.
  private static boolean opens(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth >= 0;
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || c == ',' || c == ';' || c == ':';
  }

  private static boolean isAbbreviated(String text, int start, int end) {
    return ABBREVIATED.matcher(text.substring(Math.max(start, end - 8), end)).matches();
  }

  /// The same with the closing mark of a quotation that it ends in.
  static Span wholeQuotations(Sentence s, Span content) {
    int end = content.end();
    for (Quotation quotation : s.quotations()) {
      if (quotation.span().overlaps(content)
          && quotation.start() >= content.start()
          && quotation.end() > end) {
        end = Math.min(quotation.end(), s.span().end());
      }
    }
    return new Span(content.start(), end);
  }

  /// How much of a content stands in quotation marks.
  static Form form(Sentence s, Span content) {
    boolean any = false;
    for (Quotation quotation : s.quotations()) {
      if (quotation.span().contains(content)
          || quotation.start() <= content.start() && quotation.end() >= content.end() - 1) {
        return Form.QUOTED;
      }
      any |= quotation.span().overlaps(content);
    }
    return any ? Form.MIXED : Form.REPORTED;
  }
}
