package parley.analysis;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// Folds spellings of registered names to one and stems the other tokens by their script: Latin as
/// English, Cyrillic as Russian; tokens with a letter that only Ukrainian has, and all other
/// scripts, stay as they are.
final class ScriptStemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SnowballStemmer english = new EnglishStemmer();
  private final SnowballStemmer russian = new RussianStemmer();
  private final CharArrayMap<String> nameFolds;

  ScriptStemFilter(TokenStream input, CharArrayMap<String> nameFolds) {
    super(input);
    this.nameFolds = nameFolds;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (fold(term)) {
      return true;
    }
    SnowballStemmer stemmer = stemmer();
    if (stemmer != null) {
      stem(stemmer);
      fold(term);
    }
    return true;
  }

  private boolean fold(CharTermAttribute token) {
    String folded = nameFolds.get(token.buffer(), 0, token.length());
    if (folded == null) {
      return false;
    }
    term.setEmpty().append(folded);
    return true;
  }

  private @Nullable SnowballStemmer stemmer() {
    UnicodeScript script = UnicodeScript.of(term.charAt(0));
    if (script == UnicodeScript.LATIN) {
      return english;
    }
    return script == UnicodeScript.CYRILLIC && !ukrainian() ? russian : null;
  }

  private boolean ukrainian() {
    for (int i = 0; i < term.length(); i++) {
      if ("іїєґ'".indexOf(term.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void stem(SnowballStemmer stemmer) {
    stemmer.setCurrent(term.buffer(), term.length());
    stemmer.stem();
    term.copyBuffer(stemmer.getCurrentBuffer(), 0, stemmer.getCurrentBufferLength());
  }
}
