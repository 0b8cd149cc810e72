package parley.evaluation.extraction;

import java.util.List;
import parley.extract.Input;

/// A text and the statements that a person marked in it.
///
/// @param edges what is left out at both ends of a span before two are compared, since the set
///   leaves it to taste
public record MarkedArticle(Input input, List<Mark> marks, Edges edges) {

  public MarkedArticle {
    marks = List.copyOf(marks);
  }

  /// What is left out at the ends of a span.
  public enum Edges {
    /// White space, and a comma at the end.
    WHITE_SPACE,
    /// White space, commas, full stops and quotation marks.
    PUNCTUATION
  }
}
