package parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.query.Query;
import parley.query.Words;

/// A tree of words, read back in plain ones.
final class EchoWords {

  private EchoWords() {}

  /// What a query asks for, such as `with “dams” and “gates” without “truce”`; empty if nothing.
  static String of(Query query, SearchRequest.Match match) {
    List<String> parts = new ArrayList<>();
    List<Words> required = query.required();
    if (!required.isEmpty()) {
      parts.add("with " + required(required, match));
    }
    for (Words member : query.words().members()) {
      if (member instanceof Words.Not(Words excluded)) {
        parts.add("without " + excluded(excluded));
      }
    }
    return String.join(" ", parts);
  }

  private static String required(List<Words> required, SearchRequest.Match match) {
    if (required.size() == 1) {
      return alone(required.getFirst());
    }
    List<String> clauses = required.stream().map(EchoWords::inside).toList();
    return switch (match) {
      case ALL -> String.join(" and ", clauses);
      case MOST -> "at least two thirds of " + Echo.list(clauses, "and");
      case ANY -> "at least one of " + Echo.list(clauses, "and");
    };
  }

  private static String excluded(Words words) {
    return words instanceof Words.All ? "(" + alone(words) + " together)" : inside(words);
  }

  /// A tree as a part of a larger one.
  private static String inside(Words words) {
    boolean several = words instanceof Words.All || words instanceof Words.Any;
    return several ? "(" + alone(words) + ")" : alone(words);
  }

  private static String alone(Words words) {
    return switch (words) {
      case Words.Term(String text) -> quoted(text);
      case Words.Phrase(String text) -> "the exact words " + quoted(text);
      case Words.Prefix(String text) -> "a word that begins with " + quoted(text);
      case Words.Near(List<String> near, int slop) -> near(near, slop);
      case Words.All(List<Words> members) -> joined(members, " and ");
      case Words.Any(List<Words> members) -> joined(members, " or ");
      case Words.Not(Words inner) -> "no " + excluded(inner);
    };
  }

  private static String joined(List<Words> members, String joint) {
    return members.stream().map(EchoWords::inside).collect(Collectors.joining(joint));
  }

  private static String near(List<String> words, int slop) {
    String all = Echo.list(words.stream().map(EchoWords::quoted).toList(), "and");
    return switch (slop) {
      case 0 -> all + " side by side";
      case 1 -> all + " with at most 1 other word among them";
      default -> all + " with at most " + slop + " other words among them";
    };
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }
}
