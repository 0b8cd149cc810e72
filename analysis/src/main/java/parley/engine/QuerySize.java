package parley.engine;

import java.util.List;
import parley.analysis.Analysis;
import parley.query.Words;
import parley.search.SearchException;

/// Counts the words, as analysis parts them, and levels of a query, and refuses one beyond the
/// limits before anything is done with it.
public final class QuerySize {

  private final int mostWords;
  private final int mostLevels;
  private final Analysis analysis;
  private int words;

  private QuerySize(int mostWords, int mostLevels, Analysis analysis) {
    this.mostWords = mostWords;
    this.mostLevels = mostLevels;
    this.analysis = analysis;
  }

  /// Refuses a query that no engine should be put to.
  ///
  /// @throws SearchException.TooMuch if the query is beyond the limits
  public static void check(Words words, int mostWords, int mostLevels, Analysis analysis) {
    new QuerySize(mostWords, mostLevels, analysis).add(words, 0);
  }

  private void add(Words part, int depth) {
    if (depth > mostLevels) {
      throw new SearchException.TooMuch(
          "the query has more than %d levels of parentheses; write it with fewer"
              .formatted(mostLevels));
    }
    switch (part) {
      case Words.All(List<Words> members) -> members.forEach(member -> add(member, depth + 1));
      case Words.Any(List<Words> members) -> members.forEach(member -> add(member, depth + 1));
      case Words.Not(Words inner) -> add(inner, depth + 1);
      case Words.Term(String text) -> add(text);
      case Words.Phrase(String text) -> add(text);
      case Words.Prefix(String text) -> add(text);
      case Words.Near(List<String> near, int _) -> near.forEach(this::add);
    }
  }

  private void add(String text) {
    words += analysis.exact(text).size();
    if (words > mostWords) {
      throw new SearchException.TooMuch(
          "the query has more than %d words; leave the common ones out".formatted(mostWords));
    }
  }
}
