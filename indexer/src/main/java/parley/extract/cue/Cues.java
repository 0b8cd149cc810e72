package parley.extract.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds the cues of a sentence from left to right, each with its subject.
final class Cues {

  /// A sentence with more of them is no prose.
  private static final int MOST = 40;

  private static final int LONGEST_PARENTHESIS = 45;
  private static final int LONGEST_LOOSE = 14;
  private static final Set<String> PARENTHESIS_OPENERS =
      Wordlist.of(
          """
          who which in on at speaking during after when while for as whose citing asked
          referring by meanwhile however though too himself herself
          """);

  private static final Set<String> DAYS =
      Wordlist.of("monday tuesday wednesday thursday friday saturday sunday");
  private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none", "neither");
  private static final Set<String> BOUNDARIES =
      Wordlist.of(
          """
          , ; : " ( ) - -- . that which who what if whether because when while although
          though and but or as than to after before since
          """);

  private final Sentence s;
  private final VerbUse use;
  private final List<Cue> found = new ArrayList<>();
  private @Nullable Range lastSubject;

  private Cues(Sentence s, Lexicon lexicon) {
    this.s = s;
    this.use = new VerbUse(lexicon);
  }

  static List<Cue> in(Sentence s, Lexicon lexicon) {
    Cues cues = new Cues(s, lexicon);
    for (int i = 0; i < s.size() && cues.found.size() < MOST; i++) {
      Cue phrase = SourcePhrases.at(s, i, cues.found.isEmpty());
      if (phrase == null) {
        cues.verb(i);
      } else {
        cues.found.add(phrase);
      }
    }
    return cues.found;
  }

  private void verb(int i) {
    Verb verb = use.at(s, i);
    if (verb == null) {
      return;
    }
    boolean participle = VerbUse.isParticiple(s, i);
    boolean leans = !participle || leansOnClause(i, verb);
    if (!leans && !describes(i, verb)) {
      return;
    }
    int end = VerbUse.end(i, verb);
    Range inverted = participle ? null : Inversions.subject(s, new Range(i, end), verb);
    int chain = Chains.before(s, i);
    Range evidence = Evidence.subject(s, i);
    Range before = evidence == null ? subjectBefore(chain < 0 ? i : chain, participle) : evidence;
    Range subject = inverted != null ? inverted : before;
    subject = subject == null && !participle ? looseSubject(i, verb) : subject;
    if (subject == null) {
      return;
    }
    int head = s.tag(subject.from() - 1) == Tag.ADP ? subject.from() - 2 : subject.from();
    if (NOBODY.contains(s.lower(subject.from())) || NOBODY.contains(s.lower(head))) {
      return;
    }
    Shape shape = inverted != null ? Shape.INVERTED : participle ? Shape.PARTICIPLE : Shape.PLAIN;
    boolean sure = leans && !(verb.frame() == Frame.OBJECT && VerbUse.isFuture(s, i));
    Verb used = evidence != null ? verb.sure() : sure ? verb : verb.weak();
    Cue cue = new Cue(new Range(i, end), used, subject, shape);
    found.add(isAfterAs(cue) ? cue.withAs() : cue);
    lastSubject = subject;
  }

  /// `..., as Verin said`.
  private boolean isAfterAs(Cue cue) {
    int as = cue.clauseStart() - 1;
    boolean behind = s.is(as - 1, ",") || s.has(as - 1) && s.token(as - 1).isQuoteMark();
    boolean said = cue.verb().frame() == Frame.SAY && cue.verb().strong();
    boolean put = cue.verb().lemma().equals("put it");
    return s.is(as, "as") && cue.is(Shape.PLAIN) && (said || put) && behind;
  }

  /// Whether a participle tells of speech: `, saying that`, `a letter saying that`, `by saying
  /// that`, but not `shirts portraying him` or `for promoting links`.
  private boolean leansOnClause(int i, Verb verb) {
    if (i == 0 || s.is(i - 1, ",") || s.token(i - 1).isQuoteMark() || s.is(i - 1, "and")) {
      return true;
    }
    boolean then = s.is(i, "saying") && (s.is(i - 1, "before") || s.is(i - 1, "after"));
    boolean manner = then || s.is(i - 1, "by") || s.is(i - 1, "while");
    boolean bare = s.tag(i - 1) == Tag.ADP || s.tag(i - 1) == Tag.SCONJ;
    boolean said = verb.frame() == Frame.SAY || verb.frame() == Frame.TELL;
    return manner || said && verb.strong() && !bare;
  }

  /// `groups supporting Verin`, `instead of blaming Kalm`.
  private boolean describes(int i, Verb verb) {
    Tag before = s.tag(i - 1);
    return verb.frame() != Frame.SAY
        && verb.frame() != Frame.QUOTE
        && (before == Tag.NOUN || before == Tag.PROPN || before == Tag.ADP || before == Tag.SCONJ);
  }

