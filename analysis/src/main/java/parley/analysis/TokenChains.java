package parley.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import parley.analysis.Analysis.Token;
import parley.analysis.Analysis.Views;

/// Takes texts apart by chains of one tokenizer with all that follows it, which are kept for the
/// next text: as many as were ever used at once. Lucene's analyzers keep theirs by thread, and a
/// server's threads live for one request. What short texts come to is kept too, as many as [#MOST]:
/// a request asks for its words several times, and so does the next one.
final class TokenChains {

  private static final int SHORT = 40;
  private static final int MOST = 10_000;

  private final Map<String, Views> known = new ConcurrentHashMap<>();
  private final Supplier<Stems> stems;
  private final Queue<Chain> idle = new ConcurrentLinkedQueue<>();

  TokenChains(Supplier<Stems> stems) {
    this.stems = stems;
  }

  /// Something asked of a chain.
  private interface Question<T> {
    T of(Chain chain) throws IOException;
  }

  private <T> T ask(Question<T> question) {
    Chain waiting = idle.poll();
    Chain chain = waiting == null ? new Chain(stems.get()) : waiting;
    try {
      T answer = question.of(chain);
      idle.add(chain);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  List<Token> exact(String text) {
    return text.length() > SHORT ? ask(chain -> chain.exact(text)) : views(text).exact();
  }

  List<Token> stemmed(String text) {
    return views(text).stemmed();
  }

  Views views(String text) {
    if (text.length() > SHORT) {
      return ask(chain -> chain.views(text));
    }
    Views before = known.get(text);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Views views = ask(chain -> chain.views(text));
    known.put(text, views);
    return views;
  }

  private static final class Chain {

    private final Tokenizer words = new StandardTokenizer();
    private final TokenStream stream = ExactAnalyzer.spelled(words);
    private final CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step =
        stream.addAttribute(PositionIncrementAttribute.class);
    private final Stems stems;

    Chain(Stems stems) {
      this.stems = stems;
    }

    List<Token> exact(String text) throws IOException {
      List<Token> tokens = new ArrayList<>();
      each(text, token -> tokens.add(token));
      return List.copyOf(tokens);
    }

    /// Takes tokens; what they were made of stands in the chain's attributes meanwhile.
    private interface Taker {
      void take(Token token);
    }

    private void each(String text, Taker taker) throws IOException {
      words.setReader(ExactAnalyzer.oneApostrophe(new StringReader(text)));
      try (stream) {
        int position = -1;
        stream.reset();
        while (stream.incrementToken()) {
          position += step.getPositionIncrement();
          taker.take(
              new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
        }
        stream.end();
      }
    }

    Views views(String text) throws IOException {
      List<Token> exact = new ArrayList<>();
      List<Token> stemmed = new ArrayList<>();
      each(
          text,
          token -> {
            exact.add(token);
            if (!StemmingAnalyzer.drops(term.buffer(), term.length())) {
              String stem = stems.of(term.buffer(), term.length());
              stemmed.add(new Token(stem, token.position(), token.start(), token.end()));
            }
          });
      return new Views(List.copyOf(exact), List.copyOf(stemmed));
    }
  }
}
