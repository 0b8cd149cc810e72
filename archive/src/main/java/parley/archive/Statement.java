package parley.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one speaker said on one occasion, tied to the exact words of the article that has it on
/// record.
///
/// @param id unique in the archive, see [Ids#statement]
/// @param article id of the [Article]
/// @param speaker who said it; null if the article does not tell
/// @param namedAs how the article names the speaker there ("he", "the Kremlin spokesman"), or empty
/// @param said when
/// @param saidBasis how that date is known
/// @param form how the words reached us
/// @param act what kind of act the reporter's verb makes it
/// @param confidence the lower of words and speaker
/// @param text the substrings of `spans`, joined by ` … `
/// @param spans one or more, in order, into the article's text; empty only where the source gave no
///   text to point into
/// @param cue the reporter's word that marks it ("said"), or empty
/// @param topics ids, ancestors included, sorted
/// @param reportedBy id of the statement in which this one is told
/// @param source id of the article's [Article.Source] that has it on record
/// @param translated whether the words are a translation; null if unknown
/// @param rule the rule that made it, or `given`
public record Statement(
    String id,
    String article,
    Speaker.@Nullable Ref speaker,
    String namedAs,
    PartialDate said,
    Basis saidBasis,
    Form form,
    Act act,
    Confidence confidence,
    String text,
    List<Span> spans,
    String cue,
    List<String> topics,
    @Nullable String reportedBy,
    @Nullable String source,
    @Nullable Boolean translated,
    String rule) {

  /// What stands between the parts of a statement that its article breaks up.
  public static final String JOINT = " … ";

  /// How a statement's words reached us: word for word, partly so, or in the reporter's words.
  public enum Form {
    QUOTED,
    MIXED,
    REPORTED
  }

  /// What kind of act the reporter's verb makes of a statement.
  public enum Act {
    SAY,
    CLAIM,
    DEMAND,
    PROPOSE,
    REJECT,
    DENY,
    ACCUSE,
    CONCEDE,
    AGREE,
    THREATEN,
    ASSESS,
    AIM
  }

  /// How sure we are of words and speaker. LOW is kept, but shown and counted only when asked for.
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  /// How the date of a statement is known: written out, worked out from words such as "on Monday",
  /// or taken from the article.
  public enum Basis {
    STATED,
    RESOLVED,
    PUBLISHED
  }

  public Statement {
    spans = List.copyOf(spans);
    topics = topics.stream().sorted().distinct().toList();
  }

  /// The one day that filters, orders and histograms use: the last day of [#said()] that is not
  /// after the article's day of publication; its first day if all of them are.
  public LocalDate day(LocalDate published) {
    LocalDate last = said.last();
    if (!last.isAfter(published)) {
      return last;
    }
    return said.first().isAfter(published) ? said.first() : published;
  }

  /// Where the statement begins in its article, 0 if it points nowhere.
  public int position() {
    return spans.isEmpty() ? 0 : spans.getFirst().start();
  }
}
