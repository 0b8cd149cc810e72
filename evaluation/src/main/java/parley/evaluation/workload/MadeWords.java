package parley.evaluation.workload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Pronounceable words that no language has, none twice and none that was taken before.
final class MadeWords {

  private static final List<String> ONSETS =
      List.of(
          "b", "br", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t",
          "tr", "v", "z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ea", "ou");
  private static final List<String> CODAS =
      List.of("", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk", "st");

  private final SplittableRandom random;
  private final Set<String> taken;

  MadeWords(long seed, List<String> taken) {
    this.random = new SplittableRandom(seed);
    this.taken = new HashSet<>(taken);
  }

  /// A new word of two or three syllables.
  String next() {
    while (true) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(2);
      for (int i = 0; i < syllables; i++) {
        word.append(one(ONSETS)).append(one(VOWELS)).append(one(CODAS));
      }
      if (taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  /// A new word that begins with a capital.
  String name() {
    String word = next();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String one(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
