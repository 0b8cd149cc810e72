package parley.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words as spelled: letters composed with their marks, Unicode word boundaries, one kind of
/// apostrophe, possessive 's dropped, lower case, accents of Latin letters dropped. ASCII folding
/// knows Latin letters only and leaves Cyrillic as it is; ICU folding would turn "Київ" into
/// "киів".
final class ExactAnalyzer extends Analyzer {

  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  private static NormalizeCharMap apostrophes() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String apostrophe : new String[] {"’", "‘", "ʼ", "`", "´"}) {
      map.add(apostrophe, "'");
    }
    map.add("İ", "I");
    return map.build();
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, spelled(words));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return oneApostrophe(reader);
  }

  static Reader oneApostrophe(Reader reader) {
    return new MappingCharFilter(APOSTROPHES, new Composed(reader));
  }

  static TokenStream spelled(TokenStream words) {
    TokenStream bare = new EnglishPossessiveFilter(words);
    return new ASCIIFoldingFilter(new LowerCaseFilter(bare));
  }
}
