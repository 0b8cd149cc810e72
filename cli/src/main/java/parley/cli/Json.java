package parley.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Records as JSON, one line each.
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Two records as one object.
  ///
  /// @param more null for the first alone
  static String write(Object record, @Nullable Object more) {
    ObjectNode all = MAPPER.valueToTree(record);
    if (more != null) {
      all.setAll(MAPPER.<ObjectNode>valueToTree(more));
    }
    return MAPPER.writeValueAsString(all);
  }
}
