package parley.extract.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;

/// Gives a quotation that no verb of speech claims to the subject beside it: `"No," the editorial
/// began`, `Kalm went further: "We will leave."`
final class Unclaimed {

  private static final int FEWEST_WORDS = 3;
  private static final int FURTHEST_VERB = 25;

  private final Sentence s;
  private final Quoted quoted;
  private final Lexicon lexicon;

  Unclaimed(Sentence s, Quoted quoted, Lexicon lexicon) {
    this.s = s;
    this.quoted = quoted;
    this.lexicon = lexicon;
  }

  /// The attribution of a quotation; null if nothing beside it names who said it.
  @Nullable Attribution of(Quotation quotation) {
    if (!s.span().contains(quotation.span()) || quoted.isTitle(quotation)) {
      return null;
    }
    int first = tokenAt(quotation.start());
    int behind = first;
    while (s.has(behind) && s.token(behind).end() <= quotation.end()) {
      behind++;
    }
    if (first <= 1 && endsInMark(behind - 2)) {
      return before(quotation, behind);
    }
    if (s.is(first - 1, "(") && s.is(behind, ")") && behind - first > FEWEST_WORDS + 2) {
      return besideSubject(quotation);
    }
    boolean last = behind >= s.size() - 1;
    return last && s.is(first - 1, ":") && behind - first > FEWEST_WORDS + 2
        ? afterColon(quotation, first - 1)
        : null;
  }

  private boolean endsInMark(int last) {
    return s.is(last, ",") || s.is(last, "?") || s.is(last, "!");
  }

  private int tokenAt(int offset) {
    int i = 0;
    while (s.has(i) && s.token(i).start() < offset) {
      i++;
    }
    return i;
  }

  private @Nullable Attribution before(Quotation quotation, int behind) {
    if (s.tag(behind) == Tag.VERB && !s.lower(behind).endsWith("ing")) {
      int end = Phrases.endOf(s, behind + 1);
      return end < 0
          ? null
          : made(quotation, new Range(behind + 1, end), new Range(behind, behind + 1));
    }
    int bare = Phrases.bareEndOf(s, behind);
    int end = bare > 0 && s.tag(bare) == Tag.VERB ? bare : Phrases.endOf(s, behind);
    int verb = s.is(end, ",") ? end + 1 : end;
    while (s.tag(verb) == Tag.AUX || s.tag(verb) == Tag.ADV) {
      verb++;
    }
    boolean named = end > 0 && s.tag(verb) == Tag.VERB && !VerbUse.isUnsaid(s, verb);
    return named
        ? made(quotation, new Range(behind, end), new Range(verb, verb + 1))
        : verbFurtherOn(quotation, behind);
  }

  /// Whatever stands between the quotation and a verb of speech.
  private @Nullable Attribution verbFurtherOn(Quotation quotation, int behind) {
    for (int i = behind + 1; i < Math.min(s.size(), behind + FURTHEST_VERB); i++) {
      Verb verb = s.token(i).quoted() ? null : lexicon.verb(s.lower(i));
      if (verb != null && verb.strong() && verb.takesQuotation() && !VerbUse.isUnsaid(s, i)) {
        return made(quotation, new Range(behind, i), new Range(i, i + 1));
      }
    }
    return null;
  }

  /// `Kalm would not tell what he had seen ("I am only a guest")`.
  private @Nullable Attribution besideSubject(Quotation quotation) {
    Span subject = Subjects.first(s);
    boolean before = subject != null && subject.end() <= quotation.start();
    return before && subject != null ? attribution(quotation, subject, null) : null;
  }

  private @Nullable Attribution afterColon(Quotation quotation, int colon) {
    if (LeadIns.namesNobody(s, colon)) {
      return null;
    }
    int start = Phrases.startOf(s, colon - 1);
    if (start == 0) {
      return made(quotation, new Range(0, colon), new Range(colon, colon + 1));
    }
    Span subject = Subjects.first(s);
    boolean before = subject != null && subject.end() <= quotation.start();
    if (before && subject != null) {
      return attribution(quotation, subject, s.token(colon).span());
    }
    int end = Phrases.endOf(s, 0);
    return end > 0 && end <= colon
        ? made(quotation, new Range(0, end), new Range(colon, colon + 1))
        : null;
  }

  private Attribution made(Quotation quotation, Range source, Range cue) {
    return attribution(quotation, source.in(s), cue.in(s));
  }

  private static Attribution attribution(Quotation quotation, Span source, @Nullable Span cue) {
    return new Attribution(
        List.of(quotation.span()), source, cue, Form.QUOTED, Act.SAY, true, "quote-beside");
  }
}
