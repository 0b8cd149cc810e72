package parley.web.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;

/// How an article names a speaker, where that tells more than the name does.
public final class Naming {

  /// Stands for a speaker of whom no name is known.
  public static final String UNKNOWN = "Unknown speaker";

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "i", "we", "who", "him", "her", "them", "his", "hers", "its",
          "their", "my", "our", "whose");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "sir", "lady", "the", "a", "an", "of", "for", "to", "and");
  private static final int STEM = 4;
  private static final Pattern GENITIVE = Pattern.compile("'s\\b");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Naming() {}

  /// What a statement's speaker is called: by name, else `Unknown speaker`, with what the article
  /// says instead where it says more than a pronoun: `Unknown speaker (“a senior official”)`.
  public static String of(Statement statement) {
    Speaker.@Nullable Ref speaker = statement.speaker();
    if (speaker != null) {
      return speaker.name();
    }
    String namedAs = besides("", "", statement.namedAs());
    return namedAs.isEmpty() ? UNKNOWN : UNKNOWN + " (“" + namedAs + "”)";
  }

  /// What to add to a name and what is known of its bearer: `the Kremlin spokesman` of `Dmitry
  /// Peskov, the Kremlin spokesman`. Empty where the article has a pronoun, or words that the name
  /// and the rest say already, in whatever form.
  ///
  /// @param known office, side and other spellings
  public static String besides(String name, String known, String namedAs) {
    String rest = namedAs.strip();
    if (Registers.folded(rest).startsWith(Registers.folded(name) + ",")) {
      rest = rest.substring(rest.indexOf(',') + 1).strip().replaceAll(",$", "");
    }
    List<String> told = words(name + " " + known);
    boolean tells =
        words(rest).stream()
            .filter(word -> !PRONOUNS.contains(word) && !TITLES.contains(word))
            .anyMatch(word -> told.stream().noneMatch(other -> isForm(word, other)));
    return tells ? rest : "";
  }

  private static boolean isForm(String word, String other) {
    int stem = Math.min(STEM, Math.min(word.length(), other.length()));
    return word.equals(other) || (stem == STEM && word.startsWith(other.substring(0, stem)));
  }

  private static List<String> words(String text) {
    String plain = GENITIVE.matcher(Registers.folded(text)).replaceAll("");
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }
}
