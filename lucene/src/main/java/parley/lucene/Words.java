package parley.lucene;

import java.util.List;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Views;
import parley.archive.Article;
import parley.archive.Span;
import parley.archive.Statement;

/// An article's own words, analysed once. Those of a statement are mostly among them.
///
/// @param text headline and text, a line break between them
/// @param start of the article's text in it
record Words(String text, int start, Views views, Analysis analysis) {

  static Words of(Article article, Analysis analysis) {
    String text = article.headline() + "\n" + article.text();
    return new Words(text, article.headline().length() + 1, analysis.views(text), analysis);
  }

  /// The words of a statement of this article.
  Views of(Statement statement) {
    List<Span> spans = statement.spans();
    if (spans.size() == 1) {
      Span span = spans.getFirst();
      Span part = new Span(start + span.start(), start + span.end());
      if (standsAlone(part) && part.of(text).equals(statement.text())) {
        return views.of(part);
      }
    }
    return analysis.views(statement.text());
  }

  /// Whether there is white space on either side, which no word goes over, and no mark that would
  /// be composed with it.
  private boolean standsAlone(Span part) {
    return part.end() <= text.length()
        && part.length() > 0
        && isSpace(part.start() - 1)
        && (part.end() == text.length() || isSpace(part.end()))
        && text.charAt(part.start()) < 0x80;
  }

  private boolean isSpace(int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\n';
  }
}
