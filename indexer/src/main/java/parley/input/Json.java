package parley.input;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one JSON value from one line of JSON Lines. A key may stand only once in its object.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// Reads a line.
  ///
  /// @param number of the line in its file, counted from 1
  /// @throws Misread if it is not one JSON value
  public static Value read(String line, int number) {
    try {
      return value(MAPPER.readTree(line), number);
    } catch (JacksonException e) {
      throw new Misread(
          number,
          "broken JSON at character %d: %s; each line has to be one whole JSON object"
              .formatted(
                  Math.max(1, e.getLocation().getColumnNr()), e.getOriginalMessage().strip()));
    }
  }

  private static Value value(JsonNode node, int line) {
    return switch (node.getNodeType()) {
      case OBJECT -> mapping(node, line);
      case ARRAY ->
          new Value.Listing(line, node.values().stream().map(item -> value(item, line)).toList());
      case STRING -> new Value.Scalar(line, Value.Notation.TEXT, node.stringValue());
      case NUMBER -> new Value.Scalar(line, Value.Notation.NUMBER, node.asString());
      case BOOLEAN -> new Value.Scalar(line, Value.Notation.FLAG, node.asString());
      case NULL, MISSING, BINARY, POJO -> new Value.Scalar(line, Value.Notation.NOTHING, "");
    };
  }

  private static Value.Mapping mapping(JsonNode node, int line) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue(), line)));
    return new Value.Mapping(line, values);
  }
}
