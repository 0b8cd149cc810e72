package parley.extract.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds where the content behind a cue begins, by what its verb takes: a clause, a question, a
/// noun phrase.
final class Starts {

  private static final int REACH = 30;
  private static final int ADDRESSEE_REACH = 12;
  private static final int DESCRIPTION_REACH = 24;

  private static final Set<String> QUESTION_OPENERS =
      Wordlist.of("if whether what how why who when where to that which \"");
  private static final Set<String> AWAY =
      Wordlist.of("in at on of over with during for by from into off out through");
  private static final Set<String> OCCASIONS =
      Wordlist.of("as while when after before during following shortly minutes hours");

  private final Sentence s;
  private final ObjectStarts objects;

  Starts(Sentence s) {
    this.s = s;
    this.objects = new ObjectStarts(s);
  }

  /// The first token of the content behind a cue; -1 if none follows.
  int of(Cue cue, int limit) {
    Frame frame = cue.verb().frame();
    boolean on = !cue.is(Shape.INVERTED) && objects.particle(cue) >= 0;
    return switch (frame) {
      case SAY, TELL -> on ? objects.of(cue, limit) : clauseStart(cue, limit);
      case QUOTE -> quotationStart(cue, limit);
      case ASK -> questionStart(cue, limit);
      case OBJECT, CALL, VIEW -> objects.of(cue, limit);
    };
  }

  /// What kind of act the verb makes of content.
  Act act(Cue cue, Span content) {
    return objects.act(cue, content);
  }

  private int clauseStart(Cue cue, int limit) {
    int z = behind(cue);
    if (z >= limit || z >= s.size()) {
      return -1;
    }
    Token token = s.token(z);
    boolean opens = s.is(z + 1, "\"") || s.is(z + 1, "that") || isAside(cue);
    if (token.is(":") || token.is(",") && opens) {
      return z + 1;
    }
    if (s.is(z + 1, ":") && (token.is("this") || token.is("following"))) {
      return z + 2;
    }
    if (token.is(",") && isBrokenOff(cue, z)) {
      return z + 1;
    }
    if (token.is(",") || token.is(";") || token.isStop() || isTo(cue, token)) {
      return -1;
    }
    boolean away = AWAY.contains(token.lower());
    if (away && (s.is(s.size() - 1, ":") || !Phrases.hasVerb(s, z, Math.min(limit, z + REACH)))) {
      return -1;
    }
    boolean clause =
        cue.verb().frame() == Frame.TELL
            || Evidence.subject(s, cue.at().from()) != null
            || Adjuncts.looksLikeClause(s, new Range(z, limit), cue.verb())
            || isRelative(cue) && token.is(Tag.VERB, Tag.AUX);
    return clause ? z : -1;
  }

  /// `responded to the plan`: not the words of the answer.
  private static boolean isTo(Cue cue, Token token) {
    return token.is("to") && cue.verb().lemma().equals("respond");
  }

  /// `People close to Verin said, the mere thought of it made him angry`: a comma too many.
  private boolean isBrokenOff(Cue cue, int comma) {
    int before = cue.subject().from() - 1;
    boolean first = before < 0 || s.is(before, ",") && !Phrases.hasVerb(s, 0, before);
    return first
        && cue.is(Cue.Shape.PLAIN)
        && cue.verb().lemma().equals("say")
        && s.has(comma + 1)
        && s.token(comma + 1).is(Tag.DET, Tag.PRON)
        && Phrases.hasVerb(s, comma + 1, s.size());
  }

  /// `As Verin noted, the river is high`.
  private boolean isAside(Cue cue) {
    int before = cue.subject().from() - 1;
    boolean joined = before == 1 && (s.is(0, "but") || s.is(0, "and"));
    return (before == 0 || joined) && s.is(before, "as") && cue.is(Shape.PLAIN);
  }

  /// `which Verin said has risen`.
  private boolean isRelative(Cue cue) {
    int before = cue.subject().from() - 1;
    boolean reduced = s.tag(before) == Tag.NOUN && s.tag(cue.subject().from()) == Tag.PRON;
    return isRelativePronoun(before) || reduced;
  }

  private boolean isRelativePronoun(int before) {
    return s.is(before, "which")
        || s.is(before, "that")
        || s.is(before, "who")
        || s.is(before, "what");
  }

