package parley.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;

/// What a hit shows, as the bytes of one doc value: a statement with the head of its article and
/// the source that has it on record, or an article's head alone.
final class StatementCodec {

  private static final String NO_TEXT = "";

  private StatementCodec() {}

  /// A statement as a hit shows it.
  record Shown(Statement statement, Article.Head article, Article.@Nullable Source source) {}

  static BytesRef encode(Shown shown) throws IOException {
    return FieldWriter.bytes(StatementCodec::write, shown);
  }

  static Shown decode(BytesRef bytes) throws IOException {
    FieldReader in = FieldReader.of(bytes);
    return new Shown(
        statement(in, NO_TEXT), ArticleCodec.head(in), in.optional(ArticleCodec::source));
  }

  private static void write(FieldWriter out, Shown shown) throws IOException {
    statement(out, shown.statement(), NO_TEXT);
    ArticleCodec.head(out, shown.article());
    out.optional(shown.source(), ArticleCodec::source);
  }

  /// Writes a statement; its words only where they are not what its spans show in the text of its
  /// article.
  ///
  /// @param article the text, which is known to whoever reads it back
  static void statement(FieldWriter out, Statement s, String article) throws IOException {
    out.list(s.spans(), StatementCodec::span);
    boolean shown = s.text().equals(words(s.spans(), article));
    out.flag(shown);
    if (!shown) {
      out.text(s.text());
    }
    out.text(s.id());
    out.text(s.article());
    out.optional(s.speaker(), StatementCodec::speaker);
    out.text(s.namedAs());
    out.date(s.said());
    out.constant(s.saidBasis());
    out.constant(s.form());
    out.constant(s.act());
    out.constant(s.confidence());
    out.text(s.cue());
    out.list(s.topics(), FieldWriter::text);
    out.optional(s.reportedBy(), FieldWriter::text);
    out.optional(s.source(), FieldWriter::text);
    out.optional(s.translated(), FieldWriter::flag);
    out.text(s.rule());
    out.list(s.inherited(), FieldWriter::text);
  }

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  static Statement statement(FieldReader in, String article) throws IOException {
    List<Span> spans = in.list(StatementCodec::span);
    String words = in.flag() ? words(spans, article) : in.text();
    return new Statement(
        in.text(),
        in.text(),
        in.optional(StatementCodec::speaker),
        in.text(),
        in.date(),
        in.constant(Statement.Basis.class),
        in.constant(Statement.Form.class),
        in.constant(Statement.Act.class),
        in.constant(Statement.Confidence.class),
        words,
        spans,
        in.text(),
        in.list(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(FieldReader::text),
        in.optional(FieldReader::flag),
        in.text(),
        in.list(FieldReader::text));
  }

  /// What the spans show in a text; nothing where they reach beyond it.
  private static String words(List<Span> spans, String article) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      if (span.end() > article.length()) {
        return "";
      }
      words
          .append(words.isEmpty() ? "" : Statement.JOINT)
          .append(article, span.start(), span.end());
    }
    return words.toString();
  }

  private static void speaker(FieldWriter out, Speaker.Ref speaker) throws IOException {
    out.text(speaker.id());
    out.text(speaker.name());
  }

  private static Speaker.Ref speaker(FieldReader in) throws IOException {
    return new Speaker.Ref(in.text(), in.text());
  }

  private static void span(FieldWriter out, Span span) throws IOException {
    out.number(span.start());
    out.number(span.length());
  }

  private static Span span(FieldReader in) throws IOException {
    int start = in.number();
    return new Span(start, start + in.number());
  }
}
