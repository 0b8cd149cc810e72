package parley.evaluation.extraction;

import java.util.List;
import parley.extract.Input;

/// A text and the statements that a person marked in it.
public final class MarkedArticle {

  private final Input input;
  private final List<Mark> marks;
  private final Edges edges;

  /// @param edges what is left out at both ends of a span before two are compared, since the set
  ///   leaves it to taste
  MarkedArticle(Input input, List<Mark> marks, Edges edges) {
    this.input = input;
    this.marks = List.copyOf(marks);
    this.edges = edges;
  }

  Input input() {
    return input;
  }

  List<Mark> marks() {
    return marks;
  }

  Edges edges() {
    return edges;
  }

  /// What is left out at the ends of a span.
  enum Edges {
    /// White space, and a comma at the end.
    WHITE_SPACE,
    /// White space, commas, full stops and quotation marks.
    PUNCTUATION
  }
}
