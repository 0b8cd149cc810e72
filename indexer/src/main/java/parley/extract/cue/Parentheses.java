package parley.extract.cue;

import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// What stands between commas behind a name: `Verin, the minister of rivers, said`.
final class Parentheses {

  private Parentheses() {}

  /// Where the parenthesis begins that the comma at `comma` closes, in `X, the Y of Z, said`: the
  /// index of its opening comma; -1 if the comma closes none.
  static int open(Sentence s, int comma) {
    int open = -1;
    for (int i = comma - 1; i >= 0; i--) {
      if (s.is(i, ",") && !s.token(i).quoted()) {
        open = i;
      }
    }
    if (open <= 0 || Phrases.hasVerb(s, 0, open) || hasOwnVerb(s, open, comma)) {
      return -1;
    }
    Token last = s.token(open - 1);
    return Phrases.isLinkable(last) || last.isCapital() || last.is(")") ? open : -1;
  }

  /// Whether a finite verb stands there outside of a relative clause.
  private static boolean hasOwnVerb(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.is(i, "who") || s.is(i, "which") || s.is(i, "whose") || s.is(i, "that")) {
        return false;
      }
      if (s.tag(i) == Tag.AUX && !s.token(i).quoted()) {
        return true;
      }
    }
    return false;
  }
}
