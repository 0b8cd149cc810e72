package parley.extract.cue;

import java.util.Set;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds where the words behind a cue end before their sentence does, because the reporter goes on
/// in his own voice: `After Verin said that the dam was closed, the river rose.`
final class Endings {

  private static final int MAIN_CLAUSE_REACH = 12;
  private static final int LONGEST_PLACE = 7;

  private static final Set<String> ON = Set.of("that", "and", "or");
  private static final Set<String> PERIODS =
      Set.of("hours", "days", "weeks", "months", "minutes", "years");
  private static final Set<String> SUBORDINATORS =
      Wordlist.of(
          """
          when after although though while as if since because before once whereas until
          even despite given asked
          """);
  private static final Set<String> REPORTER =
      Wordlist.of("he she they it we i while when as after before although though even");
  private static final Set<String> ASIDES = Set.of("while", "something");
  private static final Set<String> BEHIND_MARK = Set.of("which", "who");
  private static final Set<String> OBJECTS = Set.of("who", "whom", "which");
  private static final Set<String> PERSONS = Set.of("he", "she", "they");
  private static final Set<String> LIKEWISE = Set.of("has", "have", "had", "did", "do", "does");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whose");
  private static final Set<String> CONTRASTS =
      Set.of("although", "though", "however", "so", "when", "since");
  private static final Set<String> PLACING = Set.of("in", "during", "on", "at");
  private static final Set<String> PLACES =
      Wordlist.of(
          """
          interview interviews statement tweet tweets speech letter briefing rally debate email
          e-mail op-ed post address hearing article essay column memo
          """);

  private static final Set<String> REMARKS =
      Wordlist.of(
          "charge claim allegation accusation assertion suggestion reference nod barb jab dig"
              + " version expectation view stance sentiment");
  private static final Set<String> LEAVING_OUT =
      Wordlist.of(
          "going elaborating giving naming specifying explaining providing offering identifying citing");

  private final Sentence s;
  private final Cue cue;
  private final boolean object;
  private final boolean relative;
  private final boolean subordinate;

  private Endings(Sentence s, Cue cue) {
    this.s = s;
    this.cue = cue;
    Frame frame = cue.verb().frame();
    this.object = frame == Frame.OBJECT || frame == Frame.CALL || frame == Frame.VIEW;
    boolean aside = cue.subject().equals(cue.at()) && s.is(cue.at().from() - 1, ",");
    this.relative = aside || RELATIVES.contains(s.lower(cue.subject().to() - 1));
    this.subordinate = isSubordinate();
  }

  /// The token before which the content of a cue ends that begins in `range`.
  static int before(Sentence s, Cue cue, Range range) {
    Endings endings = new Endings(s, cue);
    for (int i = range.from() + 1; i < Math.min(range.to(), s.size()); i++) {
      if (!s.token(i).quoted() && endings.ends(i, range.from())) {
        return i;
      }
    }
    return range.to();
  }

