package parley.extract.text;

import parley.archive.Span;

/// Words between quotation marks.
///
/// @param span with its marks
/// @param closed false where it runs to the end of its paragraph without a closing mark, as the
///   parts of a quotation over several paragraphs do
public record Quotation(Span span, boolean closed) {

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  /// Whether the character at `offset` stands between the marks or is one.
  public boolean covers(int offset) {
    return offset >= span.start() && offset < span.end();
  }
}
