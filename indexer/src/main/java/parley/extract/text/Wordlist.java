package parley.extract.text;

import java.util.Set;

/// A set of words, written as a sentence is.
public final class Wordlist {

  private Wordlist() {}

  /// The words of a text with spaces between them.
  public static Set<String> of(String words) {
    return Set.of(words.strip().split("\\s+", -1));
  }
}