  /// The semicolon behind which the reporter goes on; the end of the range if there is none.
  static int semicolon(Sentence s, Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (s.is(i, ";") && !s.token(i).quoted() && !ON.contains(s.lower(i + 1))) {
        return i;
      }
    }
    return range.to();
  }

  /// Whether the cue stands in a clause that opens the sentence and leans on a later one.
  private boolean isSubordinate() {
    if (cue.is(Cue.Shape.PARTICIPLE) && cue.at().from() == 0
        || SUBORDINATORS.contains(s.lower(cue.subject().from() - 1)) && cue.is(Cue.Shape.PLAIN)) {
      return true;
    }
    int first = s.is(0, "but") || s.is(0, "and") ? 1 : 0;
    if (!SUBORDINATORS.contains(s.lower(first))) {
      return false;
    }
    for (int i = first; i < cue.at().from(); i++) {
      if (s.is(i, ",") && !cue.subject().covers(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean ends(int i, int from) {
    if (s.is(i, ";")) {
      return !ON.contains(s.lower(i + 1));
    }
    if (s.is(i, ",")) {
      return comma(i, from);
    }
    if (s.is(i, "-") || s.is(i, "--")) {
      return dash(i);
    }
    Token before = s.token(i - 1);
    if (before.isQuoteMark() && before.quoted()) {
      boolean clause = s.tag(i) == Tag.DET || s.tag(i) == Tag.NOUN || s.tag(i) == Tag.PROPN;
      boolean goesOn =
          isGerund(i)
              || REPORTER.contains(s.lower(i))
              || object && clause
              || subordinate && opensMainClause(i);
      if (s.is(i - 2, ",") && goesOn) {
        return true;
      }
    }
    if (isPlace(i)) {
      return true;
    }
    return s.is(i, "and") && !s.is(from, "to") && isInflected(i + 1) && isPhrase(from, i);
  }

  private boolean comma(int i, int from) {
    boolean hoursAfter =
        PERIODS.contains(s.lower(i + 1)) && (s.is(i + 2, "after") || s.is(i + 2, "before"));
    boolean likewise =
        s.is(i + 1, "as") && (s.tag(i + 2) == Tag.AUX || LIKEWISE.contains(s.lower(i + 2)));
    if (hoursAfter || likewise || isAside(i)) {
      return true;
    }
    int verb = s.tag(i + 1) == Tag.ADV ? i + 2 : i + 1;
    if (relative && isFinite(verb)) {
      return true;
    }
    if (subordinate && opensMainClause(i + 1)) {
      return true;
    }
    int clause = s.tag(i + 2) == Tag.ADP ? i + 3 : i + 2;
    boolean other = s.is(i + 1, "and") && opensMainClause(clause);
    if (object && (other || CONTRASTS.contains(s.lower(i + 1)))) {
      return true;
    }
    if (s.is(i + 1, "but")) {
      return object || !s.is(i + 2, "that") && goesOnInReport(i + 2);
    }
    boolean leans = isGerund(i + 1) || RELATIVES.contains(s.lower(i + 1));
    return leans && isPhrase(from, i) && (object || !resumes(i + 1));
  }

  /// What the reporter sets beside the words: `, while`, `, compared with`, `, however`.
  private boolean isAside(int comma) {
    boolean however = s.is(comma + 1, "however") && comma + 3 >= s.size();
    Verb verb = Lexicon.english().verb(s.lower(comma + 3));
    boolean whom =
        PERSONS.contains(s.lower(comma + 2))
            && OBJECTS.contains(s.lower(comma + 1))
            && verb != null
            && verb.strong();
    boolean quoted = s.token(comma - 1).isQuoteMark() && BEHIND_MARK.contains(s.lower(comma + 1));
    return ASIDES.contains(s.lower(comma + 1)) || however || quoted || whom || isJudged(comma);
  }

  /// What the reporter makes of the words: `, without going into details`, `, in what was taken for
  /// a sign`, `, the first time that he did`.
  private boolean isJudged(int comma) {
    boolean without = s.is(comma + 1, "without") && LEAVING_OUT.contains(s.lower(comma + 2));
    boolean what = s.is(comma + 1, "in") && s.is(comma + 2, "what");
    boolean first = s.is(comma + 1, "the") && s.is(comma + 2, "first") && s.is(comma + 3, "time");
    boolean article = s.is(comma + 1, "a") || s.is(comma + 1, "an");
    boolean apparent = article && s.tag(comma + 2) == Tag.ADJ;
    boolean remark = article && REMARKS.contains(s.lower(apparent ? comma + 3 : comma + 2));
    return without || what || first || remark;
  }

  /// `in an interview`, `during a rally`: where something was said, not what.
  private boolean isPlace(int i) {
    if (!PLACING.contains(s.lower(i)) || !s.is(i + 1, "a") && !s.is(i + 1, "an")) {
      return false;
    }
    for (int k = i + 2; k < Math.min(s.size(), i + LONGEST_PLACE); k++) {
      Token token = s.token(k);
      if (PLACES.contains(token.lower())) {
        return object || isLastClause(k);
      }
      if (!token.is(Tag.NOUN, Tag.PROPN) && !token.is(Tag.ADJ)) {
        return false;
      }
    }
    return false;
  }

  private boolean isLastClause(int from) {
    for (int i = from + 1; i < s.size(); i++) {
      if (isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the words so far have no clause of their own.
  private boolean isPhrase(int from, int to) {
    if (object) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (isFinite(i) && !s.is(i - 1, "to")) {
        return false;
      }
    }
    return !s.is(from, "that");
  }

  /// Whether the clause of which a phrase is the subject goes on behind a relative one: `said the
  /// talks, which began late, were over`.
  private boolean resumes(int from) {
    int verbs = 0;
    for (int i = from; i < s.size(); i++) {
      boolean first = isFinite(i) && s.tag(i - 1) != Tag.AUX && !s.is(i - 1, "to");
      verbs += first ? 1 : 0;
    }
    return verbs > 1;
  }

  /// Whether "but" opens a clause of the reporter's: with a subject or verb of its own.
  private boolean goesOnInReport(int i) {
    return switch (s.tag(i)) {
      case PRON, PROPN, NOUN, VERB, AUX -> true;
      default -> false;
    };
  }

  private boolean isGerund(int i) {
    return s.tag(i) == Tag.VERB && s.lower(i).endsWith("ing") && !s.is(i, "including");
  }

  /// A third person or a past, which no infinitive before "and" goes on with.
  private boolean isInflected(int i) {
    String word = s.lower(i);
    return s.tag(i) == Tag.VERB && (word.endsWith("ed") || word.endsWith("s"));
  }

  private boolean isFinite(int i) {
    return s.tag(i) == Tag.AUX || s.tag(i) == Tag.VERB && !s.lower(i).endsWith("ing");
  }

  /// Whether a subject and its verb follow.
  private boolean opensMainClause(int from) {
    Token first = s.has(from) ? s.token(from) : null;
    boolean nominal =
        first != null
            && (Phrases.isNominal(first) || first.is(Tag.DET, Tag.ADJ) || first.is(Tag.NUM));
    for (int i = from + 1; nominal && i < Math.min(s.size(), from + MAIN_CLAUSE_REACH); i++) {
      if (s.is(i, ",") || s.is(i, "and")) {
        return false;
      }
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /// A dash that no second one closes.
  private boolean dash(int i) {
    for (int later = i + 1; later < s.size(); later++) {
      if (s.is(later, "-") || s.is(later, "--")) {
        return false;
      }
    }
    return s.tag(i + 1) == Tag.DET || s.is(i + 1, "but") || isGerund(i + 1);
  }
}
