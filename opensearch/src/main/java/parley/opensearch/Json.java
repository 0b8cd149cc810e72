package parley.opensearch;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parley.search.SearchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// JSON of requests, answers and records. Requests are maps and lists, written with their keys in
/// order, so that equal requests are equal bytes.
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// One value a line, as `_bulk` and `_msearch` want them; strings are JSON already.
  static String lines(List<?> values) {
    StringBuilder out = new StringBuilder();
    for (Object value : values) {
      out.append(value instanceof String written ? written : text(value)).append('\n');
    }
    return out.toString();
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// What was answered; nothing where that is no JSON.
  static JsonNode read(byte[] bytes) {
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(bytes);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  /// A record as it was written.
  static <T> T as(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JacksonException e) {
      throw new SearchException.Unavailable(
          "the index holds a record that cannot be read (%s); run `parley index --full`"
              .formatted(e.getOriginalMessage()),
          e);
    }
  }

  static Stream<JsonNode> stream(JsonNode array) {
    Iterator<JsonNode> members = array.iterator();
    Iterable<JsonNode> all = () -> members;
    return StreamSupport.stream(all.spliterator(), false);
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> as) {
    return stream(array).map(as).toList();
  }
}
