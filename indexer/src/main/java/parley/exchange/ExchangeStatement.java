package parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Basis;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;

/// A statement as a line of the exchange format gives it.
///
/// @param speaker a name as it is shown, or as the register knows it
/// @param text null where only its place in the article's text is given
/// @param spans empty: its words are looked up in the text
/// @param inherited those of `topics` that the words do not name
/// @param topics null: the stored queries assign them
public record ExchangeStatement(
    @Nullable String id,
    @Nullable String speaker,
    @Nullable String speakerId,
    @Nullable String namedAs,
    @Nullable PartialDate said,
    @Nullable Basis saidBasis,
    Form form,
    Act act,
    Confidence confidence,
    @Nullable String text,
    List<Span> spans,
    String cue,
    @Nullable List<String> topics,
    @Nullable String reportedBy,
    @Nullable String source,
    @Nullable Boolean translated,
    String rule,
    List<String> inherited) {

  public ExchangeStatement {
    spans = List.copyOf(spans);
    inherited = List.copyOf(inherited);
    topics = topics == null ? null : List.copyOf(topics);
  }

  /// The words, empty where the line gives only their place.
  String words() {
    return text == null ? "" : text;
  }
}
