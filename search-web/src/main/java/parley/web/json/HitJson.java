package parley.web.json;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.search.Hit;
import parley.search.Snippet;
import parley.web.words.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/// Writes hits for all answers and exports in JSON: straight from what an engine answers, with keys
/// that are encoded once.
///
/// @param registers those of the build that answered
/// @param base what addresses of pages begin with
record HitJson(Registers registers, String base) {

  private static final SerializableString ID = key("id");
  private static final SerializableString TEXT = key("text");
  private static final SerializableString TITLE = key("title");
  private static final SerializableString SNIPPET = key("snippet");
  private static final SerializableString MATCH = key("match");
  private static final SerializableString SPEAKER = key("speaker");
  private static final SerializableString NAME = key("name");
  private static final SerializableString OFFICE = key("office");
  private static final SerializableString SIDE = key("side");
  private static final SerializableString NAMED_AS = key("namedAs");
  private static final SerializableString SAID = key("said");
  private static final SerializableString SAID_BASIS = key("saidBasis");
  private static final SerializableString FORM = key("form");
  private static final SerializableString ACT = key("act");
  private static final SerializableString CONFIDENCE = key("confidence");
  private static final SerializableString TRANSLATED = key("translated");
  private static final SerializableString TOPICS = key("topics");
  private static final SerializableString LABEL = key("label");
  private static final SerializableString INHERITED = key("inherited");
  private static final SerializableString SOURCE = key("source");
  private static final SerializableString WORDING = key("wording");
  private static final SerializableString ARTICLE = key("article");
  private static final SerializableString PUBLISHED = key("published");
  private static final SerializableString PUBLISHER = key("publisher");
  private static final SerializableString URL = key("url");
  private static final SerializableString ROUND = key("round");
  private static final SerializableString LANGUAGE = key("language");
  private static final SerializableString STATEMENTS = key("statements");
  private static final SerializableString PAGE = key("page");

  private static SerializableString key(String name) {
    return new SerializedString(name);
  }

  /// Writes one hit.
  void write(Hit hit, JsonGenerator out) {
    out.writeStartObject();
    switch (hit) {
      case Hit.OfStatement statement -> statement(statement, out);
      case Hit.OfArticle article -> article(article, out);
    }
    out.writeEndObject();
  }

  private void statement(Hit.OfStatement hit, JsonGenerator out) {
    Statement statement = hit.statement();
    Article.Head article = hit.article();
    text(ID, statement.id(), out);
    text(TEXT, statement.text(), out);
    snippet(hit.snippet(), out);
    speaker(statement, article, out);
    text(NAMED_AS, statement.namedAs(), out);
    text(SAID, statement.said().toString(), out);
    text(SAID_BASIS, statement.saidBasis().name(), out);
    text(FORM, statement.form().name(), out);
    text(ACT, statement.act().name(), out);
    text(CONFIDENCE, statement.confidence().name(), out);
    translated(statement.translated(), out);
    topics(statement.topics(), statement.inherited(), out);
    source(hit.source(), article, out);
    text(WORDING, Wording.digest(hit).orElse(null), out);
    out.writeName(ARTICLE);
    out.writeStartObject();
    head(article, out);
    out.writeEndObject();
    text(URL, base + "/statement/" + statement.id(), out);
  }

  private void article(Hit.OfArticle hit, JsonGenerator out) {
    Article.Head article = hit.article();
    text(ID, article.id(), out);
    text(TITLE, article.headline(), out);
    snippet(hit.snippet(), out);
    origin(article, out);
    text(LANGUAGE, article.language(), out);
    out.writeName(STATEMENTS);
    out.writeNumber(hit.statements());
    text(PAGE, base + "/article/" + article.id(), out);
  }

  private static void head(Article.Head article, JsonGenerator out) {
    text(ID, article.id(), out);
    text(TITLE, article.headline(), out);
    origin(article, out);
  }

  private static void origin(Article.Head article, JsonGenerator out) {
    text(PUBLISHED, article.published().toString(), out);
    text(PUBLISHER, article.publisher(), out);
    text(URL, article.url(), out);
    text(ROUND, article.round(), out);
  }

  private static void snippet(Snippet snippet, JsonGenerator out) {
    out.writeName(SNIPPET);
    out.writeStartArray();
    for (Snippet.Fragment fragment : snippet.fragments()) {
      out.writeStartObject();
      text(TEXT, fragment.text(), out);
      out.writeName(MATCH);
      out.writeBoolean(fragment.match());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void speaker(Statement statement, Article.Head article, JsonGenerator out) {
    out.writeName(SPEAKER);
    Speaker.@Nullable Ref ref = statement.speaker();
    if (ref == null) {
      out.writeNull();
      return;
    }
    @Nullable Speaker known = registers.speaker(ref.id()).orElse(null);
    out.writeStartObject();
    text(ID, ref.id(), out);
    text(NAME, ref.name(), out);
    text(OFFICE, known == null ? null : office(known, statement.day(article.published())), out);
    text(SIDE, known == null ? null : known.side(), out);
    out.writeEndObject();
  }

  private static @Nullable String office(Speaker speaker, LocalDate day) {
    return speaker.officeOn(day).map(Speaker.Office::title).orElse(null);
  }

  private static void translated(@Nullable Boolean translated, JsonGenerator out) {
    out.writeName(TRANSLATED);
    if (translated == null) {
      out.writeNull();
    } else {
      out.writeBoolean(translated);
    }
  }

  private void topics(List<String> topics, List<String> inherited, JsonGenerator out) {
    out.writeName(TOPICS);
    out.writeStartArray();
    for (String topic : topics) {
      out.writeStartObject();
      text(ID, topic, out);
      text(LABEL, registers.topic(topic).map(Topic::label).orElse(topic), out);
      out.writeName(INHERITED);
      out.writeBoolean(inherited.contains(topic));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void source(
      Article.@Nullable Source source, Article.Head article, JsonGenerator out) {
    out.writeName(SOURCE);
    out.writeStartObject();
    text(PUBLISHER, source == null ? article.publisher() : source.publisher(), out);
    text(URL, source == null ? article.url() : source.url(), out);
    out.writeEndObject();
  }

  private static void text(SerializableString key, @Nullable String value, JsonGenerator out) {
    out.writeName(key);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }
}
