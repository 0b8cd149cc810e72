package parley.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import parley.analysis.Analysis.Token;

/// A text that was analysed before, as Lucene takes it.
final class GivenTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private int next;

  GivenTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    Token token = tokens.get(next);
    int before = next == 0 ? -1 : tokens.get(next - 1).position();
    term.append(token.term());
    step.setPositionIncrement(token.position() - before);
    next++;
    return true;
  }
}
