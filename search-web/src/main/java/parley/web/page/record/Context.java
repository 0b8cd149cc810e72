package parley.web.page.record;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Article;
import parley.archive.Span;
import parley.archive.Statement;
import parley.web.page.record.StatementPage.Segment;

/// The paragraphs of an article around a statement.
final class Context {

  private Context() {}

  /// The paragraphs of a text, as stretches of it; empty lines and line ends part them.
  static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (!text.substring(start, i).isBlank()) {
          paragraphs.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return paragraphs;
  }

  /// The paragraphs that a statement's words stand in, and one more on each side, its words marked.
  static List<List<Segment>> of(Statement statement, Article article) {
    if (statement.spans().isEmpty()) {
      return List.of();
    }
    List<Span> paragraphs = paragraphs(article.text());
    int first = paragraphs.size();
    int last = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      if (statement.spans().stream().anyMatch(paragraph::overlaps)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<List<Segment>> context = new ArrayList<>();
    for (int i = Math.max(0, first - 1); last >= 0 && i <= last + 1 && i < paragraphs.size(); i++) {
      context.add(segments(paragraphs.get(i), statement.spans(), article.text()));
    }
    return context;
  }

  private static List<Segment> segments(Span paragraph, List<Span> marked, String text) {
    List<Segment> segments = new ArrayList<>();
    int at = paragraph.start();
    for (Span span : marked) {
      if (span.overlaps(paragraph)) {
        int from = Math.max(span.start(), at);
        int to = Math.min(span.end(), paragraph.end());
        add(segments, text.substring(at, Math.max(at, from)), false);
        add(segments, text.substring(from, Math.max(from, to)), true);
        at = Math.max(at, to);
      }
    }
    add(segments, text.substring(at, paragraph.end()), false);
    return segments;
  }

  private static void add(List<Segment> segments, String text, boolean marked) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, marked));
    }
  }
}
