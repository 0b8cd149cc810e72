package parley.archive;

/// A stretch of an article's text: UTF-16 offsets, `start` inclusive, `end` exclusive.
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span from " + start + " to " + end);
    }
  }

  /// The characters of `text` that this span covers.
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /// Whether the two share at least one character.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// Whether `other` lies wholly inside this one.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Number of UTF-16 units.
  public int length() {
    return end - start;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
