package parley.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;

/// A claim of the kind "X said in June that ...", taken apart.
///
/// @param text as written
/// @param speakers ids of those who may be meant as the speaker; several for an ambiguous name
/// @param when the date it names; null if none
/// @param words what is left to look for, each once, in order
public record Claim(String text, List<String> speakers, @Nullable When when, List<String> words) {

  /// The longest claim that is read, in characters.
  public static final int LONGEST = 1000;

  /// The most words that are looked for.
  static final int MOST_WORDS = 32;

  private static final Set<String> COMMON =
      Set.of(
          "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been",
          "before", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has",
          "have", "he", "her", "his", "if", "in", "into", "is", "it", "its", "may", "might", "no",
          "not", "of", "on", "or", "our", "s", "she", "should", "so", "t", "than", "that", "the",
          "their", "them", "then", "there", "these", "they", "this", "to", "until", "was", "we",
          "were", "what", "when", "which", "while", "who", "will", "with", "would", "never", "i",
          "you", "your", "my", "me", "us");

  public Claim {
    speakers = List.copyOf(speakers);
    words = List.copyOf(words);
  }

  /// Reads a claim with the names that registers know.
  public static Claim read(String text, Registers registers) {
    List<Token> tokens = Token.of(text);
    When.Found when = When.in(text);
    Attribution naming = Attribution.in(tokens, registers);
    TreeSet<Integer> taken = new TreeSet<>(naming.taken());
    for (int i = 0; i < tokens.size(); i++) {
      if (when.covers(tokens.get(i)) || naming.isVerb(i)) {
        taken.add(i);
      }
    }
    return new Claim(text, naming.speakers(), when.when(), words(tokens, taken));
  }

  /// Whether a word tells what is spoken of: neither a common one nor a negation.
  static boolean tells(String word) {
    return !COMMON.contains(Registers.folded(word)) && !Negations.is(word);
  }

  private static List<String> words(List<Token> tokens, Set<Integer> taken) {
    TreeSet<String> known = new TreeSet<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size() && words.size() < MOST_WORDS; i++) {
      String word = tokens.get(i).bare();
      if (!taken.contains(i) && tells(word) && known.add(Registers.folded(word))) {
        words.add(word);
      }
    }
    return words;
  }
}
