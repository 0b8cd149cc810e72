package parley.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import parley.archive.Registers;
import parley.archive.Span;

/// How text becomes terms, for one archive. Two views of every text: *stemmed* (stop words dropped,
/// stemmed by script, all registered spellings of a name folded to one) for words, and *exact*
/// (lower case, accents of Latin letters dropped) for quoted phrases and prefixes. Both give a word
/// the same position. Safe for any number of threads.
///
/// The script of a token decides, not the language of its text, so that a query needs none: Latin
/// tokens are stemmed as English (Snowball's Porter 2), Cyrillic ones as Russian (Snowball), except
/// those with a letter that only Ukrainian has, which are only lower-cased.
public final class Analysis {

  /// Changes whenever the same text may give other terms; an index of another version is rebuilt.
  public static final String VERSION = "2";

  private final NameVariants names;
  private final StemmingAnalyzer stemmed;
  private final Analyzer exact = new ExactAnalyzer();
  private final TokenChains chains;

  private Analysis(NameVariants names) {
    this.names = names;
    this.stemmed = new StemmingAnalyzer(names.folds());
    this.chains = new TokenChains(stemmed::stems);
  }

  /// The analysis that knows no names.
  static Analysis withoutNames() {
    return new Analysis(NameVariants.NONE);
  }

  /// One word of a text.
  ///
  /// @param term as it is indexed
  /// @param position counted in words from 0, dropped ones included
  /// @param start UTF-16 offset of its first character
  /// @param end UTF-16 offset behind its last character
  public record Token(String term, int position, int start, int end) {

    private Token moved(int positions, int offset) {
      return new Token(term, position - positions, start - offset, end - offset);
    }
  }

  /// The analysis that knows the names in these registers.
  public static Analysis of(Registers registers) {
    return new Analysis(NameVariants.of(registers));
  }

  /// Stemmed terms, stop words left out.
  public List<Token> stemmed(String text) {
    return chains.stemmed(text);
  }

  /// Terms as spelled.
  public List<Token> exact(String text) {
    return chains.exact(text);
  }

  /// Both views of one text.
  public record Views(List<Token> exact, List<Token> stemmed) {

    /// Both views of a part of the text, as if it stood alone.
    ///
    /// @param part into the text, with white space or nothing on either side: there the text around
    ///   it cannot bear on its terms
    public Views of(Span part) {
      int first = firstBehind(exact, part.start());
      int position = first < exact.size() ? exact.get(first).position() : 0;
      return new Views(moved(exact, part, position), moved(stemmed, part, position));
    }

    private static List<Token> moved(List<Token> tokens, Span part, int position) {
      return tokens
          .subList(firstBehind(tokens, part.start()), firstBehind(tokens, part.end()))
          .stream()
          .map(token -> token.moved(position, part.start()))
          .toList();
    }

    private static int firstBehind(List<Token> tokens, int offset) {
      int low = 0;
      int high = tokens.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tokens.get(middle).start() < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// Both views at the cost of one.
  public Views views(String text) {
    return chains.views(text);
  }

  /// The Lucene analyzer behind [#stemmed(String)].
  public Analyzer stemmedAnalyzer() {
    return stemmed;
  }

  /// The Lucene analyzer behind [#exact(String)].
  public Analyzer exactAnalyzer() {
    return exact;
  }

  /// The ids of the registered speakers whom the text names by any of their names, sorted; of names
  /// that overlap the longest counts, and a name with several bearers names all of them.
  public List<String> mentions(String text) {
    return mentions(text, exact(text));
  }

  /// The same for a text whose exact terms are known.
  public List<String> mentions(String text, List<Token> exact) {
    return names.mentioned(text, exact);
  }
}
