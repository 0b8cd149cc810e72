package parley.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Turns spelled terms into what [Stems] makes of them.
final class ScriptStemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Stems stems;

  ScriptStemFilter(TokenStream input, Stems stems) {
    super(input);
    this.stems = stems;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String stem = stems.of(term.buffer(), term.length());
    term.setEmpty().append(stem);
    return true;
  }
}
