package parley.extract.text;

import parley.archive.Span;

/// A paragraph of a page and what it is there for.
public record Block(Kind kind, Span span) {

  /// Only TEXT has statements in it.
  public enum Kind {
    TEXT,
    HEADING,
    WIDGET,
    LINK,
    BYLINE
  }
}
