package parley.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts what was typed into tokens, in one pass. Quotation marks of all shapes are one; they are
/// paired as they come, and the one left over is read as a space. Apostrophes are letters.
final class Lexer {

  static final int WIDEST_SLOP = 1000;

  private static final String QUOTES = "\"“”„‟«»″＂";
  private static final Pattern FIELD =
      Pattern.compile(
          "(speaker|side|topic|round|publisher|form|act|mentions|language|confidence|from|to):(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,9})");

  private final String typed;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String typed) {
    this.typed = typed;
  }

  /// A piece of a query.
  sealed interface Token {

    record Word(String text) implements Token {}

    /// Words in quotation marks; `slop` is null for a phrase.
    record Quoted(String text, @Nullable Integer slop) implements Token {}

    /// A field with its value; the name is in lower case.
    record Field(String name, String value) implements Token {}

    /// A token without contents.
    enum Mark implements Token {
      EXCLUDE,
      OR,
      OPEN,
      CLOSE
    }
  }

  static List<Token> tokens(String typed) {
    Lexer lexer = new Lexer(typed);
    while (lexer.at < typed.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    char c = typed.charAt(at);
    switch (c) {
      case '(' -> mark(Token.Mark.OPEN);
      case ')' -> mark(Token.Mark.CLOSE);
      case '|' -> mark(Token.Mark.OR);
      case '-' -> exclusion();
      default -> {
        if (isQuote(c)) {
          quoted();
        } else if (isSpace(c)) {
          at++;
        } else {
          word();
        }
      }
    }
  }

  private void mark(Token.Mark mark) {
    tokens.add(mark);
    at++;
  }

  /// Hyphens at the beginning of something exclude it, however many; before a space they are none.
  private void exclusion() {
    while (at < typed.length() && typed.charAt(at) == '-') {
      at++;
    }
    if (at == typed.length() || isSpace(typed.charAt(at))) {
      return;
    }
    tokens.add(Token.Mark.EXCLUDE);
    if (isQuote(typed.charAt(at)) && !quoted()) {
      tokens.removeLast();
    }
  }

  /// Reads a quotation; false if there is nothing in it.
  private boolean quoted() {
    String text = quotation();
    Matcher slop = SLOP.matcher(typed).region(at, typed.length());
    if (text == null || text.isEmpty()) {
      return false;
    }
    if (slop.lookingAt()) {
      at = slop.end();
      int width = Math.min(Integer.parseInt(slop.group(1)), WIDEST_SLOP);
      tokens.add(new Token.Quoted(text, width));
    } else {
      tokens.add(new Token.Quoted(text, null));
    }
    return true;
  }

  /// What stands between the quotation mark here and the next one, its white space folded; null,
  /// and only the mark is passed, if there is no next one.
  private @Nullable String quotation() {
    int end = at + 1;
    while (end < typed.length() && !isQuote(typed.charAt(end))) {
      end++;
    }
    if (end == typed.length()) {
      at++;
      return null;
    }
    String text = spaced(typed.substring(at + 1, end));
    at = end + 1;
    return text;
  }

  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(isSpace(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return out.toString().replaceAll(" +", " ").strip();
  }

  private void word() {
    int start = at;
    while (at < typed.length() && isWordPart(typed.charAt(at))) {
      at++;
    }
    String word = typed.substring(start, at);
    Matcher field = FIELD.matcher(word);
    switch (word) {
      case "OR" -> tokens.add(Token.Mark.OR);
      case "NOT" -> tokens.add(Token.Mark.EXCLUDE);
      case "AND" -> {}
      default -> {
        if (field.matches()) {
          field(word, field);
        } else {
          tokens.add(new Token.Word(word));
        }
      }
    }
  }

  private void field(String word, Matcher field) {
    String value = field.group(2);
    if (value.isEmpty() && at < typed.length() && isQuote(typed.charAt(at))) {
      String quotation = quotation();
      value = quotation == null ? "" : quotation;
    }
    tokens.add(
        value.isEmpty()
            ? new Token.Word(word)
            : new Token.Field(field.group(1).toLowerCase(Locale.ROOT), value));
  }

  private static boolean isWordPart(char c) {
    return c != '(' && c != ')' && c != '|' && !isQuote(c) && !isSpace(c);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
