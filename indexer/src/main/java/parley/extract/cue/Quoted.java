package parley.extract.cue;

import org.jspecify.annotations.Nullable;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;
import parley.extract.text.Token;

/// The quotations of a sentence by where they begin and end.
///
/// @param s the sentence
record Quoted(Sentence s) {

  private static final int LONGEST_TITLE = 5;
  private static final int LONGEST_SUBJECT = 30;

  /// A cue with all that stands between it and the quotation before as its subject, if no verb
  /// does: `"It is late," Ada Verin, a lawyer at the court of Feld, wrote`.
  Cue widened(Cue cue) {
    int first = behindOpening();
    int subject = cue.subject().from();
    boolean wider =
        first > 0
            && cue.is(Cue.Shape.PLAIN)
            && cue.verb().takesQuotation()
            && first < subject
            && cue.at().from() - first < LONGEST_SUBJECT
            && !Phrases.hasVerb(s, first, cue.at().from());
    return wider
        ? new Cue(cue.at(), cue.verb(), new Range(first, cue.subject().to()), cue.shape())
        : cue;
  }

  /// The token behind a quotation that opens the sentence and ends in a comma; -1 if none does.
  private int behindOpening() {
    Quotation opening = s.quotations().isEmpty() ? null : s.quotations().getFirst();
    if (opening == null || opening.start() > s.span().start() + 1) {
      return -1;
    }
    int i = 0;
    while (s.has(i) && s.token(i).start() < opening.end()) {
      i++;
    }
    boolean comma = s.is(i - 2, ",") || s.is(i, ",");
    return comma && s.has(i) ? s.is(i, ",") ? i + 1 : i : -1;
  }

  /// The quotation that ends with token `last`, a comma behind it left out.
  @Nullable Quotation endingAt(int last) {
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

  @Nullable Quotation startingAt(int offset) {
    for (Quotation quotation : s.quotations()) {
      if (quotation.start() == offset) {
        return quotation;
      }
    }
    return null;
  }

  /// `On the show "River Talk," Verin said`: a name in quotation marks is not what was said.
  boolean isTitle(Quotation quotation) {
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
    return words <= LONGEST_TITLE;
  }
}
