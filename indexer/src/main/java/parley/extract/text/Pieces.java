package parley.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The words of a sentence as the model's treebank writes them: `Verin's` and `don't` are one word
/// there with a double tag (`PROPN+PART`), and hyphenated words are three.
final class Pieces {

  private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m", "n't");

  private final String[] words;

  /// For each of our words the number of the model's word where it begins, and where it ends.
  private final int[] first;

  private final int[] last;

  private Pieces(String[] words, int[] first, int[] last) {
    this.words = words;
    this.first = first;
    this.last = last;
  }

  int size() {
    return words.length;
  }

  /// The model's words from number `from` on, `to` excluded.
  String[] words(int from, int to) {
    return Arrays.copyOfRange(words, from, to);
  }

  static Pieces of(List<String> tokens) {
    List<String> words = new ArrayList<>(tokens.size() + 8);
    int[] first = new int[tokens.size()];
    int[] last = new int[tokens.size()];
    for (int i = 0; i < first.length; i++) {
      String token = tokens.get(i);
      if (i > 0 && isClitic(token)) {
        first[i] = words.size() - 1;
        words.add(words.removeLast() + token);
      } else {
        first[i] = words.size();
        split(token, words);
      }
      last[i] = words.size() - 1;
    }
    return new Pieces(words.toArray(String[]::new), first, last);
  }

  private static boolean isClitic(String token) {
    return token.length() < 4 && CLITICS.contains(token.toLowerCase(java.util.Locale.ROOT));
  }

  private static void split(String token, List<String> words) {
    int from = 0;
    for (int hyphen = token.indexOf('-', 3); hyphen > 0; hyphen = token.indexOf('-', from + 1)) {
      if (hyphen + 1 >= token.length() || hyphen == from) {
        break;
      }
      words.add(token.substring(from, hyphen));
      words.add("-");
      from = hyphen + 1;
    }
    words.add(token.substring(from));
  }

  /// The model's tags, as many as our words.
  List<Tag> tags(List<String> outcomes, List<String> tokens) {
    List<Tag> tags = new ArrayList<>(first.length);
    for (int i = 0; i < first.length; i++) {
      String outcome = outcomes.get(last[i]);
      int plus = outcome.indexOf('+');
      boolean second = i > 0 && isClitic(tokens.get(i));
      Tag tag =
          Tag.valueOf(plus < 0 ? outcome : second ? lastOf(outcome) : outcome.substring(0, plus));
      tags.add(
          second && plus < 0 ? Tag.PART : first[i] < last[i] && tag == Tag.VERB ? Tag.ADJ : tag);
    }
    return tags;
  }

  private static String lastOf(String outcome) {
    return outcome.substring(outcome.lastIndexOf('+') + 1);
  }
}
