package parley.opensearch;

import java.util.List;
import parley.analysis.Analysis.Token;

/// Terms as the text that the cluster takes apart into the same terms at the same positions.
final class Terms {

  private Terms() {}

  static String of(List<Token> tokens) {
    return from(0, tokens);
  }

  /// The same, beginning with the first term.
  static String row(List<Token> tokens) {
    return from(tokens.getFirst().position(), tokens);
  }

  private static String from(int first, List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int next = first;
    for (Token token : tokens) {
      for (; next < token.position(); next++) {
        text.append(Mapping.DROPPED).append(' ');
      }
      text.append(token.term()).append(' ');
      next++;
    }
    return text.toString().stripTrailing();
  }
}
