package parley.lucene;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which build is published: the one line of the file CURRENT, `7` or `6 pinned`.
///
/// @param pinned whether a rollback published it
record Current(long number, boolean pinned) {

  private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17})( pinned)?\\s*");

  /// Reads the line; empty if it is none.
  static Optional<Current> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new Current(Long.parseLong(matcher.group(1)), matcher.group(2) != null))
        : Optional.empty();
  }

  String line() {
    return number + (pinned ? " pinned" : "") + "\n";
  }
}
