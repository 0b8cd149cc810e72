package parley.extract.speaker;

import org.jspecify.annotations.Nullable;
import parley.archive.Speaker;

/// Who a mention means, and how well it names them.
///
/// @param speaker null if nobody knows
public record Voice(Speaker.@Nullable Ref speaker, Naming naming) {

  /// Nobody is named.
  public static final Voice UNKNOWN = new Voice(null, Naming.NONE);

  /// Several at once, whom the article does not tell apart: "both sides".
  public static final Voice SEVERAL = new Voice(null, Naming.SEVERAL);

  /// Somebody whom the article does not name: "a soldier", "critics".
  public static final Voice UNNAMED = new Voice(null, Naming.UNNAMED);

  /// How a mention names a speaker, the surest first.
  public enum Naming {
    /// By a name of the register, or first and last name.
    FULL,
    /// By an office that one person holds on the day.
    OFFICE,
    /// As a class: "a Ukrainian official".
    CLASS,
    /// By the last name of somebody whom the article names in full.
    SHORT,
    /// By a last name only, or a common noun.
    VAGUE,
    /// By a pronoun, or not at all, after somebody whom the article names in full.
    CARRIED,
    /// As several who are not told apart; there is no speaker then.
    SEVERAL,
    /// By a common noun that many share; there is no speaker then.
    UNNAMED,
    /// Not at all.
    NONE
  }
}
