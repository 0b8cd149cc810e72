package parley.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import parley.analysis.Analysis.Token;

/// Chains of one tokenizer and its filters, kept for the next text: as many as were ever used at
/// once. Lucene's analyzers keep theirs by thread, and a server's threads live for one request.
final class TokenChains {

  private final UnaryOperator<TokenStream> filters;
  private final Queue<Chain> idle = new ConcurrentLinkedQueue<>();

  /// @param filters what follows the tokenizer
  TokenChains(UnaryOperator<TokenStream> filters) {
    this.filters = filters;
  }

  /// The tokens of a text.
  List<Token> tokens(String text) {
    Chain waiting = idle.poll();
    Chain chain = waiting == null ? new Chain(filters) : waiting;
    try {
      List<Token> tokens = chain.tokens(text);
      idle.add(chain);
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  private static final class Chain {

    private final Tokenizer words = new StandardTokenizer();
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final PositionIncrementAttribute step;

    Chain(UnaryOperator<TokenStream> filters) {
      this.stream = filters.apply(words);
      this.term = stream.addAttribute(CharTermAttribute.class);
      this.offset = stream.addAttribute(OffsetAttribute.class);
      this.step = stream.addAttribute(PositionIncrementAttribute.class);
    }

    List<Token> tokens(String text) throws IOException {
      List<Token> tokens = new ArrayList<>();
      words.setReader(ExactAnalyzer.oneApostrophe(new StringReader(text)));
      try (stream) {
        int position = -1;
        stream.reset();
        while (stream.incrementToken()) {
          position += step.getPositionIncrement();
          tokens.add(
              new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
        }
        stream.end();
      }
      return List.copyOf(tokens);
    }
  }
}
