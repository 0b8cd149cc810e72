package parley.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parley.archive.Registers;

/// Reads what a user typed, and writes it back. It takes any text: what cannot be read as meant is
/// plain words.
///
/// `a b` all of them · `a OR b`, `a | b` either · `-a`, `NOT a` without · `( )` groups · `"a
/// phrase"` as spelled · `"near each"~5` · `pref*` · `speaker:id`, `-topic:"its name"`,
/// `from:2025-05 to:2025-07` filters. AND binds tighter than OR, and may be written or not.
/// Operators count in capitals only; one with nothing to work on is ignored. A quotation mark or
/// parenthesis without a partner is read as a space.
public final class QueryParser {

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private QueryParser() {}

  /// A query and the filters that were lifted out of it, in the order typed, the period last.
  public record Parsed(Query query, List<Filter> filters) {
    public Parsed {
      filters = List.copyOf(filters);
    }
  }

  /// Finds ids by what users call things.
  @FunctionalInterface
  public interface Names {

    /// The ids that a name may mean for SPEAKER, SIDE, TOPIC, ROUND or MENTIONS; none for an
    /// unknown one, several for an ambiguous one.
    List<String> ids(Facet facet, String name);

    /// The names in these registers: ids first, then names, labels and aliases.
    static Names of(Registers registers) {
      return new RegisteredNames(registers);
    }
  }

  /// Reads a query. [Query#text()] stays as typed if nothing was lifted; else it is what remains,
  /// printed.
  public static Parsed parse(String typed, Names names) {
    Lifting lifting = new Lifting(names);
    Words.All words = Grammar.words(Lexer.tokens(typed), lifting);
    List<Filter> filters = lifting.filters();
    String text = filters.isEmpty() ? typed : print(words);
    return new Parsed(new Query(text, words, lifting.notes()), filters);
  }

  /// Writes a tree that [#parse] reads back as the same tree, if its words hold neither white space
  /// nor signs of the language.
  public static String print(Words.All words) {
    if (words.members().size() == 1 && words.members().getFirst() instanceof Words.Any any) {
      return alternatives(any);
    }
    return words.members().stream().map(QueryParser::member).collect(Collectors.joining(" "));
  }

  private static String alternatives(Words.Any any) {
    return any.members().stream().map(QueryParser::member).collect(Collectors.joining(" OR "));
  }

  private static String member(Words words) {
    return switch (words) {
      case Words.Term(String text) ->
          OPERATORS.contains(text) ? text.toLowerCase(Locale.ROOT) : text;
      case Words.Phrase(String text) -> '"' + text + '"';
      case Words.Near(List<String> near, int slop) -> '"' + String.join(" ", near) + "\"~" + slop;
      case Words.Prefix(String text) -> text + "*";
      case Words.All all -> "(" + print(all) + ")";
      case Words.Any any -> "(" + alternatives(any) + ")";
      case Words.Not(Words excluded) -> "-" + member(excluded);
    };
  }
}
