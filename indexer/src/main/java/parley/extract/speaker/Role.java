package parley.extract.speaker;

import java.util.Set;
import java.util.TreeSet;
import parley.extract.text.Wordlist;

/// What somebody is called by: `the Ruvian foreign minister` without article, `new` and the like.
///
/// @param words as [Offices#words] makes them
/// @param noun the one among them that says what he is
record Role(Set<String> words, String noun) {

  private static final Set<String> ADORNING =
      Wordlist.of("new newly chief top senior veteran longtime own same current country");

  Role {
    words = Set.copyOf(words);
  }

  /// Whether a word tells nobody from another: `new`, `84-year-old`.
  static boolean isAdorning(String word) {
    return ADORNING.contains(word)
        || word.endsWith("-old")
        || word.chars().anyMatch(Character::isDigit);
  }

  /// The same without a word.
  Role without(String word) {
    Set<String> others = new TreeSet<>(words);
    others.remove(word);
    return new Role(others, noun);
  }

  /// Whether somebody introduced by these words may be called so.
  boolean isOf(Role introduced) {
    return introduced.noun().equals(noun) && introduced.words().containsAll(words);
  }
}
