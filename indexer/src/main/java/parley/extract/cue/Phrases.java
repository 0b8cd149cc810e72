package parley.extract.cue;

import java.util.Set;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds where a noun phrase begins and ends, by parts of speech alone.
final class Phrases {

  private static final int LONGEST_APPOSITION = 25;
  private static final int LONGEST_BRACKET = 12;
  private static final int LONGEST_ASIDE = 30;

  private static final Set<String> RELATIVES =
      Set.of("that", "which", "what", "who", "whom", "whose");
  private static final Set<String> SUBJECT_PRONOUNS =
      Wordlist.of("he she they it we i you one both many some others several");
  private static final Set<String> DETERMINERS =
      Wordlist.of(
          """
          his her their its my our your some many several most all both one other others
          another no few such
          """);
  private static final Set<String> ALONE = Set.of("another", "others", "some", "one", "many");
  private static final Set<String> LINKS = Wordlist.of("of for at from in with on to near by");
  private static final Set<String> NEAR = Set.of("close", "familiar", "loyal");
  private static final Set<String> POSSESSIVES = Set.of("'s", "'");
  private static final Set<String> CLAUSE_OPENERS =
      Wordlist.of("that if while although because as , but when after before since");
  private static final Set<String> NO_APPOSITION =
      Wordlist.of("but while as after when adding saying noting calling");

  private Phrases() {}

  static boolean isNominal(Token token) {
    return token.is(Tag.PROPN, Tag.NOUN) || isPronoun(token);
  }

  private static boolean isPronoun(Token token) {
    return token.is(Tag.PRON) && !RELATIVES.contains(token.lower());
  }

  /// The first token of the noun phrase that ends with token `last`; -1 if none does.
  static int startOf(Sentence s, int last) {
    if (last < 0) {
      return -1;
    }
    Token head = s.token(last);
    if (head.is(")")) {
      return startOf(s, bracketBefore(s, last) - 1);
    }
    if (head.is("there") && last > 0 && isLinkable(s.token(last - 1))) {
      return startOf(s, last - 1);
    }
    if (isPronoun(head)) {
      return quantified(s, last);
    }
    boolean noun = head.is(Tag.PROPN, Tag.NOUN) || head.is(Tag.ADJ, Tag.NUM);
    if (!noun && !(head.isCapital() && Character.isLetter(head.word().charAt(0)))) {
      return -1;
    }
    int start = last;
    for (int i = last - 1; i >= 0; i--) {
      Step step = step(s, i);
      if (step == Step.NO) {
        break;
      }
      start = step == Step.LINK ? start : i;
      if (s.token(i).is(Tag.DET) && !isLinked(s, i)) {
        break;
      }
    }
    return start;
  }

  /// The opening bracket of the one that closes at `close`; 0 if there is none near.
  private static int bracketBefore(Sentence s, int close) {
    for (int i = close - 1; i >= Math.max(0, close - LONGEST_ASIDE); i--) {
      if (s.is(i, "(")) {
        return i;
      }
    }
    return 0;
  }

