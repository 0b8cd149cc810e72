package parley.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// What [ExactAnalyzer] gives, with stop words dropped, names folded and the rest stemmed by
/// script.
final class StemmingAnalyzer extends Analyzer {

  /// Words that say nothing about a statement. Negations and modal verbs stay: they are what
  /// statements differ in.
  private static final CharArraySet STOP_WORDS =
      new CharArraySet(
          List.of(
              ("a an and are as at be been being but by for from had has have he her his if in into"
                      + " is it its of on or our she so such than that the their them then there"
                      + " these they this those to was we were which who with"
                      + " и в во на с со к о об а но что это как по из у за от до"
                      + " і й та з із зі що це як від про")
                  .split(" ")),
          false);

  private final CharArrayMap<String> nameFolds;

  StemmingAnalyzer(Map<String, String> nameFolds) {
    this.nameFolds = CharArrayMap.unmodifiableMap(CharArrayMap.copy(nameFolds));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream kept = new StopFilter(ExactAnalyzer.spelled(words), STOP_WORDS);
    return new TokenStreamComponents(words, new ScriptStemFilter(kept, stems()));
  }

  Stems stems() {
    return new Stems(nameFolds);
  }

  static boolean drops(char[] term, int length) {
    return STOP_WORDS.contains(term, 0, length);
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return ExactAnalyzer.oneApostrophe(reader);
  }
}
