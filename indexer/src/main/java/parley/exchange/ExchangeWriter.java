package parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Span;
import parley.archive.Statement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a line of the exchange format, keys in the order in which DESIGN names them; what is null
/// is left out.
final class ExchangeWriter {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ExchangeWriter() {}

  static String line(AttributedArticle attributed) {
    Article article = attributed.article();
    ObjectNode out = MAPPER.createObjectNode();
    out.put("id", article.id());
    out.put("title", article.headline());
    out.put("published", article.published().toString());
    out.put("publisher", article.publisher());
    put(out, "url", article.url());
    out.put("language", article.language());
    put(out, "round", article.round());
    out.put("text", article.text());
    ArrayNode sources = out.putArray("sources");
    article.sources().forEach(source -> write(source, sources.addObject()));
    put(out, "checked", article.checked());
    out.put("rights", article.rights().name());
    out.put("added", article.added().toString());
    ArrayNode statements = out.putArray("statements");
    attributed.statements().forEach(statement -> write(statement, statements.addObject()));
    return MAPPER.writeValueAsString(out);
  }

  private static void put(ObjectNode out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value.toString());
    }
  }

  private static void write(Article.Source source, ObjectNode out) {
    out.put("id", source.id());
    out.put("publisher", source.publisher());
    out.put("title", source.title());
    put(out, "date", source.date());
    put(out, "url", source.url());
    put(out, "retrieved", source.retrieved());
  }

  private static void write(Statement statement, ObjectNode out) {
    out.put("id", statement.id());
    if (statement.speaker() != null) {
      out.put("speaker", statement.speaker().name());
      out.put("speakerId", statement.speaker().id());
    }
    out.put("namedAs", statement.namedAs());
    out.put("said", statement.said().toString());
    out.put("saidBasis", statement.saidBasis().name());
    out.put("form", statement.form().name());
    out.put("act", statement.act().name());
    out.put("confidence", statement.confidence().name());
    out.put("text", statement.text());
    write(statement.spans(), out);
    out.put("cue", statement.cue());
    ArrayNode topics = out.putArray("topics");
    statement.topics().forEach(topics::add);
    if (!statement.inherited().isEmpty()) {
      ArrayNode inherited = out.putArray("inherited");
      statement.inherited().forEach(inherited::add);
    }
    put(out, "reportedBy", statement.reportedBy());
    put(out, "source", statement.source());
    if (statement.translated() != null) {
      out.put("translated", statement.translated());
    }
    out.put("rule", statement.rule());
  }

  private static void write(List<Span> spans, ObjectNode out) {
    if (spans.isEmpty()) {
      return;
    }
    out.put("start", spans.getFirst().start());
    out.put("end", spans.getLast().end());
    if (spans.size() > 1) {
      ArrayNode parts = out.putArray("spans");
      spans.forEach(span -> parts.addObject().put("start", span.start()).put("end", span.end()));
    }
  }
}
