package parley.extract.cue;

import java.util.Set;
import parley.extract.cue.Cue.Shape;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds where words that their attribution breaks go on behind it: `The river, Verin said, is
/// high`.
///
/// @param s the sentence
/// @param starts where content begins
record Rests(Sentence s, Starts starts) {

  private static final Set<String> ASIDE =
      Wordlist.of(
          """
          according citing while who which when as speaking after before though although in
          on during with but where compared
          """);
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "to", "as", "that");
  private static final Set<String> LEANING = Set.of("while", "if", "though", "although", "because");
  private static final Set<String> CONNECTIVES = Set.of("still", "however", "meanwhile");

  /// The first token behind the second comma; -1 if the words do not go on.
  int start(Cue cue, int limit) {
    boolean subjectLast = cue.is(Shape.ACCORDING) || cue.is(Shape.INVERTED);
    int comma = subjectLast ? cue.end() : starts.behind(cue);
    boolean goes = s.is(comma, ",") && comma + 2 < limit && goesOn(comma + 1);
    return goes ? comma + 1 : -1;
  }

  private boolean goesOn(int first) {
    Token token = s.token(first);
    boolean participle =
        token.is(Tag.VERB) && token.lower().endsWith("ing") && !token.is("including");
    boolean also =
        token.is("but")
            && (s.is(first + 1, "also") || s.is(first + 1, "not") || s.is(first + 1, "\""));
    boolean provided = token.is("as") && s.is(first + 1, "long");
    boolean without = token.is("without") && s.lower(first + 1).endsWith("ing");
    boolean leaning = LEANING.contains(s.lower(0));
    return also
        || provided
        || !without && !(participle && !leaning) && !ASIDE.contains(token.lower());
  }

  /// The first token of a condition behind a quotation and its cue: `the dam "will open", she said,
  /// if it rains`; -1 if there is none.
  int condition(Cue cue) {
    int rest = s.is(cue.end(), ",") ? cue.end() + 1 : -1;
    boolean opens = CONDITIONS.contains(s.lower(rest));
    return opens && (!s.is(rest, "as") || s.is(rest + 1, "long")) ? rest : -1;
  }

  /// Whether only a word that the reporter joins sentences with stands before a cue: `Still, Verin
  /// said, it is late`.
  boolean isConnective(Cue cue) {
    return cue.clauseStart() == 2 && CONNECTIVES.contains(s.lower(0));
  }
}
