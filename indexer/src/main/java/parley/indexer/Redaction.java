package parley.indexer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement;

/// Blacks words out: each character but white space gives way to `█`, so that nothing moves.
/// Statements whose words overlap have them blacked out too, and none says that it is told in one
/// that is gone.
///
/// @param spans of the words in the article's text
/// @param gone ids of the statements that are no more
record Redaction(List<Span> spans, Set<String> gone) {

  private static final char BLACK = '\u2588';

  /// What is left of an article and its remaining statements.
  AttributedArticle of(AttributedArticle whole) {
    String text = blackened(whole.article().text());
    return new AttributedArticle(
        whole.article().with(text),
        whole.statements().stream().map(statement -> of(statement, text)).toList());
  }

  private String blackened(String text) {
    StringBuilder out = new StringBuilder(text);
    for (Span span : spans) {
      for (int at = span.start(); at < span.end(); at++) {
        out.setCharAt(at, Character.isWhitespace(out.charAt(at)) ? out.charAt(at) : BLACK);
      }
    }
    return out.toString();
  }

  private Statement of(Statement statement, String text) {
    boolean overlaps =
        statement.spans().stream().anyMatch(s -> spans.stream().anyMatch(s::overlaps));
    String words =
        overlaps
            ? statement.spans().stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining(Statement.JOINT))
            : statement.text();
    String reportedBy = statement.reportedBy();
    boolean told = reportedBy != null && !gone.contains(reportedBy);
    return statement.revised().text(words).reportedBy(told ? reportedBy : null).done();
  }
}
