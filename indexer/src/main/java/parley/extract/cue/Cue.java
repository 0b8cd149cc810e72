package parley.extract.cue;

/// A verb of speech in its sentence, with its subject.
///
/// @param at the verb
/// @param verb null for "according to"
/// @param subject who speaks
/// @param clauseStart the first token of subject and verb where they stand together, "as" included
record Cue(Range at, Verb verb, Range subject, Shape shape, int clauseStart) {

  Cue(Range at, Verb verb, Range subject, Shape shape) {
    this(
        at,
        verb,
        subject,
        shape,
        shape == Shape.PARTICIPLE ? at.from() : Math.min(subject.from(), at.from()));
  }

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

  /// The same with one more token before it, as in `, as Verin said`.
  Cue withAs() {
    return new Cue(at, verb, subject, shape, clauseStart - 1);
  }

  /// Behind verb and subject.
  int end() {
    return is(Shape.INVERTED) || is(Shape.ACCORDING) ? Math.max(subject.to(), at.to()) : at.to();
  }

  /// The name of the rule that finds words behind it.
  String ruleBehind() {
    String shape = is(Shape.PARTICIPLE) ? "participle-" : "";
    return switch (verb.frame()) {
      case SAY, QUOTE, TELL -> shape + "said-clause";
      case ASK -> shape + "asked";
      case OBJECT, CALL, VIEW -> shape + "verb-object";
    };
  }
}
