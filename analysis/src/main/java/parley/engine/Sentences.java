package parley.engine;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.Span;

/// Where a text may be cut: at the ends of its sentences and paragraphs. In doubt it is not cut, so
/// that a negation stays with its verb: a full stop behind an initial, a title or another word of
/// up to four letters that begins with a capital ("Mr.", "Sen.", "U.S.") ends nothing.
final class Sentences {

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?s).*(?:^|[^\\p{L}.])(?:\\p{Lu}\\p{L}{0,3}|(?:\\p{L}\\.)+\\p{L})\\.[\"”’)]?\\s*");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");
  private static final int LONGEST_ABBREVIATION = 24;

  private Sentences() {}

  /// The sentences of a text, in order, without white space around them.
  static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    Matcher blank = BLANK_LINE.matcher(text);
    while (blank.find()) {
      addParagraph(sentences, text, new Span(start, blank.end()));
      start = blank.end();
    }
    addParagraph(sentences, text, new Span(start, text.length()));
    return sentences;
  }

  private static void addParagraph(List<Span> sentences, String text, Span paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph.of(text));
    int start = paragraph.start();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      int end = paragraph.start() + next;
      if (end == paragraph.end() || !isAbbreviated(text, start, end)) {
        addStripped(sentences, text, new Span(start, end));
        start = end;
      }
    }
  }

  private static boolean isAbbreviated(String text, int start, int end) {
    String tail = text.substring(Math.max(start, end - LONGEST_ABBREVIATION), end);
    return ABBREVIATED.matcher(tail).matches();
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
