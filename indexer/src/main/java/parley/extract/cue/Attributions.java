package parley.extract.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Form;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Finds what a sentence gives as said. For each cue, from left to right, the content is looked for
/// in this order: a quotation before it, a clause before it, the words behind it.
public final class Attributions {

  private static final int SHORTEST_CLAUSE = 8;
  private static final int SHORTEST_OBJECT = 4;
  private static final int VIEW_REACH = 9;
  private static final int ADDRESSEE_REACH = 12;

  private static final Set<String> NEEDS_PARTICLE =
      Set.of(
          "talk",
          "speak",
          "apologize",
          "apologise",
          "push",
          "lobby",
          "appeal",
          "point",
          "press",
          "aim");

  private static final Set<String> ASIDE =
      Set.of(
          "according",
          "citing",
          "while",
          "who",
          "which",
          "when",
          "as",
          "speaking",
          "after",
          "before",
          "though",
          "although",
          "in",
          "on",
          "during",
          "with",
          "but");
  private static final Set<String> SILENT_ABOUT =
      Set.of(
          "comment",
          "say",
          "discuss",
          "address",
          "identify",
          "name",
          "answer",
          "talk",
          "speak",
          "elaborate",
          "confirm",
          "specify",
          "disclose",
          "describe",
          "provide");
  private static final Set<String> FEELINGS =
      Set.of(
          "concern",
          "concerns",
          "doubt",
          "doubts",
          "support",
          "confidence",
          "regret",
          "interest",
          "opposition",
          "outrage",
          "skepticism",
          "frustration",
          "alarm");
  private static final Set<String> QUESTION_OPENERS =
      Set.of(
          "if", "whether", "what", "how", "why", "who", "when", "where", "to", "that", "which",
          "\"");
  private static final Set<String> SILENT = Set.of("refuse", "decline");

  private final Sentence s;
  private final List<Cue> cues;
  private final List<Attribution> found = new ArrayList<>();

  private Attributions(Sentence s, List<Cue> cues) {
    this.s = s;
    this.cues = cues;
  }

  /// The attributions of a sentence in the order of their cues.
  public static List<Attribution> in(Sentence s, Lexicon lexicon) {
    Attributions attributions = new Attributions(s, Cues.in(s, lexicon));
    attributions.run();
    return List.copyOf(attributions.found);
  }

