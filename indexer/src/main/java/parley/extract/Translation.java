package parley.extract;

import java.util.regex.Pattern;
import parley.extract.text.View;

/// What an article says of all of its words: "Unofficial translation from ...", "Translated from
/// ...", "the conversation was conducted in ... and translated".
final class Translation {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?m)^[(\\[*_ ]*(?:(?i:(?:an )?(?:unofficial|official|working|courtesy|own|our|machine) translation)\\b"
              + "|(?i:translation from)\\b|(?i:translated from)\\b).{0,80}$"
              + "|\\b(?:interview|conversation|talk) was (?:conducted|held|recorded) in (?!English)\\p{Lu}\\p{L}+(?: and|,)"
              + "(?: was| has been)? translated\\b");

  private Translation() {}

  /// Whether it says that all words in it are translated.
  static boolean of(View view) {
    return NOTE.matcher(view.plain()).find();
  }
}
