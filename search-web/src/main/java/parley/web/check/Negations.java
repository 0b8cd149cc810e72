package parley.web.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.archive.Registers;

/// Words that turn what is said into its opposite, in English, Russian and Ukrainian. Verbs such as
/// "rejected" count: who rejects a truce does not agree to it.
final class Negations {

  private static final Set<String> WORDS =
      Set.of(
          "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "cannot",
          "не", "ни", "нет", "никогда", "ничего", "без", "ні", "немає", "ніколи", "нічого");
  private static final Pattern VERB =
      Pattern.compile("(?:reject|refus|deny|deni|отказ|отверг|відмов|відхил|запереч)\\p{L}*");

  private Negations() {}

  /// Whether a word is one.
  static boolean is(String word) {
    String folded = Registers.folded(word);
    return WORDS.contains(folded) || folded.matches(".*n['’]t") || VERB.matcher(folded).matches();
  }

  /// Those in a text, each once, in order.
  static List<String> in(String text) {
    return Token.of(text).stream()
        .map(token -> token.text())
        .filter(Negations::is)
        .map(Registers::folded)
        .distinct()
        .toList();
  }
}
