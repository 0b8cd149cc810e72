package parley.web.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes the elements that feeds are made of.
record AtomXml(XMLStreamWriter xml) {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /// Begins a feed.
  static AtomXml begin(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    return new AtomXml(xml);
  }

  void open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(value));
    xml.writeEndElement();
  }

  void link(String rel, String type, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", legal(href));
  }

  void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    text("name", name);
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

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  /// Ends the feed.
  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }
}
