package parley.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.input.Entry;
import parley.input.Misread;
import parley.input.Value;

/// Reads when a version of an article was made, and whether it is its deletion.
final class Versions {

  private Versions() {}

  static Draft.Version of(Mapping mapping, Value item) {
    String modified = mapping.value("modified", item);
    String deleted = mapping.value("deleted", item);
    return new Draft.Version(
        modified == null ? null : instant(modified, item.line()), "true".equals(deleted));
  }

  /// The version that a line of the exchange format gives.
  static Draft.Version of(Entry line) {
    String modified = line.maybe("modified");
    return new Draft.Version(
        modified == null ? null : instant(modified, line.line()),
        Boolean.TRUE.equals(line.flag("deleted")));
  }

  /// An instant; a time without a zone is one of UTC, a day is its beginning.
  static Instant instant(String text, int line) {
    Instant instant = parsed(text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T"));
    if (instant == null) {
      throw new Misread(
          line, "“modified” is “%s”; write it as 2025-07-24T08:00:00Z".formatted(text));
    }
    return instant;
  }

  private static @Nullable Instant parsed(String text) {
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
