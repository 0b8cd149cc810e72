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
/// @param inherited those of `topics` that its own words do not name: they come from the question
///   answered, the statement that tells it, or the paragraph around it
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
    String rule,
    List<String> inherited) {

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
    inherited = topics.stream().filter(inherited::contains).toList();
  }

  /// A statement whose topics are all its own.
  public Statement(
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
    this(
        id,
        article,
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
        List.of());
  }

  /// A copy of it to be changed.
  public Revision revised() {
    return new Revision(this);
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

  /// A statement in the course of being changed: it begins as a copy, each setter changes one part,
  /// [#done()] is the changed statement. The first one stays as it was; for one thread.
  public static final class Revision {
    private final Statement was;
    private Speaker.@Nullable Ref speaker;
    private String namedAs;
    private PartialDate said;
    private Basis saidBasis;
    private Form form;
    private Act act;
    private Confidence confidence;
    private String text;
    private List<Span> spans;
    private String cue;
    private List<String> topics;
    private List<String> inherited;
    private @Nullable String reportedBy;

    private Revision(Statement was) {
      this.was = was;
      this.speaker = was.speaker();
      this.namedAs = was.namedAs();
      this.said = was.said();
      this.saidBasis = was.saidBasis();
      this.form = was.form();
      this.act = was.act();
      this.confidence = was.confidence();
      this.text = was.text();
      this.spans = was.spans();
      this.cue = was.cue();
      this.topics = was.topics();
      this.inherited = was.inherited();
      this.reportedBy = was.reportedBy();
    }

    /// Who said it; null: unknown.
    public Revision speaker(Speaker.@Nullable Ref other) {
      speaker = other;
      return this;
    }

    /// When it was said, and how that is known.
    public Revision said(PartialDate other, Basis basis) {
      said = other;
      saidBasis = basis;
      return this;
    }

    /// How its words reached us.
    public Revision form(Form other) {
      form = other;
      return this;
    }

    /// What kind of act it is.
    public Revision act(Act other) {
      act = other;
      return this;
    }

    /// How sure we are.
    public Revision confidence(Confidence other) {
      confidence = other;
      return this;
    }

    /// Its words, where they stay in their places.
    public Revision text(String other) {
      text = other;
      return this;
    }

    /// The places of its words, where the article's text has moved below them.
    public Revision spans(List<Span> other) {
      spans = other;
      return this;
    }

    /// Without a word of its article: neither its own, nor its cue, nor how the speaker is named.
    public Revision wordless() {
      namedAs = "";
      text = "";
      spans = List.of();
      cue = "";
      return this;
    }

    /// What it is about; none of it is inherited.
    public Revision topics(List<String> others) {
      topics = others;
      inherited = List.of();
      return this;
    }

    /// The statement in which it is told; null: none.
    public Revision reportedBy(@Nullable String other) {
      reportedBy = other;
      return this;
    }

    /// The statement with all that was changed.
    public Statement done() {
      return new Statement(
          was.id(),
          was.article(),
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
          was.source(),
          was.translated(),
          was.rule(),
          inherited);
    }
  }
}
