package parley.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.archive.Statement;
import parley.search.Snippet;

/// Lets a reporter's clause read as a sentence where a page shows it: `that he would go` reads `He
/// would go`. Citations, feeds and exports keep the words as they stand in the article.
public final class Clause {

  private static final String THAT = "that ";
  private static final String ACCORDING = "according";
  private static final Set<String> PLAIN = Set.of("said", "says", "told", "tells");

  /// Words that begin a clause after "that", and cannot follow a "that" which points at something.
  private static final Set<String> SUBJECTS =
      Set.of(
          "a",
          "all",
          "an",
          "any",
          "both",
          "each",
          "everyone",
          "he",
          "her",
          "his",
          "if",
          "it",
          "its",
          "many",
          "neither",
          "no",
          "nobody",
          "nothing",
          "our",
          "she",
          "some",
          "such",
          "the",
          "their",
          "there",
          "these",
          "they",
          "this",
          "those",
          "we");

  /// Acts whose clauses keep their "that": "that Delta withdraw" is no sentence without it, and
  /// what somebody denies must not read as what somebody claims.
  private static final Set<Statement.Act> KEPT =
      Set.of(Statement.Act.DEMAND, Statement.Act.PROPOSE, Statement.Act.DENY, Statement.Act.REJECT);

  /// The end of the names of rules by which the words are what a verb is about: "called | it a
  /// mistake", "accused | Delta of closing the dams".
  private static final String OBJECT = "verb-object";

  private static final String MARKS = "“„«\"";

  private Clause() {}

  /// A statement's snippet as a page shows it: a leading "that" left out where a clause follows for
  /// sure, and a capital in front unless the first words are quoted. Quoted statements, and all in
  /// doubt, stay as they are.
  public static Snippet shown(Statement statement, Snippet snippet) {
    String text = snippet.text();
    boolean whole = !text.isEmpty() && statement.text().startsWith(text.substring(0, 1));
    boolean kept = KEPT.contains(statement.act());
    if (statement.form() == Statement.Form.QUOTED || kept || !whole || isObject(statement)) {
      return snippet;
    }
    boolean led = text.startsWith(THAT) && statement.text().startsWith(THAT);
    String rest = led ? text.substring(THAT.length()) : text;
    if (!(led ? beginsClause(rest) : SUBJECTS.contains(firstWord(rest)))) {
      return snippet;
    }
    return capitalised(led ? without(snippet, THAT.length()) : snippet);
  }

  /// The reporter's verb where words hang in the air or mean the opposite without it: `denied`
  /// before `that this was so`, `called` before `it a mistake`. Empty for quoted words, for those
  /// that stand by themselves, and where a snippet begins further on.
  public static String lead(Statement statement, Snippet snippet) {
    String cue = statement.cue().strip();
    String text = snippet.text();
    boolean small = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    boolean hangs = isObject(statement) || text.startsWith(THAT) || small && !PLAIN.contains(cue);
    boolean none =
        statement.form() == Statement.Form.QUOTED
            || cue.codePoints().noneMatch(Character::isLetter)
            || cue.contains(ACCORDING)
            || text.startsWith(cue)
            || !statement.text().startsWith(text.isEmpty() ? "-" : text.substring(0, 1));
    return none || !hangs ? "" : cue.equals("told") ? "said" : cue;
  }

  private static boolean isObject(Statement statement) {
    return statement.rule().endsWith(OBJECT);
  }

  private static boolean beginsClause(String rest) {
    if (rest.isEmpty()) {
      return false;
    }
    char first = rest.charAt(0);
    return MARKS.indexOf(first) >= 0
        || Character.isUpperCase(first)
        || Character.isDigit(first)
        || SUBJECTS.contains(firstWord(rest));
  }

  private static String firstWord(String text) {
    return text.split("[^\\p{L}]", 2)[0];
  }

  private static Snippet without(Snippet snippet, int characters) {
    List<Snippet.Fragment> left = new ArrayList<>();
    int drop = characters;
    for (Snippet.Fragment fragment : snippet.fragments()) {
      int here = Math.min(drop, fragment.text().length());
      drop -= here;
      if (here < fragment.text().length()) {
        left.add(new Snippet.Fragment(fragment.text().substring(here), fragment.match()));
      }
    }
    return new Snippet(left);
  }

  private static Snippet capitalised(Snippet snippet) {
    List<Snippet.Fragment> fragments = new ArrayList<>(snippet.fragments());
    Snippet.Fragment first = fragments.getFirst();
    String text = first.text();
    String shown = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    fragments.set(0, new Snippet.Fragment(shown, first.match()));
    return new Snippet(fragments);
  }
}
