package parley.extract.cue;

import parley.archive.Span;
import parley.extract.text.Sentence;

/// Tokens of a sentence: `from` inclusive, `to` exclusive.
record Range(int from, int to) {

  Span in(Sentence sentence) {
    return sentence.spanOf(from, to);
  }

  boolean covers(int token) {
    return token >= from && token < to;
  }
}
