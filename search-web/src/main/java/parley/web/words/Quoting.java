package parley.web.words;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Span;
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

  /// Each part of quoted words in marks of its own. A comma before the closing mark is the
  /// reporter's, and left out.
  private static List<Piece> quoted(Snippet snippet) {
    String text = snippet.text();
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int joint = text.indexOf(Statement.JOINT, start);
      int end = joint < 0 ? text.length() : joint;
      if (start < end) {
        Span words = words(text, new Span(start, end));
        join(pieces, new Piece(mark(text, start, words.start(), "“"), false, true));
        matches(snippet, words).forEach(piece -> join(pieces, piece));
        join(pieces, new Piece(mark(text, end - 1, words.end() - 1, "”"), false, true));
      }
      if (joint >= 0) {
        join(pieces, new Piece(Statement.JOINT, false, true));
      }
      start = joint < 0 ? end : joint + Statement.JOINT.length();
    }
    return pieces;
  }

  /// A part without the marks around it and without a comma at its end. A mark that belongs to one
  /// inside the part stays.
  private static Span words(String text, Span part) {
    int start = part.start();
    int end = part.end();
    boolean opens = end - start > 1 && OPENING.indexOf(text.charAt(start)) >= 0;
    boolean closes = end - start > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
    String inner = text.substring(opens ? start + 1 : start, closes ? end - 1 : end);
    start += opens && (closes || lacks(inner, CLOSING)) ? 1 : 0;
    end -= closes && (opens || lacks(inner, OPENING)) ? 1 : 0;
    end -= end - start > 1 && text.charAt(end - 1) == ',' ? 1 : 0;
    return new Span(start, end);
  }

  private static boolean lacks(String text, String marks) {
    return text.chars().noneMatch(c -> marks.indexOf(c) >= 0);
  }

  /// The mark to show at one end: what stands there, unless that is a straight one or none.
  private static String mark(String text, int outermost, int ofWords, String curly) {
    char there = text.charAt(outermost);
    boolean kept = outermost != ofWords && there != '"' && there != ',';
    return kept ? String.valueOf(there) : curly;
  }

  private static List<Piece> matches(Snippet snippet, Span words) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Snippet.Fragment fragment : snippet.fragments()) {
      int from = Math.max(at, words.start());
      int to = Math.min(at + fragment.text().length(), words.end());
      if (from < to) {
        pieces.add(
            new Piece(fragment.text().substring(from - at, to - at), fragment.match(), true));
      }
      at += fragment.text().length();
    }
    return pieces;
  }

  /// Adds a piece, to the one before where both are of a kind.
  private static void join(List<Piece> pieces, Piece piece) {
    if (pieces.isEmpty() || pieces.getLast().match() != piece.match()) {
      pieces.add(piece);
    } else {
      Piece before = pieces.removeLast();
      pieces.add(new Piece(before.text() + piece.text(), piece.match(), true));
    }
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