  /// The dash that opens the aside which the dash at `close` closes; -1 if there is none near.
  static int dashBefore(Sentence s, int close) {
    for (int i = close - 1; i >= Math.max(1, close - LONGEST_ASIDE); i--) {
      if (isDash(s, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isDash(Sentence s, int i) {
    return s.is(i, "-") || s.is(i, "--");
  }

  /// `Many of them`.
  private static int quantified(Sentence s, int pronoun) {
    boolean of = s.is(pronoun - 1, "of") && pronoun >= 2 && isNominal(s.token(pronoun - 2));
    return of ? pronoun - 2 : pronoun;
  }

  private enum Step {
    PART,
    LINK,
    NO
  }

  /// Whether token `i` goes on with the noun phrase to its right.
  private static Step step(Sentence s, int i) {
    Token token = s.token(i);
    if (token.isQuoteMark()) {
      return Step.NO;
    }
    if (isPart(s, i)) {
      return Step.PART;
    }
    boolean after = i > 0;
    if (token.is("and") || token.is("&") || token.is("or")) {
      return after && joinsNouns(s, i) ? Step.LINK : Step.NO;
    }
    boolean link = LINKS.contains(token.lower()) && (token.is(Tag.ADP) || token.is("to"));
    boolean near = after && i > 1 && NEAR.contains(s.lower(i - 1)) && isLinkable(s.token(i - 2));
    return link && after && (near || isLinkable(s.token(i - 1))) ? Step.LINK : Step.NO;
  }

  private static boolean isPart(Sentence s, int i) {
    Token token = s.token(i);
    return switch (token.tag()) {
      case PROPN, NOUN, ADJ, DET, NUM -> !token.is("that");
      case PRON -> DETERMINERS.contains(token.lower());
      case VERB -> token.lower().endsWith("ed") && s.tag(i - 1) == Tag.DET;
      default -> POSSESSIVES.contains(token.lower()) || token.is("-") || token.is("/");
    };
  }

  static boolean isLinkable(Token token) {
    return token.is(Tag.NOUN, Tag.PROPN) || token.is(Tag.NUM, Tag.PRON);
  }

  /// Whether the phrase goes on left of the determiner at `i`: `members of the panel`.
  private static boolean isLinked(Sentence s, int i) {
    return i > 0
        && (s.tag(i - 1) == Tag.ADP || s.tag(i - 1) == Tag.DET || s.tag(i - 1) == Tag.CCONJ);
  }

  /// Whether "and" at `i` joins two nouns, not two clauses.
  private static boolean joinsNouns(Sentence s, int i) {
    Tag next = s.tag(i + 1);
    boolean nouns =
        isNominal(s.token(i - 1))
            && (next == Tag.PROPN || next == Tag.NOUN || next == Tag.DET || next == Tag.ADJ);
    return nouns && (!hasVerb(s, 0, i) || opensClause(s, i));
  }

  /// Whether only a noun phrase stands between "and" and the beginning of its clause.
  private static boolean opensClause(Sentence s, int and) {
    int i = and - 1;
    while (i >= 0 && (isLinkable(s.token(i)) || s.tag(i) == Tag.ADJ || s.tag(i) == Tag.DET)) {
      i--;
    }
    return i < 0 || CLAUSE_OPENERS.contains(s.lower(i));
  }

  static boolean hasVerb(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).is(Tag.VERB, Tag.AUX)) {
        return true;
      }
    }
    return false;
  }

  /// The end of the noun phrase that begins with token `first`, apposition included; -1 if none
  /// begins there.
  static int endOf(Sentence s, int first) {
    int end = pastBracket(s, bareEndOf(s, first));
    return end > 0 && s.is(end, ",") && s.has(end + 1) ? appositionEnd(s, end) : end;
  }

  /// The same for a phrase that opens a sentence and has a clause behind it: an apposition counts
  /// only if a comma closes it and it has no verb (`According to Verin, the mayor, it is late`).
  static int endOfOpening(Sentence s, int first) {
    int end = pastBracket(s, bareEndOf(s, first));
    if (end < 0 || !s.is(end, ",") || !s.has(end + 1)) {
      return end;
    }
    int close = appositionEnd(s, end);
    return s.is(close, ",") && !hasVerb(s, end, close) ? close : end;
  }

  /// Behind the bracket that follows a name: `Verin (Rivers)`.
  private static int pastBracket(Sentence s, int end) {
    if (end > 0 && s.is(end, "(")) {
      for (int i = end + 1; i < Math.min(s.size(), end + LONGEST_BRACKET); i++) {
        if (s.is(i, ")")) {
          return i + 1;
        }
      }
    }
    return end;
  }

  /// The same without apposition.
  static int bareEndOf(Sentence s, int first) {
    if (!s.has(first)) {
      return -1;
    }
    Token head = s.token(first);
    if (head.is(Tag.PRON) && !DETERMINERS.contains(head.lower())) {
      return SUBJECT_PRONOUNS.contains(head.lower()) ? first + 1 : -1;
    }
    if (!isPart(s, first) && !head.isCapital()) {
      return -1;
    }
    int end = -1;
    for (int i = first; s.has(i); i++) {
      Token token = s.token(i);
      if (token.is(Tag.PROPN, Tag.NOUN)) {
        end = i + 1;
      } else if (!isPart(s, i) && !(end == i && linksOn(s, i))) {
        break;
      }
    }
    return end < 0 && ALONE.contains(head.lower()) ? first + 1 : end;
  }

  private static boolean linksOn(Sentence s, int i) {
    boolean link = LINKS.contains(s.lower(i)) || s.is(i, "and");
    return link && s.has(i + 1) && isPart(s, i + 1) && !(s.is(i, "to") && s.tag(i + 1) == Tag.VERB);
  }

  private static int appositionEnd(Sentence s, int comma) {
    int first = comma + 1;
    Token token = s.token(first);
    boolean noun =
        token.is(Tag.DET, Tag.PRON)
            || token.is(Tag.NOUN, Tag.ADJ)
            || token.is(Tag.PROPN)
            || token.is("one") && s.is(first + 1, "of");
    if (!noun || token.lower().endsWith("ing") || RELATIVES.contains(token.lower())) {
      return comma;
    }
    for (int i = first; i < Math.min(s.size(), first + LONGEST_APPOSITION); i++) {
      Token at = s.token(i);
      if (at.is(",") || at.isStop() || at.is(":") || at.isQuoteMark()) {
        return at.isQuoteMark() && s.tag(i + 1) == Tag.AUX ? comma : i;
      }
      if (at.is(Tag.AUX) && !isInRelative(s, first, i)
          || NO_APPOSITION.contains(at.lower())
          || at.is("and") && !joinsDescriptions(s, first, i)) {
        return comma;
      }
    }
    return comma;
  }

  /// `its president and chief`, `a lawyer and an adviser`, or within a relative clause.
  private static boolean joinsDescriptions(Sentence s, int first, int and) {
    Token next = s.has(and + 1) ? s.token(and + 1) : s.token(and);
    boolean noun = next.is(Tag.NOUN, Tag.ADJ) || next.is(Tag.DET, Tag.PROPN);
    return and > first && (noun || isInRelative(s, first, and));
  }

  private static boolean isInRelative(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.is(i, "who") || s.is(i, "which") || s.is(i, "whose")) {
        return true;
      }
    }
    return false;
  }
}
