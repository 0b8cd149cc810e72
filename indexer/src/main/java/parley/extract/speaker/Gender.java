package parley.extract.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.extract.text.Wordlist;

/// Whether "he" or "she" may mean somebody.
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  private static final String FILE = "given-names.tsv";
  private static final Map<String, Gender> GIVEN_NAMES = givenNames();
  private static final Set<String> MALE_WORDS =
      Wordlist.of(
          "mr sir king prince lord father pope spokesman chairman congressman businessman man");
  private static final Set<String> FEMALE_WORDS =
      Wordlist.of(
          """
          ms mrs miss madam madame lady queen princess sister spokeswoman chairwoman congresswoman
          businesswoman ombudswoman woman women girl mother wife
          """);
  private static final List<String> FEMALE_ENDINGS =
      List.of("ova", "eva", "yeva", "skaya", "ska", "enkova", "dottir");
  private static final int SHORTEST_ENDING_NAME = 6;

  private static Map<String, Gender> givenNames() {
    Map<String, Gender> names = new HashMap<>();
    try (InputStream in = Gender.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + Gender.class.getName());
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> {
            Gender gender = line.startsWith("m") ? MALE : FEMALE;
            for (String name : line.substring(2).split(" ", -1)) {
              names.put(name, gender);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
    return Map.copyOf(names);
  }

  /// Of the bearer of a title such as `Mr` or `spokeswoman`, folded.
  static Gender ofTitle(String word) {
    return MALE_WORDS.contains(word) ? MALE : FEMALE_WORDS.contains(word) ? FEMALE : UNKNOWN;
  }

  /// Of somebody with this full name.
  static Gender ofName(String name) {
    List<Folded> words = Folded.words(name, 0, name.length());
    if (words.size() < 2) {
      return UNKNOWN;
    }
    Gender given = GIVEN_NAMES.getOrDefault(words.getFirst().word(), UNKNOWN);
    String last = words.getLast().word();
    boolean ending =
        last.length() >= SHORTEST_ENDING_NAME && FEMALE_ENDINGS.stream().anyMatch(last::endsWith);
    return given == UNKNOWN && ending ? FEMALE : given;
  }

  /// Whether a name begins with a given name that tells men from women.
  static boolean isGiven(String name) {
    List<Folded> words = Folded.words(name, 0, name.length());
    return words.size() > 1 && GIVEN_NAMES.containsKey(words.getFirst().word());
  }

  /// Of the one whom these words describe: `the spokeswoman`, `Mr. Kalm`.
  static Gender ofWords(String phrase) {
    for (Folded word : Folded.words(phrase, 0, phrase.length())) {
      Gender gender = ofTitle(word.word());
      if (gender != UNKNOWN) {
        return gender;
      }
    }
    return UNKNOWN;
  }

  /// Of `he`, `him`, `she`, `her` and the like; unknown for all other words.
  static Gender ofPronoun(String lower) {
    return switch (lower) {
      case "he", "him", "his", "himself" -> MALE;
      case "she", "her", "hers", "herself" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  /// Whether one known to be of this gender may be called by a word of the other one.
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  /// This one, else the other.
  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
