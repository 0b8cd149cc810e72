package parley.evaluation.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.Extraction;

/// A span that was found against one that was marked.
///
/// @param found the statement that has the span; null for a mark that was missed
/// @param foundSpan null as `found`
/// @param marked null for a span that nobody marked
/// @param markedSpan null as `marked`
/// @param speaker whether the speaker is right; true where the set does not tell
record Pair(
    MarkedArticle article,
    @Nullable Extraction found,
    @Nullable Span foundSpan,
    @Nullable Mark marked,
    @Nullable Span markedSpan,
    boolean speaker) {

  /// Whether the two have the same first and last character.
  public boolean isExact() {
    return foundSpan != null && foundSpan.equals(markedSpan);
  }

  /// Nothing wrong with it.
  public boolean isRight() {
    return isExact() && speaker;
  }

  /// Where it stands in the text.
  public Span place() {
    return foundSpan != null ? foundSpan : markedSpan != null ? markedSpan : new Span(0, 0);
  }

  /// The words in which the mark names its speaker.
  List<String> mentions() {
    return marked == null
        ? List.of()
        : marked.mention().stream().map(span -> span.of(article.input().text())).toList();
  }
}