  private void run() {
    Limits limits = new Limits(s, cues, this::isTrailing);
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      int limit = limits.after(i);
      if (cue.is(Shape.ACCORDING)) {
        according(cue, limit);
      } else if (!quotationBefore(cue) && !clauseBefore(cue, limit)) {
        behind(cue, limit);
      }
    }
  }

  private void according(Cue cue, int limit) {
    int at = cue.at().from();
    if (at > 1) {
      int last = s.is(at - 1, ",") ? at - 2 : at - 1;
      if (last >= 0 && reported(cue, 0, last + 1, "according-to-after")) {
        goOnInWords(cue, limit);
      }
      return;
    }
    int from = cue.end();
    while (s.has(from) && !s.is(from, ",")) {
      from++;
    }
    if (s.has(from + 1)) {
      Span content = Trim.words(s, s.startOf(from + 1), s.startOf(limit));
      if (content != null && content.length() > SHORTEST_CLAUSE) {
        add(cue, content, "according-to");
      }
    }
  }

  private boolean quotationBefore(Cue cue) {
    if (!cue.verb().takesQuotation() || cue.is(Shape.PARTICIPLE)) {
      return false;
    }
    Quotation quotation = quotationEndingAt(cue.clauseStart() - 1);
    if (quotation == null || isTitle(quotation)) {
      return false;
    }
    if (quotation.start() <= s.span().start() + 1) {
      add(cue, quotation.span(), "quote-said");
    } else {
      drop(s.span().start(), quotation.end());
      Span content = Trim.words(s, s.token(Openings.skip(s, 0, s.size())).start(), quotation.end());
      add(
          cue,
          content == null ? quotation.span() : new Span(content.start(), quotation.end()),
          "clause-quote-said");
    }
    goOn(cue);
    return true;
  }

  /// `On the show "River Talk," Verin said`: a name in quotation marks is not what was said.
  private boolean isTitle(Quotation quotation) {
    if (quotation.start() <= s.span().start() + 1) {
      return false;
    }
    int words = 0;
    for (Token token : s.tokens()) {
      if (quotation.covers(token.start()) && Character.isLetter(token.word().charAt(0))) {
        words++;
        if (!token.isCapital() && token.word().length() > 3) {
          return false;
        }
      }
    }
    return words <= 5;
  }

  /// The quotation that ends with token `last`, a comma behind it left out.
  private @Nullable Quotation quotationEndingAt(int last) {
    int mark = s.is(last, ",") ? last - 1 : last;
    if (!s.has(mark) || !s.token(mark).isQuoteMark()) {
      return null;
    }
    int end = s.token(mark).end();
    for (Quotation quotation : s.quotations()) {
      if (quotation.end() == end) {
        return quotation;
      }
    }
    return null;
  }

  /// A quotation broken by its attribution goes on behind it.
  private void goOn(Cue cue) {
    int next = cue.end();
    while (s.has(next) && !s.token(next).isQuoteMark() && next < cue.end() + 8) {
      next++;
    }
    for (Quotation quotation : s.quotations()) {
      boolean here = s.has(next) && quotation.start() == s.token(next).start();
      if (here && quotation.end() <= s.span().end() && !isTitle(quotation)) {
        found.add(found.removeLast().with(quotation.span()));
      }
    }
  }

  private boolean clauseBefore(Cue cue, int limit) {
    if (!isTrailing(cue)) {
      return false;
    }
    int from = quotedBefore() ? endOfCueBefore(cue) : 0;
    boolean made = reported(cue, from, cue.clauseStart() - 1, "clause-said");
    if (made) {
      goOnInWords(cue, limit);
    }
    return made;
  }

  /// Whether the cue stands behind a comma and has its content before it.
  private boolean isTrailing(Cue cue) {
    int comma = cue.clauseStart() - 1;
    if (comma < 1 || !s.is(comma, ",") || cue.is(Shape.PARTICIPLE) || cue.is(Shape.ACCORDING)) {
      return false;
    }
    Frame frame = cue.verb().frame();
    boolean clause = frame == Frame.SAY || frame == Frame.TELL || frame == Frame.QUOTE;
    return clause && (cue.is(Shape.INVERTED) || endsAfter(cue, s.size()));
  }

  /// `The river, Verin said, is high`: the content goes on behind the second comma.
  private void goOnInWords(Cue cue, int limit) {
    int comma =
        cue.is(Shape.ACCORDING) || cue.is(Shape.INVERTED) ? cue.end() : Adjuncts.skip(s, cue.end());
    if (!s.is(comma, ",") || comma + 2 >= limit || !goesOn(comma + 1)) {
      return;
    }
    Span rest = Trim.words(s, s.token(comma + 1).start(), s.startOf(limit));
    if (rest != null && rest.length() > SHORTEST_OBJECT) {
      found.add(found.removeLast().with(Trim.wholeQuotations(s, rest)));
    }
  }

  private boolean goesOn(int first) {
    Token token = s.token(first);
    boolean participle = token.is(Tag.VERB) && token.lower().endsWith("ing");
    return !participle && !ASIDE.contains(token.lower());
  }

  private boolean quotedBefore() {
    return found.stream().anyMatch(a -> a.form() == Form.QUOTED);
  }

  private int endOfCueBefore(Cue cue) {
    int end = 0;
    for (Cue other : cues) {
      if (other.at().from() < cue.at().from()) {
        end = Math.max(end, other.end());
      }
    }
    return end;
  }

  /// Whether nothing that could be content follows the cue.
  private boolean endsAfter(Cue cue, int limit) {
    int z = cue.verb().frame() == Frame.TELL ? pastAddressee(cue.end()) : cue.end();
    z = Adjuncts.skip(s, z);
    if (z >= limit || z >= s.size()) {
      return true;
    }
    Token token = s.token(z);
    boolean last = z >= s.size() - 2 && (token.isStop() || token.isQuoteMark());
    return last || token.is(",") && !s.is(z + 1, "\"");
  }

  private int pastAddressee(int z) {
    for (int i = z; i < Math.min(s.size(), z + ADDRESSEE_REACH); i++) {
      Token token = s.token(i);
      if (i > z && (token.is("that") || token.isQuoteMark()) && Phrases.isNominal(s.token(i - 1))) {
        return i;
      }
      if (token.is(Tag.AUX) || token.is(",") || i > z && token.is(Tag.PRON)) {
        break;
      }
    }
    int end = Phrases.bareEndOf(s, z);
    return end > 0 ? end : s.tag(z) == Tag.PRON ? z + 1 : z;
  }

  /// A clause in the reporter's words; what was found inside it goes.
  private boolean reported(Cue cue, int from, int to, String rule) {
    if (from >= to) {
      return false;
    }
    int first = Openings.skip(s, from, to);
    Span content = Trim.words(s, s.token(first).start(), s.token(to - 1).end());
    if (content == null || content.length() <= SHORTEST_CLAUSE) {
      return false;
    }
    add(cue, content, rule);
    return true;
  }

  private void drop(int from, int to) {
    found.removeIf(a -> a.start() >= from && a.end() <= to + 1 && a.form() != Form.QUOTED);
  }

  private void behind(Cue cue, int limit) {
    int z = contentStart(cue, limit);
    behind(cue, z, z < 0 ? limit : Endings.before(s, new Range(z, limit)));
  }

  private void behind(Cue cue, int z, int limit) {
    if (z < 0 || z >= limit || !s.has(z)) {
      return;
    }
    int end = limit < s.size() ? s.token(limit - 1).end() : s.span().end();
    Quotation opening = quotationStartingAt(s.token(z).start());
    if (opening != null && opening.end() >= end - 2) {
      add(cue, new Span(opening.start(), Math.min(opening.end(), s.span().end())), "said-quote");
      return;
    }
    Span content = Trim.words(s, s.token(z).start(), end);
    if (content != null && content.length() >= SHORTEST_OBJECT) {
      add(cue, Trim.wholeQuotations(s, content), ruleBehind(cue));
    }
  }

  private static String ruleBehind(Cue cue) {
    String shape = cue.is(Shape.PARTICIPLE) ? "participle-" : "";
    return switch (cue.verb().frame()) {
      case SAY, QUOTE, TELL -> shape + "said-clause";
      case ASK -> shape + "asked";
      case OBJECT, CALL, VIEW -> shape + "verb-object";
    };
  }

  private @Nullable Quotation quotationStartingAt(int offset) {
    for (Quotation quotation : s.quotations()) {
      if (quotation.start() == offset) {
        return quotation;
      }
    }
    return null;
  }

  /// The first token of the content behind a cue; -1 if none follows.
  private int contentStart(Cue cue, int limit) {
    Frame frame = cue.verb().frame();
    boolean on = cue.verb().particles().contains("on") && s.is(cue.at().to(), "on");
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
    if (token.is(":") || token.is(",") && s.is(z + 1, "\"")) {
      return z + 1;
    }
    if (token.is(",") || token.is(";") || token.isStop()) {
      return -1;
    }
    boolean clause =
        cue.verb().frame() == Frame.TELL
            || Adjuncts.looksLikeClause(s, new Range(z, limit), cue.verb());
    return clause ? z : -1;
  }

  private int quotationStart(Cue cue, int limit) {
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
    int z = cue.at().to();
    boolean particle = cue.verb().particles().contains(s.lower(z));
    if (NEEDS_PARTICLE.contains(cue.verb().lemma()) && !particle) {
      return -1;
    }
    boolean callsFor =
        cue.verb().frame() == Frame.CALL && (s.is(z, "for") || s.is(z, "on") || s.is(z, "upon"));
    z = particle || callsFor ? z + 1 : z;
    if (!s.has(z)) {
      return -1;
    }
    if (s.is(z, ",") || s.is(z, ";") || s.token(z).isStop()) {
      relativeObject(cue);
      return -1;
    }
    if (SILENT.contains(cue.verb().lemma())
        && s.is(z, "to")
        && SILENT_ABOUT.contains(s.lower(z + 1))) {
      int about = s.tag(z + 2) == Tag.ADP ? z + 3 : z + 2;
      return about < limit && !s.token(about).isStop() ? about : -1;
    }
    if (FEELINGS.contains(s.lower(z))
        && s.tag(z + 1) == Tag.ADP
        && cue.verb().frame() == Frame.OBJECT) {
      return z + 2;
    }
    return cue.verb().frame() == Frame.VIEW && !hasAs(z, limit) ? -1 : z;
  }

  private boolean hasAs(int z, int limit) {
    for (int i = z; i < Math.min(limit, z + VIEW_REACH); i++) {
      if (s.is(i, "as")) {
        return true;
      }
    }
    return false;
  }

  /// `a plan that Verin rejects.`
  private void relativeObject(Cue cue) {
    int that = cue.subject().from() - 1;
    if (that > 0 && (s.is(that, "that") || s.is(that, "which"))) {
      int start = Phrases.startOf(s, that - 1);
      if (start >= 0) {
        add(cue, s.spanOf(start, that), "relative-object");
      }
    }
  }

  private void add(Cue cue, Span content, String rule) {
    Form form = Trim.form(s, content);
    boolean strong = cue.verb().strong();
    found.add(
        new Attribution(
            List.of(content),
            cue.subject().in(s),
            cue.at().in(s),
            form,
            cue.verb().act(),
            strong,
            rule));
  }
}
