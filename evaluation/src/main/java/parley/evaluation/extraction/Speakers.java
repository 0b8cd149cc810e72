package parley.evaluation.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.Extraction;

/// Whether a speaker found is the one marked.
final class Speakers {

  private static final Pattern PRONOUN = Pattern.compile(",? (?:who|which|that)\\b");

  private Speakers() {}

  /// Whether the two mentions share a character. A relative pronoun right behind the one found
  /// belongs to it.
  static boolean isMentioned(String text, Extraction one, Mark mark) {
    Span mention = one.mention();
    if (mention == null) {
      return false;
    }
    Matcher pronoun = PRONOUN.matcher(text).region(mention.end(), text.length());
    Span whole = pronoun.lookingAt() ? new Span(mention.start(), pronoun.end()) : mention;
    return mark.mention().stream().anyMatch(whole::overlaps);
  }

  /// Whether both are the same entry of the register, or the same name where neither is registered.
  static boolean isSame(Speaker.@Nullable Ref ref, String marked) {
    if (ref == null) {
      return marked.equals("unknown");
    }
    return marked.startsWith("~")
        ? ref.id().startsWith("~") && ref.name().equalsIgnoreCase(marked.substring(1).strip())
        : ref.id().equals(marked);
  }
}
