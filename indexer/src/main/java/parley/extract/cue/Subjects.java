package parley.extract.cue;

import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Finds the subject of a sentence, whether anything is said in it or not: later pronouns mean it.
public final class Subjects {

  private Subjects() {}

  /// Where the subject of the first finite verb outside of quotation marks is named; null if none
  /// is found.
  public static @Nullable Span first(Sentence s) {
    int depth = s.is(0, "(") ? 1 : 0;
    for (int i = 1; i < s.size(); i++) {
      Token token = s.token(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean finite =
          token.is(Tag.VERB, Tag.AUX) && !token.quoted() && !token.lower().endsWith("ing");
      if (finite && depth <= 0 && !s.is(i - 1, "to")) {
        return before(s, i);
      }
    }
    return null;
  }

  private static @Nullable Span before(Sentence s, int verb) {
    Range subject = of(s, verb);
    if (subject == null) {
      subject = antecedent(s, verb);
    }
    return subject == null ? null : subject.in(s);
  }

  /// `An aide` of `An aide who had been there, tired, sat down`.
  private static @Nullable Range antecedent(Sentence s, int verb) {
    int who = verb - 1;
    while (who > 0 && VerbUse.isAuxiliary(s, who)) {
      who--;
    }
    boolean asked = s.is(who, ",") && who > 0 && s.token(who - 1).is(Tag.PROPN);
    int last = asked || s.is(who - 1, ",") ? who - 2 : who - 1;
    last = asked ? who - 1 : last;
    int start = (asked || s.is(who, "who")) && last >= 0 ? Phrases.startOf(s, last) : -1;
    return start == 0 ? new Range(0, last + 1) : null;
  }

  /// The noun phrase left of a verb and its auxiliaries, without what a parenthesis adds; null if
  /// there is none.
  static @Nullable Range of(Sentence s, int verb) {
    int last = verb - 1;
    while (last >= 0 && VerbUse.isAuxiliary(s, last)) {
      last--;
    }
    if (s.is(last, ",")) {
      int open = Parentheses.open(s, last);
      last = open > 0 ? open - 1 : -1;
    }
    int start = Phrases.startOf(s, last);
    return start < 0 ? null : new Range(start, last + 1);
  }
}
