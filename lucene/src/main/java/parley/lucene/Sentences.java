package parley.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.archive.Span;

/// Where a text may be cut: at the ends of its sentences and paragraphs. In doubt it is not cut, so
/// that a negation stays with its verb: a full stop behind an initial, a title or another word of
/// up to four letters that begins with a capital ("Mr.", "Sen.", "U.S.") ends nothing.
final class Sentences {

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?s).*(?:^|[^\\p{L}.])(?:\\p{Lu}\\p{L}{0,3}|(?:\\p{L}\\.)+\\p{L})\\.[\"”’)]?\\s*");
  private static final int LONGEST_ABBREVIATION = 24;

  private Sentences() {}

  /// The sentences of a text, in order, without white space around them.
  static List<Span> of(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < text.length() && isAbbreviated(text, start, end)) {
        continue;
      }
      addStripped(sentences, text, new Span(start, end));
      start = end;
    }
    return sentences;
  }

  private static boolean isAbbreviated(String text, int start, int end) {
    String tail = text.substring(Math.max(start, end - LONGEST_ABBREVIATION), end);
    return !tail.contains("\n") && ABBREVIATED.matcher(tail).matches();
  }

  private static void addStripped(List<Span> sentences, String text, Span raw) {
    int start = raw.start();
    int end = raw.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
