package parley.extract.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;

/// Words that a sentence gives as said, with the words that name who said them.
///
/// @param content one span or more, in order
/// @param source where the speaker is named; null if the sentence does not name one
/// @param cue the words that mark the content as said; null if there are none
/// @param act what kind of act the cue makes of it
/// @param strong whether the cue nearly always reports speech
/// @param rule which rule found it
public record Attribution(
    List<Span> content,
    @Nullable Span source,
    @Nullable Span cue,
    Form form,
    Act act,
    boolean strong,
    String rule) {

  public Attribution {
    content = List.copyOf(content);
  }

  public int start() {
    return content.getFirst().start();
  }

  public int end() {
    return content.getLast().end();
  }

  /// From the first character of the content to the last, gaps included.
  public Span reach() {
    return new Span(start(), end());
  }

  /// The same, but hardly a report of speech.
  Attribution weak() {
    return new Attribution(content, source, cue, form, act, false, rule);
  }

  /// The same as somebody tells it of somebody else.
  ///
  /// @param by the rule that stands by it
  public Attribution hearsay(String by) {
    return new Attribution(content, source, cue, form, act, false, by);
  }

  /// The same with other last words.
  Attribution endingIn(Span last, Form how) {
    List<Span> others = new java.util.ArrayList<>(content);
    others.removeLast();
    others.add(last);
    return new Attribution(others, source, cue, how, act, strong, rule);
  }

  /// The same with words before it.
  Attribution behind(Span first) {
    List<Span> joined = new java.util.ArrayList<>(List.of(first));
    joined.addAll(content);
    return new Attribution(joined, source, cue, form, act, strong, rule);
  }

  /// The same with more words behind it.
  ///
  /// @param how much of them stands in quotation marks
  public Attribution with(Span more, Form how) {
    List<Span> joined = new java.util.ArrayList<>(content);
    joined.add(more);
    Form both = how == form ? form : Form.MIXED;
    return new Attribution(joined, source, cue, both, act, strong, rule);
  }
}
