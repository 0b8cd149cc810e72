package parley.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;

/// An article being put together for a test. What is set after [#says] belongs to that statement.
public final class Draft {

  private final Registers registers;
  private final String id;
  private final LocalDate published;
  private final String text;
  private final List<Article.Source> sources = new ArrayList<>();
  private final List<Saying> sayings = new ArrayList<>();
  private String publisher = "The Delta Post";
  private String headline = "";
  private String language = "en";
  private @Nullable String round;
  private Article.Rights rights = Article.Rights.FULL;
  private Instant added;

  public Draft(Registers registers, String id, String published, String text) {
    this.registers = registers;
    this.id = id;
    this.published = LocalDate.parse(published);
    this.text = text;
    this.added = this.published.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /// A statement being put together.
  private static final class Saying {
    private Speaker.@Nullable Ref speaker;
    private PartialDate said = PartialDate.parse("2000");
    private List<Span> spans = List.of();
    private Statement.Form form = Statement.Form.QUOTED;
    private Statement.Act act = Statement.Act.SAY;
    private Statement.Confidence confidence = Statement.Confidence.HIGH;
    private List<String> topics = List.of();
    private @Nullable String source;
    private @Nullable String reportedBy;
    private @Nullable Boolean translated;
  }

  public Draft publisher(String name) {
    publisher = name;
    return this;
  }

  public Draft headline(String words) {
    headline = words;
    return this;
  }

  public Draft language(String tag) {
    language = tag;
    return this;
  }

  public Draft round(@Nullable String roundId) {
    round = roundId;
    return this;
  }

  public Draft rights(Article.Rights given) {
    rights = given;
    return this;
  }

  public Draft added(String instant) {
    added = Instant.parse(instant);
    return this;
  }

  /// Adds an outlet that has the article on record.
  public Draft source(String sourceId, String outlet) {
    String url = "https://example.org/" + id + "/" + sourceId;
    sources.add(
        new Article.Source(
            sourceId, outlet, "As told", PartialDate.of(published), url, published.plusDays(3)));
    return this;
  }

  /// Adds a statement whose parts stand in the text, in order.
  ///
  /// @param speaker id of a registered one, name of another, empty for nobody known
  public Draft says(String speaker, String said, String... parts) {
    Saying saying = new Saying();
    saying.speaker = speaker.isEmpty() ? null : ref(speaker);
    saying.said = PartialDate.parse(said);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String part : parts) {
      int start = text.indexOf(part, from);
      if (start < 0) {
        throw new IllegalArgumentException("“" + part + "” is not in article " + id);
      }
      from = start + part.length();
      spans.add(new Span(start, from));
    }
    saying.spans = spans;
    sayings.add(saying);
    return this;
  }

  private Speaker.Ref ref(String speaker) {
    return registers
        .speaker(speaker)
        .map(Speaker::ref)
        .orElseGet(() -> new Speaker.Ref(Ids.unregistered(speaker), speaker));
  }

  public Draft form(Statement.Form form) {
    sayings.getLast().form = form;
    return this;
  }

  public Draft act(Statement.Act act) {
    sayings.getLast().act = act;
    return this;
  }

  public Draft confidence(Statement.Confidence confidence) {
    sayings.getLast().confidence = confidence;
    return this;
  }

  /// Gives the statement topics, with those above them.
  public Draft topics(String... topicIds) {
    sayings.getLast().topics =
        List.of(topicIds).stream().flatMap(t -> registers.withAncestors(t).stream()).toList();
    return this;
  }

  /// Says which source has the statement on record.
  public Draft by(String sourceId) {
    sayings.getLast().source = sourceId;
    return this;
  }

  public Draft translated(boolean translated) {
    sayings.getLast().translated = translated;
    return this;
  }

  /// Says that the statement is told in the first one of the article.
  public Draft toldInFirst() {
    sayings.getLast().reportedBy = build().statements().getFirst().id();
    return this;
  }

  public AttributedArticle build() {
    String url = "https://example.org/" + id;
    Article article =
        new Article(
            id,
            url,
            publisher,
            headline,
            published,
            language,
            round,
            text,
            sources,
            published.plusDays(5),
            rights,
            added);
    Map<String, Integer> occurrences = new HashMap<>();
    return new AttributedArticle(
        article, sayings.stream().map(saying -> statement(saying, occurrences)).toList());
  }

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  private Statement statement(Saying saying, Map<String, Integer> occurrences) {
    String words =
        saying.spans.stream()
            .map(span -> span.of(text))
            .collect(Collectors.joining(Statement.JOINT));
    int occurrence = occurrences.merge(words, 1, Integer::sum);
    return new Statement(
        Ids.statement(id, words, occurrence),
        id,
        saying.speaker,
        saying.speaker == null ? "someone" : saying.speaker.name(),
        saying.said,
        Statement.Basis.STATED,
        saying.form,
        saying.act,
        saying.confidence,
        words,
        saying.spans,
        "said",
        saying.topics,
        saying.reportedBy,
        saying.source,
        saying.translated,
        "given");
  }
}
