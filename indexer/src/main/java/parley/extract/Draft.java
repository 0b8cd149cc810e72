package parley.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.extract.cue.Attribution;
import parley.extract.text.Sentence;

/// An attribution in its place in the article, its speaker not yet looked up.
///
/// @param words the attribution; its source is null where the sentence names nobody
/// @param sentence where it stands; null in a transcript's turn
/// @param block number of its block, from 0
/// @param carried whether the source was named in an earlier sentence
record Draft(Attribution words, @Nullable Sentence sentence, int block, boolean carried) {

  /// The same with a quotation of block number `here` behind it.
  Draft with(Span more, int here) {
    return new Draft(words.with(more, Form.QUOTED), sentence, here, carried);
  }

  /// The same, said in another form.
  Draft inForm(Form form) {
    Attribution as =
        new Attribution(
            words.content(),
            words.source(),
            words.cue(),
            form,
            words.act(),
            words.strong(),
            words.rule());
    return new Draft(as, sentence, block, carried);
  }

  /// Whether one party tells it of another's words.
  boolean isHearsay() {
    return words.rule().equals(Hearsay.RULE);
  }

  /// Whether both stand in the same sentence.
  boolean isBeside(Draft other) {
    return sentence != null
        && other.sentence != null
        && sentence.span().equals(other.sentence.span());
  }

  /// Words without a cue of their own, by whoever spoke last.
  static Draft carriedOver(Span content, @Nullable Span source, Sentence sentence, int block) {
    Attribution words =
        new Attribution(
            List.of(content), source, null, Form.QUOTED, Act.SAY, true, "floating-quote");
    return new Draft(words, sentence, block, true);
  }
}
