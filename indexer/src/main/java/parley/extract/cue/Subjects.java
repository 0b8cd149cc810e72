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
    for (int i = 1; i < s.size(); i++) {
      Token token = s.token(i);
      boolean finite =
          token.is(Tag.VERB, Tag.AUX) && !token.quoted() && !token.lower().endsWith("ing");
      if (finite && !s.is(i - 1, "to")) {
        return before(s, i);
      }
    }
    return null;
  }

  private static @Nullable Span before(Sentence s, int verb) {
    Range subject = of(s, verb);
    return subject == null ? null : subject.in(s);
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
