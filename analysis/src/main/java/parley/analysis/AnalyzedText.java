package parley.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis.Token;

/// A text that any number of matchers can be asked about and that is analysed once, when first
/// needed. For one thread.
public final class AnalyzedText {

  private final Analysis analysis;
  private final String text;
  private @Nullable View stemmed;
  private @Nullable View exact;

  public AnalyzedText(Analysis analysis, String text) {
    this.analysis = analysis;
    this.text = text;
  }

  public String text() {
    return text;
  }

  View stemmed() {
    if (stemmed == null) {
      stemmed = new View(analysis.stemmed(text));
    }
    return stemmed;
  }

  View exact() {
    if (exact == null) {
      exact = new View(analysis.exact(text));
    }
    return exact;
  }

  /// One of the two views of a text, by term and by position.
  static final class View {

    /// How many questions are answered by looking through the text before it is sorted by term.
    private static final int FEW = 4;

    private final List<Token> tokens;
    private final @Nullable Token[] byPosition;
    private @Nullable Map<String, List<Token>> byTerm;
    private int asked;

    private View(List<Token> tokens) {
      this.tokens = tokens;
      this.byPosition = new @Nullable Token[tokens.isEmpty() ? 0 : tokens.getLast().position() + 1];
      for (Token token : tokens) {
        byPosition[token.position()] = token;
      }
    }

    List<Token> tokens() {
      return tokens;
    }

    /// Where a term stands, in order.
    List<Token> of(String term) {
      if (byTerm == null && asked++ < FEW) {
        return having(term);
      }
      return byTerm().getOrDefault(term, List.of());
    }

    private List<Token> having(String term) {
      List<Token> found = new ArrayList<>(2);
      for (Token token : tokens) {
        if (token.term().equals(term)) {
          found.add(token);
        }
      }
      return found;
    }

    private Map<String, List<Token>> byTerm() {
      Map<String, List<Token>> known = byTerm;
      if (known == null) {
        known = HashMap.newHashMap(tokens.size());
        for (Token token : tokens) {
          known.computeIfAbsent(token.term(), _ -> new ArrayList<>(2)).add(token);
        }
        byTerm = known;
      }
      return known;
    }

    /// The token at a position; null where there is none.
    @Nullable Token at(int position) {
      return position >= 0 && position < byPosition.length ? byPosition[position] : null;
    }
  }
}
