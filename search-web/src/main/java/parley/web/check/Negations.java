package parley.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /// Words that a negation goes past to what it negates.
  private static final Set<String> LIGHT =
      Set.of(
          "be", "being", "even", "ever", "going", "just", "only", "say", "said", "says", "take",
          "taken", "took", "yet", "будет", "будут", "был", "была", "были", "было", "быть", "еще",
          "ещё", "уже", "буде", "була", "були", "було", "ще", "вже");

  /// How many words after a verb such as "rejected" tell what it is about.
  private static final int OBJECT_WORDS = 3;

  private Negations() {}

  /// Whether a word is one.
  static boolean is(String word) {
    String folded = Registers.folded(word);
    return WORDS.contains(folded) || folded.matches(".*n['’]t") || VERB.matcher(folded).matches();
  }

  /// Those in a text, each once, in order, that negate a word which a test takes: of `never open
  /// the dams` that is `open`, of `rejected a plan for the dams` one of `plan` and `dams`.
  static List<String> of(String text, Predicate<String> taken) {
    List<Token> tokens = Token.of(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = Registers.folded(tokens.get(i).text());
      int most = VERB.matcher(word).matches() ? OBJECT_WORDS : 1;
      if (is(word) && !found.contains(word) && firstWords(tokens, i + 1, most).anyMatch(taken)) {
        found.add(word);
      }
    }
    return found;
  }

  /// Whether one of the first words of a text is taken by a test: what the verb before it negates.
  static boolean opens(String text, Predicate<String> taken) {
    return firstWords(Token.of(text), 0, OBJECT_WORDS).anyMatch(taken);
  }

  private static Stream<String> firstWords(List<Token> tokens, int from, int most) {
    return tokens.subList(from, tokens.size()).stream()
        .map(token -> Registers.folded(token.bare()))
        .filter(word -> Claim.tells(word) && !LIGHT.contains(word))
        .limit(most);
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
