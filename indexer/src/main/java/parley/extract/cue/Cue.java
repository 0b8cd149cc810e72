package parley.extract.cue;

/// A verb of speech in its sentence, with its subject.
///
/// @param at the verb
/// @param verb null for "according to"
/// @param subject who speaks
record Cue(Range at, Verb verb, Range subject, Shape shape) {

  /// How verb and subject stand to each other.
  enum Shape {
    /// `Verin said`
    PLAIN,
    /// `said Verin`
    INVERTED,
    /// `..., saying`
    PARTICIPLE,
    /// `according to Verin`
    ACCORDING
  }

  boolean is(Shape one) {
    return shape == one;
  }

  /// The first token of subject and verb where they stand together.
  int clauseStart() {
    return is(Shape.PARTICIPLE) ? at.from() : Math.min(subject.from(), at.from());
  }

  /// Behind verb and subject.
  int end() {
    return is(Shape.INVERTED) || is(Shape.ACCORDING) ? subject.to() : at.to();
  }
}