  /// What stands before a cue of the words behind it: `which, Verin said, has risen`, `If it rains,
  /// Verin said the dam will open`; null if nothing does.
  @Nullable Span before(Cue cue, int start) {
    int pronoun = pronounOf(cue, start);
    return pronoun >= 0 ? s.token(pronoun).span() : Openings.condition(s, cue);
  }

  /// `a plan that Verin rejects.`; null if the cue stands in no such clause.
  @Nullable Span relativeObject(Cue cue) {
    return objects.relative(cue);
  }

  private int pronounOf(Cue cue, int start) {
    boolean verb = s.has(start) && s.token(start).is(Tag.VERB, Tag.AUX);
    boolean said = cue.verb().frame() == Frame.SAY && cue.is(Shape.PLAIN);
    int before = cue.subject().from() - 1;
    return said && verb && isRelativePronoun(before) ? before : -1;
  }

  /// The token behind a cue, whom it was told, when and where.
  int behind(Cue cue) {
    return Adjuncts.skip(
        s, cue.verb().frame() == Frame.TELL ? pastAddressee(cue.end()) : cue.end());
  }

  /// Whether nothing that could be content follows the cue.
  boolean nothingBehind(Cue cue, int limit) {
    int z = behind(cue);
    if (z >= limit || z >= s.size()) {
      return true;
    }
    Token token = s.token(z);
    boolean last = z >= s.size() - 2 && (token.isStop() || token.isQuoteMark());
    boolean goesOn = s.is(z + 1, "\"") && s.has(z + 2) && s.token(z + 2).isCapital();
    return last
        || token.is(";")
        || token.is(",") && !goesOn && !isAside(cue)
        || isOccasion(cue, token);
  }

  /// `The dam is safe, Verin told us as he left`: only the occasion stands behind.
  private boolean isOccasion(Cue cue, Token behind) {
    int comma = cue.clauseStart() - 1;
    boolean doing = behind.is("in") && s.lower(cue.end() + 1).endsWith("ing");
    return (doing || OCCASIONS.contains(behind.lower()))
        && comma > 1
        && !OCCASIONS.contains(s.lower(0))
        && Phrases.hasVerb(s, 0, comma);
  }

  private int pastAddressee(int z) {
    int described = pastDescription(z);
    if (described >= 0) {
      return described;
    }
    for (int i = z; i < Math.min(s.size(), z + ADDRESSEE_REACH); i++) {
      Token token = s.token(i);
      if (i > z && (token.is("that") || token.isQuoteMark()) && Phrases.isNominal(s.token(i - 1))) {
        return i;
      }
      boolean inName = token.is(",") && s.tag(i + 1) == Tag.PROPN;
      if (token.is(Tag.AUX) || token.is(",") && !inName || i > z && token.is(Tag.PRON)) {
        break;
      }
    }
    int end = Phrases.bareEndOf(s, z);
    return end > 0 ? end : s.tag(z) == Tag.PRON ? z + 1 : z;
  }

  /// `told Ada Verin, the mayor of Feld, on Monday that`: at "that"; -1 if it is not so.
  private int pastDescription(int z) {
    boolean comma = false;
    for (int i = z; i < Math.min(s.size(), z + DESCRIPTION_REACH); i++) {
      Token token = s.token(i);
      if (comma && token.is("that") && (s.is(i - 1, ",") || s.tag(i - 1) == Tag.PROPN)) {
        return i;
      }
      if (token.is(Tag.VERB, Tag.AUX) || token.isStop() || token.isQuoteMark()) {
        return -1;
      }
      comma |= token.is(",");
    }
    return -1;
  }

  private int quotationStart(Cue cue, int limit) {
    if (s.is(cue.at().to(), "to")) {
      return -1;
    }
    int z = clauseStart(cue, limit);
    return s.has(z) && s.token(z).isQuoteMark() ? z : -1;
  }

  /// `asked the envoy whether`, `asked about the river`.
  private int questionStart(Cue cue, int limit) {
    int from = cue.end();
    for (int i = from; i < Math.min(limit, from + ADDRESSEE_REACH); i++) {
      if (s.is(i, "about") || s.is(i, "for")) {
        return i + 1;
      }
      if (QUESTION_OPENERS.contains(s.lower(i))) {
        return i;
      }
      if (s.tag(i) == Tag.PUNCT) {
        return s.is(i, ",") || s.is(i, ":") ? i + 1 : -1;
      }
    }
    return -1;
  }
}
