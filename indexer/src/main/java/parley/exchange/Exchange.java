package parley.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Basis;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.input.Entry;
import parley.input.GivenId;
import parley.input.Json;
import parley.input.LanguageTag;
import parley.input.Misread;
import parley.input.Value;

/// Reads and writes lines of the exchange format.
public final class Exchange {

  private static final SequencedSet<String> ARTICLE =
      keys(
          "id title published publisher url language round text sources checked rights added"
              + " statements modified deleted");
  private static final SequencedSet<String> SOURCE = keys("id publisher title date url retrieved");
  private static final SequencedSet<String> STATEMENT =
      keys(
          "id speaker speakerId namedAs said saidBasis form act confidence text start end spans cue"
              + " topics inherited reportedBy source translated rule");
  private static final SequencedSet<String> SPAN = keys("start end");

  private Exchange() {}

  private static SequencedSet<String> keys(String keys) {
    return new LinkedHashSet<>(Arrays.asList(keys.split(" ")));
  }

  /// The line for an article of the archive, without a line break.
  public static String write(AttributedArticle article) {
    return ExchangeWriter.line(article);
  }

  /// The keys of a line, unread.
  ///
  /// @throws Misread if it is no JSON object, or has a key that the format does not know
  public static Entry entry(String line, int number) {
    return Entry.of("article", Json.read(line, number)).only(ARTICLE);
  }

  /// The id that a line gives, all that the line of a deleted article needs.
  ///
  /// @throws Misread if it gives none
  public static String id(Entry line) {
    return GivenId.article(line.text("id"), line.line());
  }

  /// Reads a line.
  ///
  /// @param number of the line in its file, counted from 1
  /// @throws Misread with key and reason if it is not of the format
  public static ExchangeArticle read(String line, int number) {
    return read(entry(line, number));
  }

  /// Reads a line whose keys are known.
  ///
  /// @throws Misread with key and reason if it is not of the format
  public static ExchangeArticle read(Entry entry) {
    int number = entry.line();
    ExchangeArticle article =
        new ExchangeArticle(
            number,
            id(entry),
            entry.text("title"),
            published(entry),
            entry.textOr("publisher", ""),
            entry.maybe("url"),
            entry.has("language") ? LanguageTag.of(entry.text("language"), number) : null,
            id(entry, "round"),
            entry.maybe("text"),
            entry.values("sources").stream().map(Exchange::source).toList(),
            entry.day("checked"),
            rights(entry),
            entry.instant("added"),
            statements(entry));
    if (article.text() == null && article.statements() == null) {
      throw new Misread(number, "article: “text” or “statements” has to be there");
    }
    return article;
  }

  private static @Nullable String id(Entry entry, String key) {
    String id = entry.maybe(key);
    return id == null ? null : GivenId.of(key, id, entry.lineOf(key));
  }

  private static LocalDate published(Entry entry) {
    LocalDate published = entry.day("published");
    if (published == null) {
      throw new Misread(entry.line(), "article: the key “published” is missing");
    }
    return published;
  }

  private static Article.Source source(Value value) {
    Entry entry = Entry.of("source", value).only(SOURCE);
    return new Article.Source(
        entry.text("id"),
        entry.textOr("publisher", ""),
        entry.textOr("title", ""),
        entry.date("date"),
        entry.maybe("url"),
        entry.day("retrieved"));
  }

  private static Article.@Nullable Rights rights(Entry entry) {
    return entry.has("rights")
        ? entry.choice("rights", Article.Rights.class, Article.Rights.EXCERPT)
        : null;
  }

  private static @Nullable List<ExchangeStatement> statements(Entry entry) {
    return entry.has("statements")
        ? entry.values("statements").stream().map(Exchange::statement).toList()
        : null;
  }

  private static ExchangeStatement statement(Value value) {
    Entry entry = Entry.of("statement", value).only(STATEMENT);
    return new ExchangeStatement(
        id(entry, "id"),
        entry.maybe("speaker"),
        id(entry, "speakerId"),
        entry.maybe("namedAs"),
        entry.date("said"),
        entry.has("saidBasis") ? entry.choice("saidBasis", Basis.class, Basis.STATED) : null,
        entry.choice("form", Form.class, Form.REPORTED),
        entry.choice("act", Act.class, Act.SAY),
        entry.choice("confidence", Confidence.class, Confidence.HIGH),
        entry.maybe("text"),
        spans(entry),
        entry.textOr("cue", ""),
        topics(entry),
        entry.maybe("reportedBy"),
        entry.maybe("source"),
        entry.flag("translated"),
        entry.textOr("rule", "given"),
        entry.has("inherited") ? entry.texts("inherited") : List.of());
  }

  private static @Nullable List<String> topics(Entry entry) {
    return entry.has("topics")
        ? entry.texts("topics").stream()
            .map(topic -> GivenId.of("topics", topic, entry.lineOf("topics")))
            .toList()
        : null;
  }

  private static List<Span> spans(Entry entry) {
    if (entry.has("spans")) {
      return entry.values("spans").stream()
          .map(value -> span(Entry.of("span", value).only(SPAN)))
          .toList();
    }
    return entry.has("start") || entry.has("end") ? List.of(span(entry)) : List.of();
  }

  private static Span span(Entry entry) {
    Integer start = entry.number("start");
    Integer end = entry.number("end");
    if (start == null || end == null || end <= start) {
      throw new Misread(
          entry.line(),
          "“start” and “end” have to be two numbers, the end behind the start; found %s and %s"
              .formatted(start, end));
    }
    return new Span(start, end);
  }
}
