package parley.cli;

import tools.jackson.databind.json.JsonMapper;

/// Records as JSON, one line each.
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
