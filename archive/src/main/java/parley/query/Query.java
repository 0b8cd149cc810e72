package parley.query;

import java.util.List;

/// A query as typed, with what was read out of it.
///
/// @param text what the user typed, without the fields that were lifted into filters; reading it
///   again gives the same words and lifts nothing
/// @param words what statements have to satisfy; no members: everything
/// @param notes what could not be read as meant ("no speaker is registered as …"), for the user
public record Query(String text, Words.All words, List<String> notes) {

  /// Asks for everything.
  public static final Query NONE = new Query("", new Words.All(List.of()), List.of());

  public Query {
    notes = List.copyOf(notes);
  }

  /// Whether it has no words at all.
  public boolean isEmpty() {
    return words.members().isEmpty();
  }

  /// The members that a hit has to have, exclusions left out.
  public List<Words> required() {
    return words.members().stream().filter(member -> !(member instanceof Words.Not)).toList();
  }
}
