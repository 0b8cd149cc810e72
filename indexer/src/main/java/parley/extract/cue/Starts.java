package parley.extract.cue;

import java.util.Set;
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

  private static final int VIEW_REACH = 9;
  private static final int ADDRESSEE_REACH = 12;
  private static final int DESCRIPTION_REACH = 24;

  private static final Set<String> SILENT_ABOUT =
      Wordlist.of(
          """
          comment say discuss address identify name answer talk speak elaborate confirm
          specify disclose describe provide
          """);
  private static final Set<String> FEELINGS =
      Wordlist.of(
          """
          concern concerns doubt doubts support confidence regret interest opposition
          outrage skepticism frustration alarm
          """);
  private static final Set<String> QUESTION_OPENERS =
      Wordlist.of("if whether what how why who when where to that which \"");
  private static final Set<String> SILENT = Set.of("refuse", "decline");
  private static final Set<String> DAYS =
      Wordlist.of("monday tuesday wednesday thursday friday saturday sunday");
  private static final Set<String> CALLS_FOR = Set.of("for", "on", "upon");
  private static final Set<String> OCCASIONS =
      Wordlist.of("as while when after before during following shortly minutes hours");

  private final Sentence s;

  Starts(Sentence s) {
    this.s = s;
  }

  /// The first token of the content behind a cue; -1 if none follows.
  int of(Cue cue, int limit) {
    Frame frame = cue.verb().frame();
    boolean on = !cue.is(Shape.INVERTED) && particle(cue) >= 0;
    return switch (frame) {
      case SAY, TELL -> on ? objectStart(cue, limit) : clauseStart(cue, limit);
      case QUOTE -> quotationStart(cue, limit);
      case ASK -> questionStart(cue, limit);
      case OBJECT, CALL, VIEW -> objectStart(cue, limit);
    };
  }

  private int clauseStart(Cue cue, int limit) {
    int z = cue.verb().frame() == Frame.TELL ? pastAddressee(cue.end()) : cue.end();
    z = Adjuncts.skip(s, z);
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
    boolean clause =
        cue.verb().frame() == Frame.TELL
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
    return s.is(before, "which")
        || s.is(before, "that")
        || s.is(before, "who")
        || s.is(before, "what");
  }

  /// The pronoun that the words behind a cue go on: `which, Verin said, has risen`; -1 if they are
  /// no such clause.
  int pronounOf(Cue cue, int start) {
    boolean verb = s.has(start) && s.token(start).is(Tag.VERB, Tag.AUX);
    boolean said = cue.verb().frame() == Frame.SAY && cue.is(Shape.PLAIN);
    return said && verb && isRelative(cue) ? cue.subject().from() - 1 : -1;
  }

  /// Whether nothing that could be content follows the cue.
  boolean nothingBehind(Cue cue, int limit) {
    int z = cue.verb().frame() == Frame.TELL ? pastAddressee(cue.end()) : cue.end();
    z = Adjuncts.skip(s, z);
    if (z >= limit || z >= s.size()) {
      return true;
    }
    Token token = s.token(z);
    boolean last = z >= s.size() - 2 && (token.isStop() || token.isQuoteMark());
    boolean goesOn = s.is(z + 1, "\"") && s.has(z + 2) && s.token(z + 2).isCapital();
    return last || token.is(",") && !goesOn && !isAside(cue) || isOccasion(cue, token);
  }

  /// `The dam is safe, Verin told us as he left`: only the occasion stands behind.
  private boolean isOccasion(Cue cue, Token behind) {
    int comma = cue.clauseStart() - 1;
    return OCCASIONS.contains(behind.lower())
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

  private int objectStart(Cue cue, int limit) {
    if (cue.is(Shape.INVERTED)) {
      return -1;
    }
    int particle = particle(cue);
    int z = particle < 0 ? cue.at().to() : particle + 1;
    if (cue.verb().bound() && particle < 0) {
      return cue.verb().particles().contains("about") ? pastAbout(z, limit) : -1;
    }
    if (!s.has(z)) {
      return -1;
    }
    boolean away = cue.verb().phrasal() && particle < 0 && s.tag(z) == Tag.ADP;
    if (away || s.is(z, ",") || s.is(z, ";") || s.token(z).isStop()) {
      return -1;
    }
    if (SILENT.contains(cue.verb().lemma())
        && s.is(z, "to")
        && SILENT_ABOUT.contains(s.lower(z + 1))) {
      int about = s.tag(z + 2) == Tag.ADP ? z + 3 : z + 2;
      return about < limit && s.tag(about) != Tag.PUNCT ? about : -1;
    }
    if (FEELINGS.contains(s.lower(z))
        && s.tag(z + 1) == Tag.ADP
        && cue.verb().frame() == Frame.OBJECT) {
      return z + 2;
    }
    return cue.verb().frame() == Frame.VIEW && !hasAs(z, limit) ? -1 : z;
  }

  /// The preposition between verb and content, a weekday passed over: `called on Monday for a
  /// vote`; -1 if there is none.
  int particle(Cue cue) {
    int next = cue.at().to();
    if (cue.verb().frame() == Frame.SAY && s.is(Adjuncts.skip(s, next), "that")) {
      return -1;
    }
    int z = s.is(next, "on") && DAYS.contains(s.lower(next + 1)) ? next + 2 : next;
    return s.has(z) && isParticle(cue, z) ? z : -1;
  }

  /// What kind of act the verb makes of content: to call for something is to demand it.
  Act act(Cue cue, Span content) {
    int particle = cue.verb().frame() == Frame.CALL ? particle(cue) : -1;
    boolean demands = particle >= 0 && s.token(particle).end() <= content.start();
    return demands ? Act.DEMAND : cue.verb().act();
  }

  private boolean isParticle(Cue cue, int z) {
    boolean calls = cue.verb().frame() == Frame.CALL && CALLS_FOR.contains(s.lower(z));
    return calls || cue.verb().particles().contains(s.lower(z));
  }

  /// `spoke at the dam on Monday about the river`: behind "about"; -1 if the phrase has none.
  private int pastAbout(int z, int limit) {
    for (int i = z; i < Math.min(limit, z + VIEW_REACH); i++) {
      if (s.is(i, "about")) {
        return i + 1;
      }
      if (s.token(i).is(Tag.VERB, Tag.AUX) || s.tag(i) == Tag.PUNCT) {
        return -1;
      }
    }
    return -1;
  }

  private boolean hasAs(int z, int limit) {
    for (int i = z; i < Math.min(limit, z + VIEW_REACH); i++) {
      if (s.is(i, "as")) {
        return true;
      }
    }
    return false;
  }
}
