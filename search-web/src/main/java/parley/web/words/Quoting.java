package parley.web.words;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Statement;
import parley.search.Snippet;

/// Keeps quoted words apart from a reporter's. Quotation marks are set around the words of a
/// [Statement.Form#QUOTED] statement only; those of a MIXED one stand in its text already, its
/// straight ones are shown as curly ones; a REPORTED one gets none. Where an article's rights
/// withhold the words, a line says so, and there are no pieces.
public final class Quoting {

  private static final String OPENING = "“„«\"";
  private static final String CLOSING = "”“»\"";

  /// What stands for the words of a statement in citations and feeds where its article's rights
  /// withhold them.
  private static final String WITHHELD = "[words not shown here; read them where they stand]";

  private Quoting() {}

  /// A piece of a statement's words.
  ///
  /// @param match whether it satisfies a part of the query
  /// @param quoted whether these are the speaker's own words
  public record Piece(String text, boolean match, boolean quoted) {}

  /// The words as a line of text, in quotation marks where they are quoted.
  public static String line(Statement statement) {
    if (statement.text().isEmpty()) {
      return WITHHELD;
    }
    if (statement.form() != Statement.Form.QUOTED) {
      return statement.text();
    }
    StringBuilder line = new StringBuilder();
    quoted(Snippet.plain(statement.text())).forEach(p -> line.append(p.text()));
    return line.toString();
  }

  /// The words of a snippet, marked.
  public static List<Piece> pieces(Statement.Form form, Snippet snippet) {
    return switch (form) {
      case QUOTED -> quoted(snippet);
      case MIXED -> mixed(snippet);
      case REPORTED ->
          snippet.fragments().stream().map(f -> new Piece(f.text(), f.match(), false)).toList();
    };
  }

  private static List<Piece> quoted(Snippet snippet) {
    List<Piece> pieces = new ArrayList<>();
    if (snippet.fragments().isEmpty()) {
      return pieces;
    }
    boolean marked = isMarked(snippet.text());
    if (!marked) {
      pieces.add(new Piece("“", false, true));
    }
    for (Snippet.Fragment fragment : (marked ? curled(snippet) : snippet).fragments()) {
      String text = fragment.text().replace(Statement.JOINT, "”" + Statement.JOINT + "“");
      pieces.add(new Piece(text, fragment.match(), true));
    }
    if (!marked) {
      pieces.add(new Piece("”", false, true));
    }
    return pieces;
  }

  /// The same with curly marks where straight ones stand at its ends.
  private static Snippet curled(Snippet snippet) {
    List<Snippet.Fragment> fragments = new ArrayList<>(snippet.fragments());
    Snippet.Fragment first = fragments.getFirst();
    fragments.set(0, new Snippet.Fragment(first.text().replaceFirst("^\"", "“"), first.match()));
    Snippet.Fragment last = fragments.getLast();
    String end = last.text().replaceFirst("\"$", "”");
    fragments.set(fragments.size() - 1, new Snippet.Fragment(end, last.match()));
    return new Snippet(fragments);
  }

  private static boolean isMarked(String text) {
    return text.length() > 1
        && OPENING.indexOf(text.charAt(0)) >= 0
        && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static List<Piece> mixed(Snippet snippet) {
    List<Piece> pieces = new ArrayList<>();
    boolean inside = false;
    for (Snippet.Fragment fragment : snippet.fragments()) {
      String text = fragment.text();
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean opens = !inside && OPENING.indexOf(c) >= 0;
        boolean closes = inside && CLOSING.indexOf(c) >= 0;
        if (opens || closes) {
          int end = closes ? i + 1 : i;
          String part = text.substring(start, end);
          add(pieces, new Piece(closes ? closed(part) : part, fragment.match(), inside));
          start = end;
          inside = opens;
        }
      }
      add(pieces, new Piece(opened(text.substring(start)), fragment.match(), inside));
    }
    return pieces;
  }

  private static String opened(String part) {
    return part.startsWith("\"") ? "“" + part.substring(1) : part;
  }

  private static String closed(String part) {
    String inner = part.substring(0, part.length() - 1);
    return opened(inner) + (part.endsWith("\"") ? "”" : part.substring(inner.length()));
  }

  private static void add(List<Piece> pieces, Piece piece) {
    if (!piece.text().isEmpty()) {
      pieces.add(piece);
    }
  }
}
