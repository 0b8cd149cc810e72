package parley.akn;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.input.Misread;

/// Reads XML into a tree of elements and texts.
final class AknXml {

  /// Deeper than any document, shallower than the stack.
  private static final int DEEPEST = 200;

  private AknXml() {}

  /// An element or a piece of text.
  sealed interface Node {}

  /// Text as written.
  record Text(String text) implements Node {}

  /// An element by its local name.
  record Tag(String name, Map<String, String> attributes, List<Node> children) implements Node {

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }

    Stream<Tag> tags() {
      return children.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
    }

    /// The elements of this name in it, at any depth, in order.
    Stream<Tag> all(String wanted) {
      return tags()
          .flatMap(tag ->
              Stream.concat(
                  tag.name.equals(wanted) ? Stream.of(tag) : Stream.of(), tag.all(wanted)));
    }

    /// The first element at the end of a path of names.
    Optional<Tag> first(String... path) {
      Stream<Tag> found = Stream.of(this);
      for (String wanted : path) {
        found = found.flatMap(tag -> tag.all(wanted));
      }
      return found.findFirst();
    }

    /// All text in it, white space folded.
    String words() {
      StringBuilder words = new StringBuilder();
      collect(words);
      return words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void collect(StringBuilder words) {
      for (Node child : children) {
        switch (child) {
          case Text(String text) -> words.append(text);
          case Tag tag -> tag.collect(words);
        }
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /// The root element.
  static Tag read(byte[] xml) {
    try {
      return tree(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
    } catch (XMLStreamException e) {
      throw new Misread(
          Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
          "is not well-formed XML: %s; mend it, or get the file anew".formatted(message(e)));
    }
  }

  /// What the parser says, without the place, which it puts in front.
  private static String message(XMLStreamException e) {
    String all = String.valueOf(e.getMessage());
    int at = all.indexOf("Message: ");
    return (at < 0 ? all : all.substring(at + 9)).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  private static Tag tree(XMLStreamReader reader) throws XMLStreamException {
    Deque<Tag> open = new ArrayDeque<>();
    Tag document = new Tag("", Map.of(), new ArrayList<>());
    open.push(document);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(reader, open);
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element().children().add(new Text(reader.getText()));
        default -> {}
      }
    }
    return document;
  }

  private static void open(XMLStreamReader reader, Deque<Tag> open) {
    if (open.size() > DEEPEST) {
      throw new Misread(
          reader.getLocation().getLineNumber(),
          "has elements more than %d deep; wanted a document in Akoma Ntoso".formatted(DEEPEST));
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    Tag tag = new Tag(reader.getLocalName(), attributes, new ArrayList<>());
    open.element().children().add(tag);
    open.push(tag);
  }
}
