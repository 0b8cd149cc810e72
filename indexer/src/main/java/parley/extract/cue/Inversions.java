package parley.extract.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Finds subjects that stand behind their verb of speech.
final class Inversions {

  private static final Set<String> SPEECH = Set.of("say", "add", "note", "explain");

  private Inversions() {}

  /// `"...," said Verin` and `..., said Verin`.
  static @Nullable Range subject(Sentence s, Range at, Verb verb) {
    int i = at.from();
    Token before = i > 0 ? s.token(i - 1) : null;
    if (before == null) {
      return openingQuotation(s, i);
    }
    if (s.is(i, verb.lemma())) {
      return null;
    }
    boolean comma = before.is(",") || Phrases.isDash(s, i - 1);
    if (!before.isQuoteMark()
        && !(comma && (verb.frame() == Frame.SAY || verb.frame() == Frame.QUOTE))) {
      return null;
    }
    int end = Phrases.endOf(s, at.to());
    boolean verbFollows = s.has(end) && s.token(end).is(Tag.AUX, Tag.VERB);
    boolean pronoun = s.tag(at.to()) == Tag.PRON;
    boolean clause = comma && pronoun && s.tag(end) != Tag.PUNCT;
    if (clause || comma && s.is(end, "\"") && pronoun) {
      return null;
    }
    boolean thing = comma && end > 0 && !SPEECH.contains(verb.lemma()) && !isNamed(s, at.to(), end);
    if (end < 0 || verbFollows || thing || before.is(",") && Parentheses.open(s, i - 1) >= 0) {
      return null;
    }
    return new Range(at.to(), end);
  }

  /// Whether a name stands between two tokens, as it mostly does behind `, wrote`.
  private static boolean isNamed(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.tag(i) == Tag.PROPN && !s.is(i - 1, "of") && !s.is(i - 1, "for")) {
        return true;
      }
    }
    return false;
  }

  /// `Said Verin, "..."`.
  private static @Nullable Range openingQuotation(Sentence s, int i) {
    int end = Phrases.bareEndOf(s, i + 1);
    boolean quotes = end > 0 && (s.is(end, ",") || s.is(end, ":")) && s.is(end + 1, "\"");
    return quotes ? new Range(i + 1, end) : null;
  }
}
