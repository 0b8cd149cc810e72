package parley.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of an element in blocks: paragraphs, quotes, headings and list items, each by itself.
final class Blocks {

  private static final Set<String> CELLS = Set.of("td", "th");

  /// A list of links, or a line that is one, is no part of a text.
  private static final double MOST_LINKED = 0.7;

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final String headline;
  private boolean lastIsHeading;

  private Blocks(String headline) {
    this.headline = headline;
  }

  /// The blocks, with an empty line between them.
  ///
  /// @param headline is left out where a heading repeats it
  static String text(Element element, String headline) {
    Blocks blocks = new Blocks(headline);
    blocks.children(element);
    blocks.close(false);
    if (blocks.lastIsHeading) {
      blocks.texts.removeLast();
    }
    return String.join("\n\n", blocks.texts);
  }

  private void children(Element element) {
    for (Node node : element.childNodes()) {
      switch (node) {
        case TextNode words -> words(words, element);
        case Element child -> element(child);
        default -> {}
      }
    }
  }

  private void words(TextNode words, Element parent) {
    boolean asWritten = parent.closest("pre") != null;
    String written = tidy(words.getWholeText());
    text.append(asWritten ? written : written.replaceAll("\\s+", " "));
  }

  private static String tidy(String written) {
    return written
        .replaceAll("[\\u00a0\\u2007\\u202f]", " ")
        .replaceAll("[\\u00ad\\u200b\\u2060\\ufeff]", "");
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "q" -> quoted(element);
      case "ul", "ol", "p", "div", "dl" -> {
        if (!isLinks(element)) {
          block(element, false);
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, true);
      default -> {
        if (CELLS.contains(element.normalName())) {
          cell(element);
        } else if (element.isBlock()) {
          block(element, false);
        } else {
          children(element);
        }
      }
    }
  }

  /// A second break in a row ends the block.
  private void lineBreak() {
    if (isBlank() || endsWithBreak()) {
      close(false);
    } else {
      text.append('\n');
    }
  }

  private boolean isBlank() {
    return text.chars().allMatch(Character::isWhitespace);
  }

  private boolean endsWithBreak() {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    return last >= 0 && text.charAt(last) == '\n';
  }

  private void quoted(Element element) {
    text.append('“');
    children(element);
    text.append('”');
  }

  private static boolean isLinks(Element element) {
    int all = element.text().length();
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all > 0
        && linked > MOST_LINKED * all
        && !element.text().strip().matches("(?s).*[.!?…][\"”’»)]*");
  }

  private void block(Element element, boolean heading) {
    close(false);
    children(element);
    close(heading);
  }

  private void cell(Element element) {
    if (!isBlank()) {
      text.append('\t');
    }
    children(element);
  }

  private void close(boolean heading) {
    String block = text.toString().replaceAll(" *\\n *", "\n").replaceAll(" {2,}", " ").strip();
    text.setLength(0);
    if (block.isEmpty() || heading && block.equalsIgnoreCase(headline)) {
      return;
    }
    lastIsHeading = heading;
    texts.add(block);
  }
}