  private @Nullable Range subjectBefore(int i, boolean participle) {
    int j = i - 1;
    while (j >= 0 && VerbUse.isAuxiliary(s, j)) {
      j--;
    }
    if (j < 0) {
      return participle ? first() : null;
    }
    Token token = s.token(j);
    if (participle && token.is(",") && lastSubject != null) {
      return lastSubject;
    }
    if (participle && (token.is(",") || token.is(Tag.ADP, Tag.SCONJ))) {
      return subjectOfClauseBefore(j);
    }
    if (s.is(j - 1, "on") && DAYS.contains(token.lower()) && j > 2) {
      return subjectBefore(j - 1, participle);
    }
    if (token.is(",")) {
      Range named = parenthetic(j);
      return named == null && !participle && s.tag(i) == Tag.VERB ? lastSubject : named;
    }
    if (Phrases.isDash(s, j) && Phrases.dashBefore(s, j) > 0) {
      return phraseEndingAt(Phrases.dashBefore(s, j) - 1);
    }
    if (token.is("who")
        || token.is("which")
        || token.is("that") && j > 0 && Phrases.isNominal(s.token(j - 1))) {
      return relative(j);
    }
    if (token.is("and") || token.is("but") || token.is("or")) {
      return lastSubject != null ? lastSubject : subjectOfClauseBefore(j);
    }
    Range before = phraseEndingAt(j);
    return before == null && participle ? subjectOfClauseBefore(j + 1) : before;
  }

  /// Whatever stands between the verb and the mark or conjunction before it, where no noun phrase
  /// is seen: `those surveyed said`. Only for the verbs that report nothing but speech.
  private @Nullable Range looseSubject(int i, Verb verb) {
    boolean speech = verb.frame() == Frame.SAY || verb.frame() == Frame.TELL;
    int end = i;
    while (end > 0 && VerbUse.isAuxiliary(s, end - 1)) {
      end--;
    }
    if (!verb.strong() || !speech || s.is(i, verb.lemma()) && verb.nounlike()) {
      return null;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_LOOSE && !BOUNDARIES.contains(s.lower(start - 1))) {
      start--;
    }
    boolean named = start < end && !s.token(start).is(Tag.VERB, Tag.AUX);
    return named && end - start < LONGEST_LOOSE ? new Range(start, end) : null;
  }

  private @Nullable Range phraseEndingAt(int j) {
    int start = Phrases.startOf(s, j);
    return start < 0 ? null : new Range(start, j + 1);
  }

  private @Nullable Range lastOrFirst() {
    return lastSubject != null ? lastSubject : first();
  }

  /// The subject of the nearest finite verb left of token `end`, on which a participle leans.
  private @Nullable Range subjectOfClauseBefore(int end) {
    for (int i = end - 1; i > 0; i--) {
      Token token = s.token(i);
      boolean finite =
          token.is(Tag.VERB, Tag.AUX) && !token.lower().endsWith("ing") && !token.quoted();
      if (finite && !s.is(i - 1, "to")) {
        Range subject = finiteSubject(i);
        if (subject != null) {
          return subject;
        }
      }
    }
    return lastOrFirst();
  }

  private @Nullable Range finiteSubject(int verb) {
    int j = verb - 1;
    while (j >= 0 && VerbUse.isAuxiliary(s, j)) {
      j--;
    }
    if (j < 0) {
      return null;
    }
    if (s.is(j, ",")) {
      return parenthetic(j);
    }
    if (s.is(j, "who") || s.is(j, "which") || s.is(j, "and")) {
      return null;
    }
    return phraseEndingAt(j);
  }

  /// The noun phrase that opens the sentence.
  private @Nullable Range first() {
    int i = 0;
    while (s.has(i)
        && (s.tag(i) == Tag.ADP
            || s.tag(i) == Tag.ADV
            || s.tag(i) == Tag.SCONJ
            || s.tag(i) == Tag.PUNCT)) {
      i++;
    }
    int end = Phrases.endOf(s, i);
    return end < 0 ? null : new Range(i, end);
  }

  /// `Verin, the minister of rivers, said`.
  private @Nullable Range parenthetic(int comma) {
    int open = -1;
    for (int i = comma - 1; i >= 0; i--) {
      if (s.is(i, ",") && !s.token(i).quoted()) {
        open = i;
        break;
      }
    }
    int outer = Parentheses.open(s, comma);
    open = outer > 0 ? outer : open;
    if (open <= 0 || comma - open > LONGEST_PARENTHESIS) {
      return null;
    }
    int start = Phrases.startOf(s, open - 1);
    Token last = s.token(open - 1);
    boolean ends = Phrases.isNominal(last) || last.is(Tag.NUM, Tag.ADJ) || last.is(")");
    if (start < 0 || !ends) {
      return null;
    }
    boolean aside = PARENTHESIS_OPENERS.contains(s.lower(open + 1));
    return new Range(start, aside ? open : comma);
  }

  private @Nullable Range relative(int j) {
    int last = s.is(j - 1, ",") ? j - 2 : j - 1;
    int start = Phrases.startOf(s, last);
    return start < 0 ? null : new Range(start, j + 1);
  }
}
