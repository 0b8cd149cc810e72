package parley.extract.cue;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Span;
import parley.archive.Statement.Form;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;

/// Finds what a sentence gives as said. For each cue, from left to right, the content is looked for
/// in this order: a quotation before it, a clause before it, the words behind it.
public final class Attributions {

  private static final int SHORTEST_CLAUSE = 8;
  private static final int SHORTEST_OBJECT = 4;
  private static final int SHORTEST_SUBJECT = 2;

  private final Sentence s;
  private final Lexicon lexicon;
  private final List<Cue> cues;
  private final Starts starts;
  private final Quoted quoted;
  private final Rests rests;
  private final List<Attribution> found = new ArrayList<>();

  private Attributions(Sentence s, Lexicon lexicon, List<Cue> cues) {
    this.s = s;
    this.lexicon = lexicon;
    this.starts = new Starts(s);
    this.quoted = new Quoted(s);
    this.cues = cues.stream().map(quoted::widened).toList();
    this.rests = new Rests(s, starts);
  }

  /// The attributions of a sentence in the order of their cues.
  public static List<Attribution> in(Sentence s, Lexicon lexicon) {
    if (Questions.isAsked(s)) {
      return List.of();
    }
    Attributions attributions = new Attributions(s, lexicon, Cues.in(s, lexicon));
    attributions.run();
    attributions.unclaimed();
    attributions.found.addAll(Passives.in(s, lexicon));
    attributions.found.addAll(Complements.in(s, lexicon));
    return new Sieve(s, NameColon.orElse(attributions.found, s)).sifted();
  }

