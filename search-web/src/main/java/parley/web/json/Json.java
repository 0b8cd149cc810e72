package parley.web.json;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes records as JSON: keys in the order of their components, nulls written out.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  /// Writes one value, part by part; to be closed.
  static JsonGenerator generator(OutputStream out) {
    return MAPPER.createGenerator(out);
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// The same as UTF-8.
  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
