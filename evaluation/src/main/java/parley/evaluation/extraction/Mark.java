package parley.evaluation.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;

/// A statement that a person marked in a text. What a set does not mark is null and not scored.
///
/// @param words one span or more
/// @param mention where its speaker is named; empty if nowhere
/// @param speaker id, `~Name` of one who is not registered, or `unknown`
/// @param core false for a belief, a wish or an intention, which is not shown unless asked for
record Mark(
    List<Span> words,
    List<Span> mention,
    String cue,
    boolean core,
    @Nullable String speaker,
    @Nullable Form form,
    @Nullable Act act,
    @Nullable PartialDate said,
    @Nullable List<String> topics) {

  public Mark {
    words = words.stream().sorted().toList();
    mention = List.copyOf(mention);
    topics = topics == null ? null : List.copyOf(topics);
  }
}