  private void run() {
    Limits limits = new Limits(s, cues, this::isTrailing);
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      int limit = limits.after(i);
      if (cue.is(Shape.ACCORDING)) {
        according(cue, limit);
      } else if (!quotationBefore(cue, limit) && !clauseBefore(cue, limit)) {
        behind(cue, limit);
      }
    }
  }

  private void unclaimed() {
    Unclaimed unclaimed = new Unclaimed(s, quoted, lexicon);
    for (Quotation quotation : s.quotations()) {
      boolean claimed =
          found.stream()
              .anyMatch(words -> words.content().stream().anyMatch(quotation.span()::overlaps));
      Attribution words = claimed ? null : unclaimed.of(quotation);
      if (words != null) {
        found.add(words);
      }
    }
  }

  private void according(Cue cue, int limit) {
    int at = cue.at().from();
    int that = SourcePhrases.interposed(s, cue, at - 1);
    if (that > 0 && cues.stream().anyMatch(said -> said.at().to() == at - 1)) {
      behind(cue, that, limit);
      return;
    }
    if (at > 1) {
      int last = s.is(at - 1, ",") ? at - 2 : at - 1;
      int rest = rests.start(cue, limit);
      if (rest > 0 && s.token(rest).isQuoteMark() && !s.is(at, "according")) {
        behind(cue, rest, limit);
        return;
      }
      if (last >= 0
          && reported(
              cue, 0, last + 1, rest > 0 ? "clause-according-to-clause" : "according-to-after")
          && rest > 0) {
        goOnInWords(rest, limit);
      }
      return;
    }
    int from = cue.end();
    while (s.has(from) && !s.is(from, ",")) {
      from++;
    }
    if (s.has(from + 1)) {
      Span content =
          Trim.words(
              s, s.startOf(from + 1), s.startOf(Endings.semicolon(s, new Range(from + 1, limit))));
      if (content != null && content.length() > SHORTEST_CLAUSE) {
        add(cue, content, "according-to");
      }
    }
  }

  private boolean quotationBefore(Cue cue, int limit) {
    if (!cue.verb().takesQuotation() || cue.is(Shape.PARTICIPLE)) {
      return false;
    }
    Quotation quotation = quoted.endingAt(cue.clauseStart() - 1);
    if (quotation == null || quoted.isTitle(quotation) || isTaken(cue, quotation)) {
      return false;
    }
    String before = s.view().plain().substring(s.span().start(), quotation.start()).stripTrailing();
    boolean alone = before.endsWith(",") || before.endsWith(":");
    if (!before.isEmpty() && s.is(starts.behind(cue), "that")) {
      return false;
    }
    if (quotation.start() <= s.span().start() + 1 || alone) {
      endBefore(quotation);
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
    int rest = rests.condition(cue);
    if (rest > 0 && rest < limit && found.getLast().content().size() == 1) {
      goOnInWords(rest, limit);
    }
    return true;
  }

  /// Whether the same subject said it before: `"No," Verin said, and added that it was late`.
  private boolean isTaken(Cue cue, Quotation quotation) {
    Span subject = cue.subject().in(s);
    return found.stream()
        .anyMatch(a -> subject.equals(a.source()) && a.content().contains(quotation.span()));
  }

  /// `He held that it was late: "Too late," he added`: earlier words end at a later quotation.
  private void endBefore(Quotation quotation) {
    for (int i = 0; i < found.size(); i++) {
      Span last = found.get(i).content().getLast();
      if (last.start() < quotation.start() && last.end() >= quotation.end()) {
        Span kept = Trim.words(s, last.start(), quotation.start());
        Span words = kept == null ? last : kept;
        found.set(i, found.get(i).endingIn(words, Trim.form(s, words)));
      }
    }
  }

  /// A quotation broken by its attribution goes on behind it.
  private void goOn(Cue cue) {
    int next = cue.end();
    while (s.has(next) && !s.token(next).isQuoteMark() && next < cue.end() + 8) {
      if (s.tag(next) == Tag.VERB && s.lower(next).endsWith("ing")) {
        return;
      }
      next++;
    }
    boolean open =
        s.tag(next - 1) == Tag.PUNCT || s.tag(next - 1) == Tag.CCONJ || next == cue.end();
    if (!open) {
      return;
    }
    for (Quotation quotation : s.quotations()) {
      boolean here = s.has(next) && quotation.start() == s.token(next).start();
      if (here && quotation.end() <= s.span().end() && !quoted.isTitle(quotation)) {
        found.add(found.removeLast().with(quotation.span(), Form.QUOTED));
      }
    }
  }

  private boolean clauseBefore(Cue cue, int limit) {
    if (!isTrailing(cue)) {
      return false;
    }
    int from = quotedBefore() ? endOfCueBefore(cue) : 0;
    int rest = rests.start(cue, limit);
    if (rest < 0 && from == 0 && Openings.leans(s, cue.clauseStart() - 1)) {
      return false;
    }
    if (!(rest > 0 && rests.isConnective(cue))
        && reported(
            cue, from, cue.clauseStart() - 1, rest > 0 ? "clause-said-clause" : "clause-said")) {
      if (rest > 0) {
        goOnInWords(rest, limit);
      }
      return true;
    }
    if (rest > 0) {
      behind(cue, rest, Endings.before(s, cue, new Range(rest, limit)));
    }
    return rest > 0;
  }

  /// Whether the cue stands behind a comma and has its content before it.
  private boolean isTrailing(Cue cue) {
    int comma = cue.clauseStart() - 1;
    if (comma < 1 || !s.is(comma, ",") || cue.is(Shape.PARTICIPLE) || cue.is(Shape.ACCORDING)) {
      return false;
    }
    Frame frame = cue.verb().frame();
    boolean clause = frame == Frame.SAY || frame == Frame.TELL || frame == Frame.QUOTE;
    return clause && (cue.is(Shape.INVERTED) || starts.nothingBehind(cue, s.size()));
  }

  private void goOnInWords(int first, int limit) {
    Span rest = Trim.words(s, s.token(first).start(), s.startOf(limit));
    if (rest != null && rest.length() > SHORTEST_OBJECT) {
      Span whole = Trim.wholeQuotations(s, rest);
      found.add(found.removeLast().with(whole, Trim.form(s, whole)));
    }
  }

  private boolean quotedBefore() {
    return found.stream().anyMatch(a -> a.form() == Form.QUOTED);
  }

  private int endOfCueBefore(Cue cue) {
    return cues.stream()
        .filter(other -> other.at().from() < cue.at().from())
        .mapToInt(Cue::end)
        .max()
        .orElse(0);
  }

  /// A clause in the reporter's words; what was found inside it goes.
  private boolean reported(Cue cue, int from, int to, String rule) {
    if (from >= to) {
      return false;
    }
    int start = Openings.skip(s, from, to);
    Span content = Trim.words(s, s.token(start).start(), s.token(to - 1).end());
    boolean first = rule.equals("clause-said-clause") || rule.equals("clause-according-to-clause");
    if (content == null || content.length() <= (first ? SHORTEST_SUBJECT : SHORTEST_CLAUSE)) {
      return false;
    }
    add(cue, content, rule);
    return true;
  }

  private void drop(int from, int to) {
    found.removeIf(a -> a.start() >= from && a.end() <= to + 1 && a.form() != Form.QUOTED);
  }

  private void behind(Cue cue, int limit) {
    int z = starts.of(cue, limit);
    Span object = z < 0 ? starts.relativeObject(cue) : null;
    if (object != null) {
      add(cue, object, "relative-object");
    }
    behind(cue, z, z < 0 ? limit : Endings.before(s, cue, new Range(z, limit)));
  }

  private void behind(Cue cue, int z, int limit) {
    if (z < 0 || z >= limit || !s.has(z)) {
      return;
    }
    int end = limit < s.size() ? s.token(limit - 1).end() : s.span().end();
    Quotation opening = quoted.startingAt(s.token(z).start());
    if (opening != null && opening.end() >= end - 2) {
      add(cue, new Span(opening.start(), Math.min(opening.end(), s.span().end())), "said-quote");
      return;
    }
    Span content = Trim.words(s, s.token(z).start(), end);
    if (content != null && content.length() >= SHORTEST_OBJECT) {
      add(cue, Trim.wholeQuotations(s, content), cue.ruleBehind());
      Span before = starts.before(cue, z);
      if (before != null) {
        found.add(found.removeLast().behind(before));
      }
    }
  }

  private void add(Cue cue, Span content, String rule) {
    Form form = Trim.form(s, content);
    found.add(
        new Attribution(
            List.of(content),
            cue.subject().in(s),
            cue.at().in(s),
            form,
            starts.act(cue, content),
            cue.verb().strong(),
            rule));
  }
}
