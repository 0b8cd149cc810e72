package parley.web.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import parley.archive.Registers;

/// How an article names a speaker, where that tells more than the name does.
public final class Naming {

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "i", "we", "who", "him", "her", "them");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "sir", "lady", "president", "minister", "the", "foreign");

  private Naming() {}

  /// What to add to the name: `the Kremlin spokesman` of `Dmitry Peskov, the Kremlin spokesman`.
  /// Empty where the article has a pronoun, the name, or a part of it.
  public static String besides(String name, String namedAs) {
    String rest = namedAs.strip();
    if (Registers.folded(rest).startsWith(Registers.folded(name) + ",")) {
      rest = rest.substring(rest.indexOf(',') + 1).strip().replaceAll(",$", "");
    }
    List<String> known = words(name);
    boolean tells =
        words(rest).stream()
            .anyMatch(word ->
                !known.contains(word) && !PRONOUNS.contains(word) && !TITLES.contains(word));
    return tells ? rest : "";
  }

  private static List<String> words(String text) {
    return Arrays.stream(Registers.folded(text).replaceAll("'s\\b", "").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
