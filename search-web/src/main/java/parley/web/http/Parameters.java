package parley.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parameters of an address by name, in the order written. Empty values count as not given, as
/// an untouched field of a form sends one. Control characters are read as spaces.
public record Parameters(Map<String, List<String>> values) {

  public static final Parameters NONE = new Parameters(Map.of());

  public Parameters {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, given) -> copy.put(name, List.copyOf(given)));
    values = Collections.unmodifiableMap(copy);
  }

  /// Reads the part of an address after its question mark.
  ///
  /// @throws Failure if an escape in it is broken
  public static Parameters parse(@Nullable String queryString) {
    if (queryString == null || queryString.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : queryString.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty()) {
        List<String> given = values.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!value.isBlank()) {
          given.add(value);
        }
      }
    }
    return new Parameters(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    } catch (IllegalArgumentException _) {
      throw Failure.parameter(
          text,
          "“%s” holds a percent sign that begins no escape; write %%25 for a percent sign"
              .formatted(Failure.shortened(text)));
    }
  }

  /// All values given for a name.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The one value given for a name.
  ///
  /// @throws Failure if there are several
  public Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw Failure.parameter(
          name,
          "%s is given %d times, first as “%s” and then as “%s”; give it once"
              .formatted(
                  name,
                  given.size(),
                  Failure.shortened(given.get(0)),
                  Failure.shortened(given.get(1))));
    }
    return given.stream().findFirst();
  }

  /// Refuses names that are not among the known ones.
  ///
  /// @throws Failure naming the first that is not
  public Parameters only(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Failure.parameter(
            name,
            "there is no parameter “%s”; known are %s"
                .formatted(
                    Failure.shortened(name),
                    known.isEmpty()
                        ? "none here"
                        : known.stream().collect(Collectors.joining(", "))));
      }
    }
    return this;
  }

  /// The same without some names.
  public Parameters without(Set<String> names) {
    Map<String, List<String>> left = new LinkedHashMap<>(values);
    left.keySet().removeAll(names);
    return new Parameters(left);
  }
}
