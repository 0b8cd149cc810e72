package parley.opensearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request to the cluster, which does no harm when it arrives twice.
///
/// @param slow whether it may take minutes
/// @param patience how long it is sent again while the cluster cannot answer; null for as long as
///   questions are
record Call(
    String method,
    String path,
    Map<String, String> parameters,
    @Nullable String body,
    String type,
    boolean slow,
    @Nullable Duration patience) {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  /// How long work on a build is tried again.
  static final Duration LONG = Duration.ofMinutes(2);

  private static Call plain(String method, String path) {
    return new Call(method, path, Map.of(), null, JSON, false, null);
  }

  static Call get(String path) {
    return plain("GET", path);
  }

  static Call post(String path, Object body) {
    return plain("POST", path).withBody(Json.text(body), JSON);
  }

  static Call put(String path, Object body) {
    return plain("PUT", path).withBody(Json.text(body), JSON);
  }

  static Call delete(String path) {
    return plain("DELETE", path);
  }

  /// One value a line.
  static Call lines(String path, List<?> values) {
    return plain("POST", path).withBody(Json.lines(values), LINES);
  }

  private Call withBody(String changed, String changedType) {
    return new Call(method, path, parameters, changed, changedType, slow, patience);
  }

  Call with(String parameter, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value.toString());
    return new Call(method, path, more, body, type, slow, patience);
  }

  /// The same for work on a build, which is worth waiting for.
  Call asWork() {
    return new Call(method, path, parameters, body, type, true, LONG);
  }

  /// The same, given up after so long.
  Call within(Duration changed) {
    return new Call(method, path, parameters, body, type, slow, changed);
  }
}
