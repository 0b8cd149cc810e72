package parley.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds the element that holds the main text of a page: the smallest one with most of its running
/// prose. Prose is text outside of links in blocks that are more than a label.
final class MainText {

  private static final String ARTICLE = "[itemprop=articleBody],article";
  private static final String MAIN = "main,[role=main]";
  private static final Set<String> CONTAINERS =
      Set.of(
          "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr",
          "td");

  /// A block with less text is a label.
  private static final int FEWEST_CHARACTERS = 30;

  private static final double MOST = 0.8;
  private static final double MARKED_SHARE = 0.3;

  private final Map<Element, Integer> prose = new HashMap<>();

  private MainText() {}

  /// The element; the whole body where prose stands nowhere closer together.
  static Element of(Element body) {
    MainText page = new MainText();
    int all = page.measure(body);
    double least = MARKED_SHARE * all;
    Element start =
        page.largest(body, ARTICLE, least)
            .filter(article -> page.standsAlone(article, body))
            .or(() -> page.largest(body, MAIN, least))
            .orElse(body);
    return page.smallest(start);
  }

  private Optional<Element> largest(Element body, String marked, double least) {
    return body.select(marked).stream()
        .max(Comparator.comparingInt(this::in))
        .filter(element -> in(element) > least);
  }

  /// Whether no other article of the page is nearly as long: else each is an entry of something.
  private boolean standsAlone(Element article, Element body) {
    return body.select("article").stream()
        .filter(other -> !other.equals(article))
        .filter(other -> !other.parents().contains(article) && !article.parents().contains(other))
        .noneMatch(other -> 2 * in(other) > in(article));
  }

  private int in(Element element) {
    return prose.getOrDefault(element, 0);
  }

  private Element smallest(Element element) {
    Element smallest = element;
    for (Optional<Element> next = most(smallest); next.isPresent(); next = most(smallest)) {
      smallest = next.get();
    }
    return smallest;
  }

  private Optional<Element> most(Element element) {
    return element.children().stream()
        .filter(child -> CONTAINERS.contains(child.normalName()))
        .filter(child -> in(child) > MOST * in(element))
        .findFirst();
  }

  private int measure(Element element) {
    int sum = ownProse(element);
    for (Element child : element.children()) {
      sum += measure(child);
    }
    prose.put(element, sum);
    return sum;
  }

  /// The length of the text that stands in this block itself, outside of links.
  private static int ownProse(Element element) {
    if (!element.isBlock() && !element.normalName().equals("td")) {
      return 0;
    }
    int text = 0;
    int links = 0;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text += words.text().strip().length();
      } else if (node instanceof Element inline && !inline.isBlock()) {
        int linked =
            inline.normalName().equals("a")
                ? inline.text().length()
                : inline.select("a").text().length();
        links += linked;
        text += inline.text().length();
      }
    }
    return text < FEWEST_CHARACTERS || 2 * links > text ? 0 : text - links;
  }
}
