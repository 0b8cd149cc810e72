package parley.extract.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Form;
import parley.extract.cue.Cue.Shape;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Wordlist;

/// Finds what is said in the passive: `the plan was rejected by Verin`, `the river is expected to
/// rise`, `Kalm was asked about the dam`. Who speaks stands behind "by", or nowhere.
final class Passives {

  private static final int SHORTEST = 4;

  private static final Set<String> TO =
      Wordlist.of(
          """
          expect believe think say report allege project rumor understand consider know
          estimate assume predict ask urge tell see show
          """);
  private static final Set<String> AS =
      Wordlist.of("see view regard describe portray consider deem perceive characterize cast");
  private static final Set<String> NEVER_BY =
      Wordlist.of("add define know continue identify decide command find show frame write");
  private static final Set<String> OF = Set.of("accuse", "suspect");
  private static final Set<String> QUESTION_OPENERS =
      Wordlist.of("if whether what how why who when where which about");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "what");

  private final Sentence s;
  private final Lexicon lexicon;
  private final List<Attribution> found = new ArrayList<>();

  private Passives(Sentence s, Lexicon lexicon) {
    this.s = s;
    this.lexicon = lexicon;
  }

  /// The attributions in the passive of a sentence, in order.
  static List<Attribution> in(Sentence s, Lexicon lexicon) {
    Passives passives = new Passives(s, lexicon);
    for (int i = 0; i + 1 < s.size(); i++) {
      passives.at(i);
    }
    return passives.found;
  }

  private void at(int i) {
    Verb phrasal = lexicon.phrasal(s.lower(i), s.lower(i + 1));
    if (phrasal != null && !s.token(i).quoted() && VerbUse.followsBe(s, i)) {
      impersonal(i, i + 2, phrasal);
      return;
    }
    Verb verb = s.token(i).quoted() ? null : lexicon.verb(s.lower(i));
    boolean participle =
        verb != null
            && s.token(i).is(Tag.VERB, Tag.ADJ)
            && !s.lower(i).endsWith("ing")
            && !s.is(i, verb.lemma());
    if (verb == null || !participle || VerbUse.isUnsaid(s, i)) {
      return;
    }
    if (verb.lemma().equals("ask") && opensClause(i)) {
      return;
    }
    boolean be = VerbUse.followsBe(s, i);
    int next = pastAdverbs(i + 1);
    int agent = s.is(next, "by") ? Phrases.bareEndOf(s, next + 1) : -1;
    boolean reduced = !be && s.is(next, "by") && !follows(i, Tag.AUX);
    if (agent > 0 && s.is(i - 1, "as")) {
      asReported(new Cue(new Range(i, i + 1), verb, new Range(next + 1, agent), Shape.PLAIN));
    } else if (agent > 0 && (be || reduced)) {
      byAgent(new Cue(new Range(i, i + 1), verb, new Range(next + 1, agent), Shape.PLAIN));
    } else if (be) {
      unnamed(i, next, verb);
    }
  }

  private int pastAdverbs(int from) {
    int i = from;
    while (s.tag(i) == Tag.ADV && !QUESTION_OPENERS.contains(s.lower(i))) {
      i++;
    }
    return i;
  }

  private boolean follows(int i, Tag tag) {
    return s.tag(i - 1) == tag;
  }

  /// `Asked whether`, `when asked whether`: the occasion of an answer, no statement.
  private boolean opensClause(int i) {
    return i == 0 || s.is(i - 1, ",") || s.is(i - 1, "when") || s.is(i - 1, "if");
  }

  /// `As reported by the Courier, the dam is closed`.
  private void asReported(Cue cue) {
    int comma = cue.subject().to();
    boolean opens = cue.at().from() == 1 && cue.verb().frame() == Verb.Frame.SAY;
    if (opens && s.is(comma, ",") && s.has(comma + 1)) {
      add(cue, null, comma + 1);
    }
  }

  /// `The plan was rejected by Verin`.
  private void byAgent(Cue cue) {
    Range subject = subject(cue.at().from());
    int behind = cue.subject().to();
    if (cue.verb().lemma().equals("ask")) {
      if (QUESTION_OPENERS.contains(s.lower(behind)) || s.is(behind, "to")) {
        add(cue, null, question(behind));
      }
      return;
    }
    if (subject != null && !NEVER_BY.contains(cue.verb().lemma())) {
      boolean as = AS.contains(cue.verb().lemma()) && s.is(behind, "as");
      boolean to = TO.contains(cue.verb().lemma()) && s.is(behind, "to");
      add(cue, subject, as || to ? behind : -1);
    }
  }

  /// `The river is expected to rise`.
  private void unnamed(int i, int next, Verb verb) {
    Cue cue = new Cue(new Range(i, i + 1), verb, new Range(i, i + 1), Shape.PLAIN);
    String lemma = verb.lemma();
    if (lemma.equals("ask")) {
      if (QUESTION_OPENERS.contains(s.lower(next))) {
        add(cue, null, question(next));
      }
      return;
    }
    if (impersonal(i, next, verb)) {
      return;
    }
    boolean to = TO.contains(lemma) && s.is(next, "to");
    boolean as = AS.contains(lemma) && s.is(next, "as");
    boolean of = OF.contains(lemma) && s.is(next, "of");
    Range subject = subject(i);
    if (subject != null && (to || as || of)) {
      add(cue, subject, of ? next + 1 : next);
    }
  }

  /// `It was pointed out, however, that the river had risen`.
  private boolean impersonal(int i, int next, Verb verb) {
    Range subject = Subjects.of(s, i);
    boolean it =
        subject != null && subject.to() - subject.from() == 1 && s.is(subject.from(), "it");
    int that = s.is(next, ",") && s.is(next + 2, ",") ? next + 3 : next;
    boolean told = it && s.is(that, "that") && verb.frame() == Verb.Frame.SAY && verb.strong();
    if (told) {
      add(new Cue(new Range(i, next), verb, new Range(i, i + 1), Shape.PLAIN), null, that);
    }
    return told;
  }

  private int question(int opener) {
    return s.is(opener, "about") ? opener + 1 : opener;
  }

  private @Nullable Range subject(int verb) {
    int last = verb - 1;
    while (last >= 0 && VerbUse.isAuxiliary(s, last)) {
      last--;
    }
    if (last >= 0 && RELATIVES.contains(s.lower(last))) {
      return new Range(last, last + 1);
    }
    return Subjects.of(s, verb);
  }

  private void add(Cue cue, @Nullable Range subject, int from) {
    List<Span> content = new ArrayList<>();
    if (subject != null) {
      content.add(subject.in(s));
    }
    int end = from < 0 ? -1 : Endings.before(s, cue, new Range(from, s.size()));
    Span rest =
        from < 0 || !s.has(from)
            ? null
            : Trim.words(
                s, s.token(from).start(), end < s.size() ? s.token(end - 1).end() : s.span().end());
    if (rest != null && rest.length() >= SHORTEST) {
      content.add(Trim.wholeQuotations(s, rest));
    }
    if (content.isEmpty() || subject == null && rest == null) {
      return;
    }
    boolean named = cue.subject().from() != cue.at().from();
    Form form =
        content.stream().allMatch(c -> Trim.form(s, c) == Form.QUOTED)
            ? Form.QUOTED
            : content.stream().allMatch(c -> Trim.form(s, c) == Form.REPORTED)
                ? Form.REPORTED
                : Form.MIXED;
    found.add(
        new Attribution(
            content,
            named ? cue.subject().in(s) : null,
            cue.at().in(s),
            form,
            cue.verb().act(),
            false,
            named ? "passive-by" : "passive"));
  }
}
