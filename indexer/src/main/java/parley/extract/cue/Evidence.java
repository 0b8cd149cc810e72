package parley.extract.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Polls, studies and reports, which find and show what they tell: `A Courier poll on Monday found
/// both men unknown in the valley`.
final class Evidence {

  private static final int FURTHEST = 16;

  private static final Set<String> VERBS =
      Wordlist.of(
          "find finds found show shows showed shown suggest suggests suggested indicate indicates"
              + " indicated");
  private static final Set<String> NOUNS =
      Wordlist.of(
          """
          poll polls polling survey surveys study studies analysis analyses research report
          reports data figures results census
          """);
  private static final Set<String> BARRIERS =
      Wordlist.of(", ; : \" - -- . that which who but and as than if");

  private Evidence() {}

  /// The subject of a verb that tells what a poll or study found; null if the verb or its subject
  /// is none such.
  static @Nullable Range subject(Sentence s, int verb) {
    if (!VERBS.contains(s.lower(verb))) {
      return null;
    }
    int last = verb - 1;
    while (last > 0 && VerbUse.isAuxiliary(s, last)) {
      last--;
    }
    for (int i = last; i >= Math.max(0, last - FURTHEST); i--) {
      Token token = s.token(i);
      if (NOUNS.contains(token.lower()) && !token.quoted()) {
        int start = Phrases.startOf(s, token.is(Tag.VERB) ? i - 1 : i);
        return new Range(start < 0 ? i : start, last + 1);
      }
      if (BARRIERS.contains(token.lower()) || isFinite(token) || token.quoted()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isFinite(Token token) {
    String word = token.lower();
    boolean participle = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en");
    return token.is(Tag.AUX) || token.is(Tag.VERB) && !participle;
  }
}
