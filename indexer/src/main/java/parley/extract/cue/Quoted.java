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
