package parley.extract.cue;

import java.util.Set;
import java.util.regex.Pattern;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Passes over what stands between a verb of speech and the words said: when, where and to whom.
final class Adjuncts {

  private static final int FURTHEST = 14;
  private static final int FURTHEST_THAT = 22;
  private static final int LONGEST_PARENTHESIS = 25;
  private static final int MOST = 4;
  private static final int FURTHEST_VERB = 40;
  private static final int FEWEST_SAID = 5;

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}{2,}(?:ed|ing|tten|aken|iven)|held|sent|made");

  private static final Set<String> TIMES =
      Wordlist.of(
          """
          monday tuesday wednesday thursday friday saturday sunday yesterday today tonight
          earlier later again recently repeatedly previously afterward afterwards publicly
          also ago then once there here out too
          """);
  private static final Set<String> OPENERS =
      Wordlist.of(
          """
          in on at to during of from via after before about with late early last this
          through over by outside inside
          """);
  private static final Set<String> JUST = Set.of("only", "just", "as");
  private static final Set<String> LAST = Set.of("last", "this", "earlier", "yesterday", "today");
  private static final Set<String> PERIODS =
      Wordlist.of("week month morning year evening afternoon spring summer fall winter weekend");
  private static final Set<String> OWNERS = Wordlist.of("his her their its my our a an");
  private static final Set<String> PLAIN_CLAUSE =
      Wordlist.of(
          """
          that if whether how why what when where there it he she they we i you this these
          \" : who to
          """);
  private static final Set<String> TAKES_ANYTHING =
      Wordlist.of(
          """
          insist warn acknowledge admit announce predict promise pledge vow reveal disclose
          reiterate affirm reaffirm claim stress emphasize emphasise note confirm suggest
          fear doubt expect hope propose agree swear threaten recall repeat recognize report
          estimate underscore underline mention explain lament describe show
          """);
  private static final String POINT_OUT = "point out";

  private Adjuncts() {}

  /// The first token of the words said, from `from` on.
  static int skip(Sentence s, int from) {
    int that = that(s, from);
    if (that >= 0) {
      return that;
    }
    int z = from;
    for (int guard = 0; guard < MOST && s.has(z); guard++) {
      int next = step(s, z);
      if (next == z) {
        break;
      }
      z = next;
    }
    return z;
  }

  /// The "that" which opens the content behind an adjunct.
  private static int that(Sentence s, int from) {
    boolean adjunct =
        s.tag(from) == Tag.ADP
            || s.tag(from) == Tag.ADV
            || OPENERS.contains(s.lower(from))
            || TIMES.contains(s.lower(from));
    for (int i = from; i < Math.min(s.size(), from + FURTHEST_THAT); i++) {
      Token token = s.token(i);
      if (token.is("that") && i > from && adjunct && opensAfter(s.tag(i - 1))) {
        return i;
      }
      boolean participle =
          OPENERS.contains(s.lower(from)) && PARTICIPLE.matcher(token.lower()).matches();
      boolean verb = token.is(Tag.VERB, Tag.AUX) && !participle;
      if (verb || token.isQuoteMark() || token.is(".") || Phrases.isDash(s, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean opensAfter(Tag tag) {
    return switch (tag) {
      case NOUN, PROPN, ADV, NUM, PUNCT, PRON -> true;
      default -> false;
    };
  }

  /// Whether the word at `z` tells when or how, and no more: `today`, `publicly`.
  static boolean isTime(Sentence s, int z) {
    return TIMES.contains(s.lower(z)) && !isExistential(s, z);
  }

  private static int step(Sentence s, int z) {
    Token token = s.token(z);
    boolean opener = OPENERS.contains(token.lower());
    if (isTime(s, z)) {
      return z + 1;
    }
    if (JUST.contains(token.lower()) && LAST.contains(s.lower(z + 1))) {
      int behind = step(s, z + 1);
      return behind > z + 1 ? behind : z;
    }
    if (token.is(Tag.ADV) && (s.is(z + 1, "that") || s.is(z + 1, ":") || s.is(z + 1, ","))) {
      return z + 1;
    }
    if (opener && !(token.is("this") && !PERIODS.contains(s.lower(z + 1)))) {
      return prepositional(s, z);
    }
    return token.is(",") ? parenthesis(s, z) : z;
  }

  /// Whether a verb with its own subject follows, not only participles and infinitives.
  private static boolean hasFiniteVerb(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Token token = s.token(i);
      boolean verb = token.is(Tag.VERB, Tag.AUX) && !token.lower().endsWith("ing");
      if (verb && !s.is(i - 1, "to") && !s.is(i - 1, ",")) {
        return true;
      }
    }
    return false;
  }

  /// `there were`, `there will be`.
  private static boolean isExistential(Sentence s, int z) {
    return s.is(z, "there")
        && (s.tag(z + 1) == Tag.AUX || s.tag(z + 1) == Tag.VERB || s.tag(z + 1) == Tag.ADV);
  }

  private static int prepositional(Sentence s, int z) {
    int q = z + 1;
    int limit = Math.min(s.size(), z + FURTHEST);
    while (q < limit && !endsPhrase(s, z, q)) {
      q++;
    }
    if (q >= s.size() || q == limit || isInfinitive(s, z)) {
      return z;
    }
    Token at = s.token(q);
    boolean ends =
        at.is("that")
            || at.isQuoteMark()
            || at.is(":")
            || at.is(",")
            || at.is(";")
            || at.is(".")
            || at.is(Tag.PRON, Tag.DET);
    if (!ends) {
      return z;
    }
    return at.is(",") && s.is(q + 1, "that") ? q + 1 : q;
  }

  /// `vowed to "go anywhere"`.
  private static boolean isInfinitive(Sentence s, int to) {
    return s.is(to, "to") && s.is(to + 1, "\"") && s.tag(to + 2) == Tag.VERB;
  }

  private static boolean endsPhrase(Sentence s, int from, int q) {
    Token token = s.token(q);
    if (token.is("that")
        || token.isQuoteMark()
        || token.is(":")
        || token.is(",")
        || token.is(";")
        || token.is(".")) {
      return true;
    }
    if (token.is(Tag.AUX, Tag.VERB)) {
      return true;
    }
    boolean inside = q > from + 1;
    if (token.is(Tag.PRON) && !OWNERS.contains(token.lower())) {
      return inside;
    }
    Tag before = s.tag(q - 1);
    return token.is(Tag.DET)
        && inside
        && (before == Tag.NOUN || before == Tag.PROPN || before == Tag.NUM);
  }

  /// `said, speaking in the valley, that`.
  private static int parenthesis(Sentence s, int comma) {
    int close = comma + 1;
    while (s.has(close) && close < comma + LONGEST_PARENTHESIS && !s.is(close, ",")) {
      close++;
    }
    return s.is(close, ",") && s.is(close + 1, "that") ? close + 1 : comma;
  }

  /// Whether what begins at `z` may be a clause: "that", a subject with a verb, a quotation.
  static boolean looksLikeClause(Sentence s, Range range, Verb verb) {
    int z = range.from();
    if (PLAIN_CLAUSE.contains(s.lower(z))
        || TAKES_ANYTHING.contains(verb.lemma())
        || verb.lemma().equals(POINT_OUT)) {
      return true;
    }
    if (s.is(z + 1, "\"") && s.tag(z) == Tag.DET) {
      return true;
    }
    int end = Math.min(range.to(), z + FURTHEST_VERB);
    return hasFiniteVerb(s, z, end) || verb.lemma().equals("say") && end - z > FEWEST_SAID;
  }
}
