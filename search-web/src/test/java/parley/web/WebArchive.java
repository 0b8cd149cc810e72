package parley.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.contract.Archive;
import parley.contract.Samples;

/// The shared samples, an article that is made of markup, formulas and scripts, and corrections of
/// every kind.
final class WebArchive {

  static final String SCRIPT = "<script>alert(1)</script>";

  static final Archive ARCHIVE = archive();

  private WebArchive() {}

  private static Archive archive() {
    List<AttributedArticle> articles = new ArrayList<>(Samples.ARCHIVE.articles());
    articles.add(hostile());
    return new Archive(registers(), articles);
  }

  private static Registers registers() {
    Registers samples = Samples.REGISTERS;
    List<Speaker> speakers = new ArrayList<>(samples.speakers());
    Speaker.Office office = new Speaker.Office("Head of " + SCRIPT, null, null);
    speakers.add(
        new Speaker(
            "mallory",
            "Mallory " + SCRIPT,
            Map.of(),
            List.of("\"><img src=x onerror=alert(1)>"),
            Speaker.Kind.PERSON,
            "delta",
            List.of(office),
            "\"><script>"));
    List<Topic> topics = new ArrayList<>(samples.topics());
    topics.add(new Topic("markup", SCRIPT, null, "\"" + SCRIPT, List.of(), List.of()));
    return new Registers(speakers, topics, samples.rounds(), corrections());
  }

  private static List<Correction> corrections() {
    return List.of(
        correction("a-withdrawn", Correction.Kind.WITHDRAW, Map.of(), "It was made up."),
        correction("gone-speaker", Correction.Kind.WITHDRAW, Map.of(), "Asked not to be named."),
        correction("a-opening~dropped222", Correction.Kind.DROP, Map.of(), "No statement."),
        correction(
            "a-opening", Correction.Kind.SET, Map.of("published", "2025-05-17"), SCRIPT + " typo"),
        new Correction(
            id(1, 0),
            Correction.Kind.SET,
            Map.of("said", "2025-06-02", "act", "say"),
            Map.of("said", "2025-06"),
            null,
            "The day was found.",
            LocalDate.of(2025, 9, 2)),
        contradiction(id(0, 0), Correction.Kind.DENIED, id(0, 2), "Boris Kalm denied it."),
        contradiction(id(0, 0), Correction.Kind.RETRACTED, id(1, 2), "She took it back."),
        contradiction(
            id(0, 0), Correction.Kind.DENIED, "a-opening~dropped222", "No longer there."));
  }

  /// The id of a statement of the samples.
  static String id(int article, int statement) {
    return Samples.ARCHIVE.articles().get(article).statements().get(statement).id();
  }

  private static Correction contradiction(
      String target, Correction.Kind kind, String by, String reason) {
    return new Correction(target, kind, Map.of(), Map.of(), by, reason, LocalDate.of(2025, 9, 3));
  }

  private static Correction correction(
      String target, Correction.Kind kind, Map<String, String> set, String reason) {
    return new Correction(target, kind, set, reason, LocalDate.of(2025, 9, 1));
  }

  private static AttributedArticle hostile() {
    String quoted = "=HYPERLINK(\"javascript:alert(1)\") & " + SCRIPT;
    String text = "Mallory said: “" + quoted + "”\n\nThen “two\nlines” and \u0001 a control sign.";
    Article article =
        new Article(
            "x-hostile",
            "javascript:alert(1)",
            "Herald " + SCRIPT,
            "Hostile " + SCRIPT + " \" onload=alert(1)",
            LocalDate.of(2025, 7, 25),
            "en",
            null,
            text,
            List.of(
                new Article.Source(
                    "s1", "@Herald, \"quoted\"", SCRIPT, null, "javascript:alert(2)", null)),
            null,
            Article.Rights.FULL,
            Instant.parse("2025-07-26T08:00:00Z"));
    int start = text.indexOf(quoted);
    int second = text.indexOf("“two");
    return new AttributedArticle(
        article,
        List.of(
            statement(
                article, "x-hostile~aaaaaaaaaa", new Span(start, start + quoted.length()), "s1"),
            statement(article, "x-hostile~bbbbbbbbbb", new Span(second, second + 11), null)));
  }

  private static Statement statement(
      Article article, String id, Span span, @Nullable String source) {
    return new Statement(
        id,
        article.id(),
        new Speaker.Ref("mallory", "Mallory " + SCRIPT),
        SCRIPT,
        PartialDate.parse("2025-07-24"),
        Statement.Basis.STATED,
        source == null ? Statement.Form.MIXED : Statement.Form.QUOTED,
        Statement.Act.SAY,
        Statement.Confidence.HIGH,
        span.of(article.text()),
        List.of(span),
        "said",
        List.of("markup"),
        null,
        source,
        null,
        "given");
  }
}
