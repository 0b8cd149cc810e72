package parley.extract.cue;

import java.util.List;
import parley.archive.Span;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Tells words that say too little to stand alone: `it`, `so`, `the same`.
final class Scraps {

  private static final int FEWEST = 3;

  private Scraps() {}

  /// Whether a content without quotation marks is a scrap: fewer than three words; for the object
  /// of a verb, which says what was rejected or demanded, words without a noun.
  static boolean isScrap(Sentence s, List<Span> content, boolean object) {
    int words = 0;
    int nouns = 0;
    for (Token token : s.tokens()) {
      boolean inside = content.stream().anyMatch(span -> span.contains(token.span()));
      if (inside && Character.isLetterOrDigit(token.word().charAt(0))) {
        words++;
        nouns += token.is(Tag.NOUN, Tag.PROPN) || token.is(Tag.VERB) ? 1 : 0;
      }
    }
    return object ? nouns == 0 || words < 2 : words < FEWEST;
  }
}
