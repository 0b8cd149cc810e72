package parley.extract.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Act;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Tells a verb of speech in use from the same word as a noun, in the passive, or in a clause that
/// says what may, should or did not get said: of "he had never refused talks" nothing is left that
/// he said.
final class VerbUse {

  private static final int FURTHEST_AUXILIARY = 4;
  private static final int FURTHEST_FIGURE = 12;
  private static final String GO_ON = "go on";

  private static final Set<String> AUXILIARIES =
      Wordlist.of(
          """
          has have had did does do would will could can may might must should was were is
          are be been being 's 've 'd 'll 're 'm also then later not n't never still once
          even again repeatedly now ca wo
          """);
  private static final Set<String> BE = Wordlist.of("was were is are be been being 're 'm");
  private static final Set<String> UNSAID =
      Wordlist.of("must might may should could can cannot ca not n't never nobody none neither");
  private static final Set<String> NEVER_BEFORE =
      Wordlist.of("to the a an of 's his her their its my our your this that's");
  private static final Set<String> PARTICIPLES =
      Wordlist.of("known shown seen written spoken sworn foreseen sung begun");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "'d", "having");
  private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "wo");
  private static final Set<String> OFTEN_ATTRIBUTIVE = Set.of("called", "named", "dubbed");

  /// Adverbs by their tag, subjects by their use: `most said`.
  private static final Set<String> QUANTIFIERS = Set.of("most", "many", "half", "some", "all");

  private static final Set<String> CLAUSE =
      Wordlist.of("that he she they it we there about how whether \"");

  private final Lexicon lexicon;

  VerbUse(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The verb of speech at `i`; null if there is none in use.
  @Nullable Verb at(Sentence s, int i) {
    Token token = s.token(i);
    Verb verb = token.quoted() ? null : verb(s, i);
    boolean carries = Chains.before(s, i + 2) == i && lexicon.verb(s.lower(i + 2)) != null;
    if (verb == null || carries || isUnsaid(s, i)) {
      return null;
    }
    if (Evidence.subject(s, i) != null) {
      return verb;
    }
    if (!isVerbForm(s, i, verb) && Chains.before(s, i) < 0) {
      return null;
    }
    if (PARTICIPLES.contains(token.lower()) && !follows(s, i, HAVE)) {
      return null;
    }
    return isPassive(s, i) && !isProgressive(s, i) ? null : verb;
  }

  private @Nullable Verb verb(Sentence s, int i) {
    Verb next = lexicon.phrasal(s.lower(i), s.lower(i + 1));
    if (next != null) {
      return next.lemma().equals(GO_ON) && !goesOnSpeaking(s, i) ? null : next;
    }
    Verb verb = lexicon.verb(s.lower(i));
    if (verb != null && verb.lemma().equals("put") && !hasFigure(s, i)) {
      return null;
    }
    boolean object = i > 1 && lexicon.phrasal(s.lower(i - 2), s.lower(i - 1)) != null;
    return object && verb != null && verb.nounlike() ? null : verb;
  }

  /// `he went on,`, but not `the war went on`.
  private static boolean goesOnSpeaking(Sentence s, int i) {
    boolean form = s.is(i, "went") || s.is(i, "goes");
    boolean person = s.tag(i - 1) == Tag.PRON || s.tag(i - 1) == Tag.PROPN;
    return form && person && s.tag(i + 2) == Tag.PUNCT;
  }

  /// `put the number at 73`.
  private static boolean hasFigure(Sentence s, int i) {
    for (int k = i + 1; k < Math.min(s.size(), i + FURTHEST_FIGURE); k++) {
      if (s.is(k, "at") && (s.tag(k + 1) == Tag.NUM || s.is(k + 1, "\""))) {
        return true;
      }
    }
    return false;
  }

  /// The token behind a verb at `i`.
  static int end(int i, Verb verb) {
    return verb.phrasal() ? i + 2 : i + 1;
  }

  private static boolean isVerbForm(Sentence s, int i, Verb verb) {
    Token token = s.token(i);
    boolean noun = verb.nounlike() && s.is(i, verb.lemma()) && isCompound(s, i);
    if (noun || isAttributive(s, i)) {
      return false;
    }
    boolean said = token.is("said");
    boolean says = said || token.is("says");
    if (token.is(Tag.PROPN) && i > 0 && !says || isPossessor(s, i - 1)) {
      return false;
    }
    if (!said && isOtherTag(token)) {
      return false;
    }
    Tag before = s.tag(i - 1);
    if (token.is("hopes") && s.is(i + 1, "for") && before != Tag.PRON) {
      return false;
    }
    boolean object = HAVE.contains(s.lower(i - 1)) || s.is(i - 1, "said") || s.is(i - 1, "that");
    if (verb.nounlike() && object && before != Tag.PRON && token.lower().endsWith("s")) {
      return false;
    }
    if (verb.phrasal() || isWithParticle(s, i) || isAside(s, i, verb)) {
      return true;
    }
    boolean modified =
        before == Tag.DET || before == Tag.ADJ || before == Tag.NUM || before == Tag.ADP;
    boolean named = i > 0 && isName(s.token(i - 1)) && governsClause(s, i, verb);
    if (token.is(Tag.NOUN) && i > 0 && modified && !said && !named) {
      return false;
    }
    if (verb.nounlike() && !token.lower().endsWith("ing") && !token.lower().endsWith("ed")) {
      boolean governs = governsClause(s, i, verb);
      return (token.is(Tag.VERB) || governs)
          && i > 0
          && (!modified || governs && isName(s.token(i - 1)))
          && !s.lower(i - 1).endsWith("'");
    }
    boolean described = before == Tag.NOUN && !s.token(i - 1).isCapital();
    return !(OFTEN_ATTRIBUTIVE.contains(token.lower()) && described && !isMain(s, i));
  }

  /// Whether a clause has no other verb: `One lawmaker called the plan "a mistake"`, but not `a
  /// group called Rivers is`.
  private static boolean isMain(Sentence s, int i) {
    int start = i;
    while (start > 0 && !s.is(start - 1, ";")) {
      start--;
    }
    int object = Phrases.bareEndOf(s, i + 1);
    boolean verb = s.has(object) && s.token(object).is(Tag.VERB, Tag.AUX);
    return object > 0 && !verb && !s.is(object, ",") && !Phrases.hasVerb(s, start, i);
  }

  /// `Verin calls for`.
  private static boolean isWithParticle(Sentence s, int i) {
    return s.is(i, "calls") && s.is(i + 1, "for") && i > 0 && isName(s.token(i - 1));
  }

  /// `The dam is closed, the agency reports.`
  private static boolean isAside(Sentence s, int i, Verb verb) {
    boolean said = verb.frame() == Verb.Frame.SAY && verb.strong() && s.lower(i).endsWith("s");
    if (!said || i < 3 || !s.is(i + 1, ",") && !s.is(i + 1, ".") || s.tag(i - 1) == Tag.ADJ) {
      return false;
    }
    int start = Phrases.startOf(s, i - 1);
    return start > 2 && s.is(start - 1, ",") && Phrases.hasVerb(s, 0, start - 1);
  }

  /// `20 pledged delegates`, `include planned talks`.
  private static boolean isAttributive(Sentence s, int i) {
    Tag before = s.tag(i - 1);
    boolean modifies =
        before == Tag.NUM
            || before == Tag.DET && !s.is(i - 1, "all")
            || before == Tag.ADP
            || before == Tag.ADJ && !s.token(i - 1).isCapital()
            || before == Tag.CCONJ && s.tag(i - 2) == Tag.ADJ && s.tag(i - 3) == Tag.DET
            || before == Tag.VERB && !HAVE.contains(s.lower(i - 1));
    if (s.is(i, "states") && !CLAUSE.contains(s.lower(i + 1))) {
      return true;
    }
    if (s.is(i, "state")
        && s.tag(i - 1) != Tag.PRON
        && !isAuxiliary(s, i - 1)
        && !s.is(i - 1, "to")) {
      return true;
    }
    boolean participle = s.lower(i).endsWith("ed") || s.is(i - 1, "most");
    boolean noun = s.tag(i + 1) == Tag.NOUN && (s.lower(i + 1).endsWith("s") || before != Tag.NUM);
    return i > 0 && (modifies || s.is(i - 1, "most")) && noun && participle;
  }

  /// Whether a form that may be a noun has a subject before and a clause or an object behind it:
  /// `polls show that`, `Verin supports the plan`.
  private static boolean governsClause(Sentence s, int i, Verb verb) {
    Token before = i > 0 ? s.token(i - 1) : s.token(i);
    boolean subject = before.is(Tag.NOUN, Tag.PROPN) || before.is(Tag.PRON) || isName(before);
    if (!subject || i == 0 || before.lower().endsWith("'")) {
      return false;
    }
    boolean singular = !s.is(i, verb.lemma()) && s.lower(i).endsWith("s");
    boolean plural = before.lower().endsWith("s") && before.is(Tag.NOUN) && !singular;
    Tag next = s.tag(i + 1);
    boolean object = next == Tag.DET || next == Tag.PROPN || next == Tag.PRON;
    boolean named = isName(before) || before.is("he") || before.is("she") || before.is("who");
    return CLAUSE.contains(s.lower(i + 1))
        || object && (singular || plural)
        || plural && s.is(i + 1, "to") && verb.act() == Act.AIM
        || singular
            && named
            && (isGerund(s, i + 1) || next == Tag.ADJ && s.token(i + 1).isCapital());
  }

  private static boolean isName(Token token) {
    return token.isCapital() && token.is(Tag.PROPN);
  }

  private static boolean isGerund(Sentence s, int i) {
    return s.tag(i) == Tag.VERB && s.lower(i).endsWith("ing");
  }

  /// `in his evening address`: the last word of what somebody has.
  private static boolean isCompound(Sentence s, int i) {
    return s.tag(i - 1) == Tag.NOUN && isPossessor(s, i - 2) && s.tag(i - 3) == Tag.ADP;
  }

  private static boolean isPossessor(Sentence s, int before) {
    return NEVER_BEFORE.contains(s.lower(before)) && s.tag(before) != Tag.AUX;
  }

  private static boolean isOtherTag(Token token) {
    return switch (token.tag()) {
      case ADJ, DET, ADP, SCONJ, ADV, CCONJ -> true;
      default -> false;
    };
  }

  static boolean isAuxiliary(Sentence s, int i) {
    return s.has(i)
        && (AUXILIARIES.contains(s.lower(i))
            || s.tag(i) == Tag.ADV && !QUANTIFIERS.contains(s.lower(i)));
  }

  static boolean isUnsaid(Sentence s, int i) {
    for (int b = i - 1; b >= Math.max(0, i - FURTHEST_AUXILIARY); b--) {
      if (UNSAID.contains(s.lower(b))) {
        return true;
      }
      if (!isAuxiliary(s, b)) {
        return false;
      }
    }
    return false;
  }

  /// Whether it is foretold: `will reject`, `would reject`.
  static boolean isFuture(Sentence s, int i) {
    return follows(s, i, FUTURE);
  }

  /// Whether a form of "be" governs the verb: `was told`, `is saying`.
  static boolean followsBe(Sentence s, int i) {
    return follows(s, i, BE);
  }

  /// Whether one of these words stands among the auxiliaries before the verb.
  private static boolean follows(Sentence s, int i, Set<String> words) {
    for (int b = i - 1; b >= Math.max(0, i - FURTHEST_AUXILIARY + 1); b--) {
      boolean contracted = s.is(b, "'s") && s.tag(b) == Tag.AUX;
      if (words.contains(s.lower(b)) || contracted) {
        return true;
      }
      if (!isAuxiliary(s, b)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPassive(Sentence s, int i) {
    boolean by = s.is(i + 1, "by") && s.lower(i).endsWith("ed");
    return by || followsBe(s, i);
  }

  private static boolean isProgressive(Sentence s, int i) {
    return s.lower(i).endsWith("ing");
  }

  /// Whether the verb is a participle that leans on another clause: `..., saying that`.
  static boolean isParticiple(Sentence s, int i) {
    return s.lower(i).endsWith("ing") && !followsBe(s, i);
  }
}
