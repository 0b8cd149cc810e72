package parley.extract.cue;

import java.util.Set;
import parley.archive.Statement.Act;

/// A verb that reports speech.
///
/// @param frame what follows it
/// @param strong whether it nearly always reports speech, as "say" does and "want" does not
/// @param particles prepositions that may stand between verb and content
/// @param lemma of one word, or of two as in `rule out`
/// @param nounlike whether one of its forms is as often a noun ("claims", "talks")
/// @param bound whether it says nothing without one of its particles
/// @param doubts with what it tells less surely of speech
public record Verb(
    String lemma,
    Frame frame,
    Act act,
    boolean strong,
    Set<String> particles,
    boolean nounlike,
    boolean bound,
    Set<Doubt> doubts) {

  /// What follows a verb of speech.
  public enum Frame {
    /// A clause, with or without "that", or a quotation.
    SAY,
    /// Only a quotation.
    QUOTE,
    /// The same after the one to whom it was said.
    TELL,
    /// A noun phrase or an infinitive.
    OBJECT,
    /// A noun phrase and what it is called.
    CALL,
    /// A noun phrase "as" something.
    VIEW,
    /// A question.
    ASK
  }

  /// What makes a verb tell less surely of speech, all in the reporter's words.
  public enum Doubt {
    /// Only a noun phrase behind it: `maintained order`.
    PHRASE,
    /// Only a noun phrase that names nothing known: `reported losses`, not `reported the return`.
    INDEFINITE,
    /// Anything behind it: `referred to the dam that was built`.
    WORDS
  }

  public Verb {
    particles = Set.copyOf(particles);
    doubts = Set.copyOf(doubts);
  }

  /// A cue that is in no list of verbs.
  static Verb of(String lemma, Frame frame, Act act, boolean strong) {
    return new Verb(lemma, frame, act, strong, Set.of(), false, false, Set.of());
  }

  /// The same in a construction that tells surely of speech.
  Verb sure() {
    return new Verb(lemma, frame, act, true, particles, nounlike, bound, doubts);
  }

  /// The same in a construction that tells less surely of speech.
  Verb weak() {
    return new Verb(lemma, frame, act, false, particles, nounlike, bound, doubts);
  }

  /// Whether a second word belongs to it: `rule out`.
  boolean phrasal() {
    return lemma.indexOf(' ') > 0;
  }

  boolean takesQuotation() {
    return frame == Frame.SAY || frame == Frame.QUOTE || frame == Frame.TELL || frame == Frame.ASK;
  }
}
