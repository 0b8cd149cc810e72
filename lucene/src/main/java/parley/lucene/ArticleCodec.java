package parley.lucene;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import parley.archive.Article;
import parley.archive.AttributedArticle;

/// A whole article with its statements as bytes, and the parts of it that hits show.
final class ArticleCodec {

  private ArticleCodec() {}

  static BytesRef encode(AttributedArticle article) throws IOException {
    return FieldWriter.bytes(ArticleCodec::whole, article);
  }

  static AttributedArticle decode(BytesRef bytes) throws IOException {
    FieldReader in = FieldReader.of(bytes);
    Article article = article(in);
    return new AttributedArticle(
        article, in.list(each -> StatementCodec.statement(each, article.text())));
  }

  static BytesRef encodeHead(Article.Head head) throws IOException {
    return FieldWriter.bytes(ArticleCodec::head, head);
  }

  static Article.Head decodeHead(BytesRef bytes) throws IOException {
    return head(FieldReader.of(bytes));
  }

  private static void whole(FieldWriter out, AttributedArticle whole) throws IOException {
    Article article = whole.article();
    head(out, article.head());
    out.text(article.text());
    out.list(article.sources(), ArticleCodec::source);
    out.optional(article.checked(), FieldWriter::day);
    out.list(
        whole.statements(),
        (each, statement) -> StatementCodec.statement(each, statement, article.text()));
  }

  private static Article article(FieldReader in) throws IOException {
    Article.Head head = head(in);
    return new Article(
        head.id(),
        head.url(),
        head.publisher(),
        head.headline(),
        head.published(),
        head.language(),
        head.round(),
        in.text(),
        in.list(ArticleCodec::source),
        in.optional(FieldReader::day),
        head.rights(),
        head.added());
  }

  static void head(FieldWriter out, Article.Head head) throws IOException {
    out.text(head.id());
    out.optional(head.url(), FieldWriter::text);
    out.text(head.publisher());
    out.text(head.headline());
    out.day(head.published());
    out.text(head.language());
    out.optional(head.round(), FieldWriter::text);
    out.constant(head.rights());
    out.instant(head.added());
  }

  static Article.Head head(FieldReader in) throws IOException {
    return new Article.Head(
        in.text(),
        in.optional(FieldReader::text),
        in.text(),
        in.text(),
        in.day(),
        in.text(),
        in.optional(FieldReader::text),
        in.constant(Article.Rights.class),
        in.instant());
  }

  static void source(FieldWriter out, Article.Source source) throws IOException {
    out.text(source.id());
    out.text(source.publisher());
    out.text(source.title());
    out.optional(source.date(), FieldWriter::date);
    out.optional(source.url(), FieldWriter::text);
    out.optional(source.retrieved(), FieldWriter::day);
  }

  static Article.Source source(FieldReader in) throws IOException {
    return new Article.Source(
        in.text(),
        in.text(),
        in.text(),
        in.optional(FieldReader::date),
        in.optional(FieldReader::text),
        in.optional(FieldReader::day));
  }
}
