package parley.extract.cue;

import java.util.Set;
import parley.extract.text.Sentence;
import parley.extract.text.Token;

/// Finds where the words behind a cue end before their sentence does, because the reporter goes on
/// in his own voice.
final class Endings {

  private static final Set<String> ON = Set.of("that", "and", "or");

  private static final Set<String> PERIODS =
      Set.of("hours", "days", "weeks", "months", "minutes", "years");

  private Endings() {}

  /// The token before which content that begins in `range` ends.
  static int before(Sentence s, Range range) {
    for (int i = range.from() + 1; i < Math.min(range.to(), s.size()); i++) {
      Token token = s.token(i);
      if (!token.quoted() && ends(s, i)) {
        return i;
      }
    }
    return range.to();
  }

  private static boolean ends(Sentence s, int i) {
    if (s.is(i, ";")) {
      return !ON.contains(s.lower(i + 1));
    }
    boolean hoursAfter =
        PERIODS.contains(s.lower(i + 1)) && (s.is(i + 2, "after") || s.is(i + 2, "before"));
    return s.is(i, ",") && (hoursAfter || s.is(i + 1, "while"));
  }
}
