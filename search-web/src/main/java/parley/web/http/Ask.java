package parley.web.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as handlers see it.
///
/// @param path decoded, without the query
/// @param parts the named parts of the path, decoded
/// @param parameters what stands after the question mark
public record Ask(String path, Map<String, String> parts, Parameters parameters) {

  public Ask {
    parts = Map.copyOf(parts);
  }

  /// The part of the path with this name.
  public String part(String name) {
    @Nullable String part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the route has no part “" + name + "”");
    }
    return part;
  }
}
