package parley.extract.cue;

import org.jspecify.annotations.Nullable;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;

/// Finds quotations behind a colon whose lead-in names nobody: `Then: "We will leave."`, `Of the
/// dams: "They hold."` Whoever spoke before goes on.
public final class LeadIns {

  private static final int EDGE = 2;

  private LeadIns() {}

  /// The quotation behind a lead-in that ends the sentence; null if there is none.
  public static @Nullable Quotation quotation(Sentence s) {
    for (Quotation quotation : s.quotations()) {
      int colon = 0;
      while (s.has(colon) && s.token(colon).end() < quotation.start()) {
        colon++;
      }
      boolean last = quotation.end() >= s.span().end() - EDGE;
      if (last && namesNobody(s, colon - 1)) {
        return quotation;
      }
    }
    return null;
  }

  /// Whether what stands before a colon is neither a name nor a clause.
  static boolean namesNobody(Sentence s, int colon) {
    boolean away = s.tag(0) == Tag.ADV || s.tag(0) == Tag.ADP || s.is(0, "then");
    return away && s.is(colon, ":") && !Phrases.hasVerb(s, 0, colon);
  }
}
