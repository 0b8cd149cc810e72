package parley.web.rights;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement;

/// The part of an article that may be shown where its whole text may not: the sentences in which
/// its statements stand, one before and one after each, and `…` for what is left out. Where that
/// would leave nothing out, only the sentences of the statements themselves; where these are the
/// whole text, as in a speech, its first half. A statement beyond it points nowhere.
///
/// Sentences are those of [BreakIterator], and a line end ends one too.
final class Excerpt {

  private static final String LEFT_OUT = "…";

  private final String text;

  /// Stretches of the text that are shown, in order, apart from each other.
  private final List<Span> kept;

  /// Where each of them begins in what is shown.
  private final List<Integer> places = new ArrayList<>();

  private Excerpt(String text, List<Span> kept) {
    this.text = text;
    this.kept = kept;
  }

  /// The article with its excerpt for a text, and the statements where they stand in it.
  static AttributedArticle of(AttributedArticle whole) {
    String text = whole.article().text();
    List<Span> spans = whole.statements().stream().flatMap(s -> s.spans().stream()).toList();
    Excerpt excerpt = new Excerpt(text, kept(text, spans));
    String shown = excerpt.shown();
    return new AttributedArticle(
        whole.article().with(shown), whole.statements().stream().map(excerpt::moved).toList());
  }

  private static List<Span> kept(String text, List<Span> statements) {
    List<Span> sentences = sentences(text);
    List<Boolean> own =
        sentences.stream().map(s -> statements.stream().anyMatch(s::overlaps)).toList();
    IntPredicate near =
        i ->
            IntStream.rangeClosed(Math.max(0, i - 1), Math.min(own.size() - 1, i + 1))
                .anyMatch(own::get);
    IntPredicate firstHalf = i -> i == 0 || sentences.get(i).end() <= text.length() / 2;
    return Stream.<IntPredicate>of(near, own::get)
        .filter(wanted -> leavesOut(text, sentences, wanted))
        .findFirst()
        .map(wanted -> joined(sentences, wanted))
        .orElseGet(() -> joined(sentences, firstHalf));
  }

  private static boolean leavesOut(String text, List<Span> sentences, IntPredicate wanted) {
    return IntStream.range(0, sentences.size())
        .anyMatch(i -> !wanted.test(i) && !sentences.get(i).of(text).isBlank());
  }

  /// The sentences of a text, white space behind them included, so that none of it lies between.
  /// Empty lines belong to the sentence in front of them.
  private static List<Span> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      for (int at = start; at < end; at++) {
        boolean lineEnds = text.charAt(at) == '\n' && at + 1 < end && text.charAt(at + 1) != '\n';
        if (lineEnds && !text.substring(start, at).isBlank()) {
          sentences.add(new Span(start, at + 1));
          start = at + 1;
        }
      }
      sentences.add(new Span(start, end));
      start = end;
    }
    return sentences;
  }

  private static List<Span> joined(List<Span> sentences, IntPredicate wanted) {
    List<Span> joined = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (wanted.test(i)) {
        boolean goesOn = !joined.isEmpty() && joined.getLast().end() == sentence.start();
        int start = goesOn ? joined.removeLast().start() : sentence.start();
        joined.add(new Span(start, sentence.end()));
      }
    }
    return joined;
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (Span stretch : kept) {
      leaveOut(shown, text.substring(at, stretch.start()));
      places.add(shown.length());
      shown.append(stretch.of(text));
      at = stretch.end();
    }
    if (!kept.isEmpty()) {
      leaveOut(shown, text.substring(at));
    }
    return shown.toString();
  }

  /// Puts `…` for what is left out; where a line ended in it, the next stretch begins a line too.
  private static void leaveOut(StringBuilder shown, String between) {
    if (between.isBlank()) {
      shown.append(between);
      return;
    }
    boolean begins = shown.isEmpty() || Character.isWhitespace(shown.charAt(shown.length() - 1));
    shown.append(begins ? "" : " ").append(LEFT_OUT);
    shown.append(between.indexOf('\n') >= 0 ? "\n\n" : " ");
  }

  private Statement moved(Statement statement) {
    List<Span> spans = statement.spans().stream().flatMap(this::moved).toList();
    return statement.revised().spans(spans).done();
  }

  private Stream<Span> moved(Span span) {
    return IntStream.range(0, kept.size())
        .filter(i -> kept.get(i).contains(span))
        .mapToObj(i -> {
          int by = places.get(i) - kept.get(i).start();
          return new Span(span.start() + by, span.end() + by);
        });
  }
}
