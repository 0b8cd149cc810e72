package parley.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Act;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;

/// A statement as found in an article: a [Statement] with the place where its speaker is named, and
/// without a date where neither words nor publication give one.
///
/// @param speaker null if the article does not tell
/// @param namedAs the words of `mention`, or empty
/// @param mention where the article names the speaker of these words; null if it does not
/// @param said null if the article has no date and the words give none
/// @param spans one or more, in order
/// @param cue the words that mark the statement, or empty
/// @param inherited those of `topics` that come from the question answered, the statement that tells
///   it, or the paragraph around it
/// @param reportedBy id of the statement in which this one is told
/// @param source the footnote that vouches for it; null if none does
/// @param rule the rule that made it
public record Extraction(
    String id,
    Speaker.@Nullable Ref speaker,
    String namedAs,
    @Nullable Span mention,
    @Nullable PartialDate said,
    Statement.Basis saidBasis,
    Form form,
    Act act,
    Confidence confidence,
    String text,
    List<Span> spans,
    String cue,
    List<String> topics,
    List<String> inherited,
    @Nullable String reportedBy,
    @Nullable String source,
    @Nullable Boolean translated,
    String rule) {

  public Extraction {
    spans = List.copyOf(spans);
    topics = List.copyOf(topics);
    inherited = List.copyOf(inherited);
  }

  /// The statement for the archive.
  ///
  /// @throws IllegalStateException if it has no date, which cannot be where the input had a day of
  ///   publication
  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  public Statement toStatement(String articleId) {
    if (said == null) {
      throw new IllegalStateException(
          "statement " + id + " has no date; give the article's day of publication");
    }
    return new Statement(
        id,
        articleId,
        speaker,
        namedAs,
        said,
        saidBasis,
        form,
        act,
        confidence,
        text,
        spans,
        cue,
        topics,
        reportedBy,
        source,
        translated,
        rule,
        inherited);
  }
}
