package parley.web.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import parley.archive.Article;
import parley.archive.Statement;
import parley.search.Hit;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Quoting;

/// Hits as an Atom feed, the newest additions first.
///
/// @param base what addresses of pages begin with
/// @param title the request read back in words
/// @param self path and query of the feed
/// @param page path and query of the same search as a page
record AtomFeed(String base, String title, String self, String page) {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /// Writes the feed of these hits.
  ///
  /// @throws XMLStreamException if `out` cannot be written
  void write(Iterator<Hit> hits, Instant built, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    text(xml, "title", "Parley: " + title);
    text(xml, "id", base + self);
    link(xml, "self", "application/atom+xml", base + self);
    link(xml, "alternate", "text/html", base + page);
    boolean first = true;
    while (hits.hasNext()) {
      Hit hit = hits.next();
      if (first) {
        text(xml, "updated", hit.article().added().toString());
        first = false;
      }
      entry(xml, hit);
    }
    if (first) {
      text(xml, "updated", built.toString());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
    xml.writeStartElement("entry");
    switch (hit) {
      case Hit.OfStatement statement -> statement(xml, statement.statement(), statement.article());
      case Hit.OfArticle article -> article(xml, article.article(), article.statements());
    }
    text(xml, "updated", hit.article().added().toString());
    xml.writeEndElement();
  }

  private void statement(XMLStreamWriter xml, Statement statement, Article.Head article)
      throws XMLStreamException {
    String speaker = statement.speaker() == null ? "Unknown speaker" : statement.speaker().name();
    boolean reported = statement.form() == Statement.Form.REPORTED;
    text(
        xml,
        "title",
        speaker + ", " + Dates.of(statement.said()) + (reported ? ", as reported" : ""));
    text(xml, "id", base + "/statement/" + statement.id());
    link(xml, "alternate", "text/html", base + "/statement/" + statement.id());
    xml.writeStartElement("author");
    text(xml, "name", speaker);
    xml.writeEndElement();
    String how = reported ? "In the reporter’s words: " : "";
    text(xml, "content", how + Quoting.line(statement) + " — " + heading(article));
  }

  private void article(XMLStreamWriter xml, Article.Head article, int statements)
      throws XMLStreamException {
    text(xml, "title", article.headline().isEmpty() ? article.id() : article.headline());
    text(xml, "id", base + "/article/" + article.id());
    link(xml, "alternate", "text/html", base + "/article/" + article.id());
    xml.writeStartElement("author");
    text(xml, "name", article.publisher().isEmpty() ? "Unknown publisher" : article.publisher());
    xml.writeEndElement();
    text(xml, "content", heading(article) + ", " + Counts.of(statements, "statement"));
  }

  private static String heading(Article.Head article) {
    String publisher = article.publisher().isEmpty() ? "unknown publisher" : article.publisher();
    return (article.headline().isEmpty() ? article.id() : article.headline())
        + ", "
        + publisher
        + ", "
        + Dates.day(article.published());
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", legal(href));
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(value));
    xml.writeEndElement();
  }

  /// Text without the characters that XML 1.0 cannot hold.
  private static String legal(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xd800)
                || (c >= 0xe000 && c < 0xfffe)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
