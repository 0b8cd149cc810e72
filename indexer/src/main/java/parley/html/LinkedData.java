package parley.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON-LD of a page (schema.org): the first object that is an article, else the one that is
/// the page.
record LinkedData(
    Optional<String> headline,
    Optional<String> publisher,
    Optional<String> published,
    Optional<String> url,
    Optional<String> language) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int DEEPEST = 6;

  /// @param notes takes what could not be read
  static LinkedData of(Document page, List<String> notes) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data().strip()), objects, 0);
      } catch (JacksonException e) {
        notes.add("the page's JSON-LD is broken and not read: " + e.getOriginalMessage());
      }
    }
    Map<String, JsonNode> byId = new HashMap<>();
    objects.stream()
        .filter(object -> object.has("name"))
        .forEach(object -> text(object.path("@id")).ifPresent(id -> byId.putIfAbsent(id, object)));
    return of(subject(objects), byId);
  }

  private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      objects.add(node);
    }
    if (node.isObject() || node.isArray()) {
      node.values().forEach(value -> collect(value, objects, depth + 1));
    }
  }

  private static JsonNode subject(List<JsonNode> objects) {
    return objects.stream()
        .filter(object -> isOf(object, "(?:.*Article|.*Posting|Report)"))
        .findFirst()
        .or(() -> objects.stream().filter(object -> isOf(object, ".*WebPage")).findFirst())
        .orElseGet(MAPPER::createObjectNode);
  }

  private static boolean isOf(JsonNode object, String types) {
    JsonNode type = object.path("@type");
    return type.isArray()
        ? type.values().stream().anyMatch(t -> text(t).orElse("").matches(types))
        : text(type).orElse("").matches(types);
  }

  private static LinkedData of(JsonNode article, Map<String, JsonNode> byId) {
    JsonNode page = article.path("mainEntityOfPage");
    return new LinkedData(
        text(article.path("headline")).or(() -> text(article.path("name"))),
        name(article.path("publisher"), byId)
            .or(() -> name(article.path("sourceOrganization"), byId)),
        text(article.path("datePublished")).or(() -> text(article.path("dateCreated"))),
        text(article.path("url")).or(() -> text(page)).or(() -> text(page.path("@id"))),
        text(article.path("inLanguage"))
            .or(() -> text(article.path("inLanguage").path("alternateName"))));
  }

  private static Optional<String> name(JsonNode node, Map<String, JsonNode> byId) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    Optional<String> name = text(one).or(() -> text(one.path("name")));
    return name.or(
        () -> text(one.path("@id")).map(byId::get).flatMap(found -> text(found.path("name"))));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank()
        ? Optional.of(node.stringValue().strip())
        : Optional.empty();
  }
}
