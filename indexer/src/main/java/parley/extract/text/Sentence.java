package parley.extract.text;

import java.util.List;
import parley.archive.Span;

/// A sentence with what the rules look at: its tokens and the quotations that touch it.
///
/// @param span in the article's text, white space around it left out
public record Sentence(View view, Span span, List<Token> tokens, List<Quotation> quotations) {

  public Sentence {
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  /// The word at `i` in lower case; empty outside of the sentence.
  public String lower(int i) {
    return has(i) ? tokens.get(i).lower() : "";
  }

  public boolean is(int i, String lowerWord) {
    return lower(i).equals(lowerWord);
  }

  /// The part of speech at `i`; a mark outside of the sentence.
  public Tag tag(int i) {
    return has(i) ? tokens.get(i).tag() : Tag.PUNCT;
  }

  /// Where the token at `i` begins, or where the sentence ends.
  public int startOf(int i) {
    return i < tokens.size() ? tokens.get(i).start() : span.end();
  }

  /// From the first character of token `from` to the last of token `to - 1`.
  public Span spanOf(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// The text of a span, with straight quote marks.
  public String plain(Span of) {
    return of.of(view.plain());
  }
}
