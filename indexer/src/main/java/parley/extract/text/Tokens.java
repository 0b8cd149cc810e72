package parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.archive.Span;

/// Cuts a sentence into words and marks: possessives and contracted verbs are tokens of their own
/// (`Verin` `'s`, `do` `n't`), abbreviations and hyphenated words are one.
final class Tokens {

  private static final Set<String> DOTTED =
      Wordlist.of(
          """
          mr mrs ms dr sen rep gov gen col lt sgt st jr sr prof rev hon vs no jan feb aug
          sept oct nov dec capt adm
          """);
  private static final List<String> CLITICS = List.of("'s", "'re", "'ve", "'ll", "'d", "'m");

  private final View view;
  private final Span sentence;
  private final List<Span> found = new ArrayList<>();

  private Tokens(View view, Span sentence) {
    this.view = view;
    this.sentence = sentence;
  }

  static List<Span> in(View view, Span sentence) {
    Tokens scan = new Tokens(view, sentence);
    int i = sentence.start();
    while (i < sentence.end()) {
      i = Character.isWhitespace(view.at(i)) ? i + 1 : scan.next(i);
    }
    return scan.found;
  }

  private int next(int at) {
    char c = view.at(at);
    if (isWordPart(c) || (c == '$' || c == '@' || c == '#') && isWordPart(charAt(at + 1))) {
      return word(at);
    }
    if (c == '"') {
      return add(at, view.markEnd(at));
    }
    int end = at + 1;
    while ((c == '.' || c == '-') && charAt(end) == c) {
      end++;
    }
    if (c == '\'' && clitic(at) > 0) {
      end = at + clitic(at);
    }
    return add(at, end);
  }

  private int word(int at) {
    int end = at + 1;
    while (end < sentence.end() && (isWordPart(view.at(end)) || joins(end))) {
      end++;
    }
    if (charAt(end) == '.' && isAbbreviation(at, end)) {
      return add(at, end + 1);
    }
    return split(at, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '&' || Character.isSurrogate(c) || c == '_';
  }

  /// Whether the mark at `i` stands between two parts of one word.
  private boolean joins(int i) {
    char c = view.at(i);
    boolean between = isWordPart(charAt(i - 1)) && isWordPart(charAt(i + 1));
    return between && (c == '-' || c == '\'' || c == '.' || c == '/' || c == '@')
        || between
            && c == ','
            && Character.isDigit(charAt(i - 1))
            && Character.isDigit(charAt(i + 1))
        || c == '%';
  }

  private boolean isAbbreviation(int start, int end) {
    String word = view.plain().substring(start, end);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean inner = end + 1 < sentence.end();
    return inner && (initial || DOTTED.contains(word.toLowerCase(Locale.ROOT)))
        || word.length() > 2
            && word.charAt(1) == '.'
            && word.indexOf('.', 2) == (word.length() > 3 ? 3 : -1);
  }

  /// Takes possessives and contracted verbs off.
  private int split(int start, int end) {
    String lower = view.plain().substring(start, end).toLowerCase(Locale.ROOT);
    if (lower.endsWith("n't") && lower.length() > 3) {
      add(start, end - 3);
      return add(end - 3, end);
    }
    for (String clitic : CLITICS) {
      if (lower.endsWith(clitic) && lower.length() > clitic.length()) {
        add(start, end - clitic.length());
        return add(end - clitic.length(), end);
      }
    }
    return add(start, end);
  }

  private int clitic(int at) {
    for (String clitic : CLITICS) {
      int end = at + clitic.length();
      if (view.plain().startsWith(clitic, at)
          && at > sentence.start()
          && isWordPart(charAt(at - 1))
          && !isWordPart(charAt(end))) {
        return clitic.length();
      }
    }
    return 0;
  }

  private char charAt(int i) {
    return i >= sentence.start() && i < sentence.end() ? view.at(i) : ' ';
  }

  private int add(int start, int end) {
    found.add(new Span(start, end));
    return end;
  }
}
