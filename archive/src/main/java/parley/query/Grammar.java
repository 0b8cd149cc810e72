package parley.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.query.Lexer.Token;
import parley.query.Lexer.Token.Mark;

/// Builds the tree from the tokens: `any = all (OR all)*`, `all = part*`, `part = [exclude] (word |
/// quoted | field | "(" any ")")`.
///
/// Parentheses without a partner, and those nested deeper than [#DEEPEST], are left out before, so
/// that nothing can fail here; so is an OR with nothing on one side.
final class Grammar {

  static final int DEEPEST = 30;

  private static final Pattern PREFIX =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’ʼ]*[\\p{L}\\p{M}\\p{N}])?\\*+");

  private final List<Token> tokens;
  private final Lifting lifting;
  private final boolean alternatives;
  private int at;
  private int depth;

  private Grammar(List<Token> tokens, Lifting lifting) {
    this.tokens = tokens;
    this.lifting = lifting;
    this.alternatives = alternativesOutside(tokens);
  }

  static Words.All words(List<Token> tokens, Lifting lifting) {
    List<Words> parts = new Grammar(withoutStrayOr(balanced(tokens)), lifting).any();
    return new Words.All(parts);
  }

  /// The tokens without parentheses that have no partner, hold nothing or lie too deep.
  private static List<Token> balanced(List<Token> tokens) {
    boolean[] kept = new boolean[tokens.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token == Mark.OPEN) {
        open.add(i);
      } else if (token != Mark.CLOSE) {
        kept[i] = true;
      } else if (!open.isEmpty()) {
        int partner = open.removeLast();
        kept[i] = open.size() < DEEPEST;
        kept[partner] = kept[i];
      }
    }
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (kept[i] && tokens.get(i) == Mark.CLOSE && out.getLast() == Mark.OPEN) {
        dropOpening(out);
      } else if (kept[i]) {
        out.add(tokens.get(i));
      }
    }
    return out;
  }

  private static void dropOpening(List<Token> out) {
    out.removeLast();
    while (!out.isEmpty() && out.getLast() == Mark.EXCLUDE) {
      out.removeLast();
    }
  }

  private static List<Token> withoutStrayOr(List<Token> tokens) {
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean stray =
          tokens.get(i) == Mark.OR
              && (out.isEmpty()
                  || out.getLast() == Mark.OPEN
                  || out.getLast() == Mark.OR
                  || i + 1 == tokens.size()
                  || tokens.get(i + 1) == Mark.CLOSE);
      if (!stray) {
        out.add(tokens.get(i));
      }
    }
    if (!out.isEmpty() && out.getLast() == Mark.OR) {
      out.removeLast();
    }
    return out;
  }

  private static boolean alternativesOutside(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token == Mark.OPEN ? 1 : token == Mark.CLOSE ? -1 : 0;
      if (depth == 0 && token == Mark.OR) {
        return true;
      }
    }
    return false;
  }

  /// Alternatives, as the members of an [Words.All].
  private List<Words> any() {
    List<List<Words>> read = new ArrayList<>();
    read.add(all());
    while (at < tokens.size() && tokens.get(at) == Mark.OR) {
      at++;
      read.add(all());
    }
    return Grouping.any(read);
  }

  private List<Words> all() {
    List<Words> members = new ArrayList<>();
    boolean excluded = false;
    while (at < tokens.size() && tokens.get(at) != Mark.OR && tokens.get(at) != Mark.CLOSE) {
      Token token = tokens.get(at++);
      if (token == Mark.EXCLUDE) {
        excluded = true;
        continue;
      }
      List<Words> part = part(token, excluded);
      members.addAll(excluded ? Grouping.not(part) : part);
      excluded = false;
    }
    return members;
  }

  private List<Words> part(Token token, boolean excluded) {
    return switch (token) {
      case Token.Word(String text) -> List.of(word(text));
      case Token.Quoted quoted -> quoted(quoted);
      case Token.Field field ->
          depth > 0 || alternatives ? lifting.refuse(field) : lifting.lift(field, excluded);
      case Mark _ -> group();
    };
  }

  private List<Words> group() {
    depth++;
    List<Words> inside = any();
    at++;
    depth--;
    return inside;
  }

  static Words word(String text) {
    return PREFIX.matcher(text).matches()
        ? new Words.Prefix(text.substring(0, text.indexOf('*')))
        : new Words.Term(text);
  }

  private static List<Words> quoted(Token.Quoted quoted) {
    Integer slop = quoted.slop();
    if (slop == null) {
      return List.of(new Words.Phrase(quoted.text()));
    }
    List<String> words = List.of(quoted.text().split(" "));
    return words.size() == 1 ? plain(quoted.text()) : List.of(new Words.Near(words, slop));
  }

  /// Any text as plain words, none of which reads as anything but itself.
  static List<Words> plain(String text) {
    List<Words> words = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      switch (token) {
        case Token.Word(String word) -> words.add(word(word));
        case Token.Quoted(String quoted, _) -> words.addAll(plain(quoted));
        case Token.Field(String name, String value) -> {
          words.add(new Words.Term(name));
          words.addAll(plain(value));
        }
        case Mark _ -> {}
      }
    }
    return words;
  }
}
