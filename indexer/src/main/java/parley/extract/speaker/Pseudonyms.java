package parley.extract.speaker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;

/// The names by which sources asked to be called: `one of them, who gave her name only as Stepan`.
///
/// @param text with straight quote marks
/// @param cast where they are entered
record Pseudonyms(String text, Cast cast) {

  /// `One of them, who asked to be called only Stepan`.
  private static final Pattern ONE_OF =
      Pattern.compile("(?i)\\b(?:one|some|many|most|several|two|three|none) of $");

  private static final Pattern CALLED =
      Pattern.compile(
          ",? who [^,.;]{0,40}\\b(?:called|identified|known|named|quoted)(?: only| simply)?(?: as| by)?"
              + " (?<name>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");

  /// Whom `one of them` means by the name that he asked to be called; null if there is none.
  @Nullable Voice of(Span mention) {
    String before = text.substring(Math.max(0, mention.start() - 12), mention.start());
    if (!ONE_OF.matcher(before).find()) {
      return null;
    }
    Matcher called = CALLED.matcher(text).region(mention.end(), text.length());
    return called.lookingAt() ? cast.bearer(called.group("name"), mention) : null;
  }
}
