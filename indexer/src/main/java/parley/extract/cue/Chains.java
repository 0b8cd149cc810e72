package parley.extract.cue;

import java.util.Set;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Wordlist;

/// Verbs that carry an infinitive of speech out: `went on to say`, `used the rally to announce`.
final class Chains {

  private static final Set<String> CARRIERS =
      Wordlist.of(
          """
          continue continues continued continuing began begins begin started starts start
          proceeded proceeds rushed rushes hastened appeared appears seemed seems returned
          returns tended tends likely quick like likes liked
          """);
  private static final Set<String> GOING = Wordlist.of("went goes go going gone");
  private static final Set<String> MEANS = Wordlist.of("took takes used uses using taken");
  private static final int LONGEST_MEANS = 8;

  private Chains() {}

  /// The verb that carries an infinitive of speech out, as in `went on to say`; -1 if none does.
  static int before(Sentence s, int i) {
    if (!s.is(i - 1, "to")) {
      return -1;
    }
    int before = i - 2;
    if (CARRIERS.contains(s.lower(before))) {
      return before;
    }
    boolean on = s.is(before, "on") && GOING.contains(s.lower(before - 1));
    if (on) {
      return before - 1;
    }
    for (int b = before; b > Math.max(0, before - LONGEST_MEANS); b--) {
      if (MEANS.contains(s.lower(b))) {
        return b;
      }
      if (s.tag(b) == Tag.PUNCT || s.tag(b) == Tag.AUX) {
        return -1;
      }
    }
    return -1;
  }
}
