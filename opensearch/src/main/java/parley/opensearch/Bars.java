package parley.opensearch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.search.SearchResult.Histogram;
import tools.jackson.databind.JsonNode;

/// The histogram: by month and year at once, by day when it turns out that those make few bars.
record Bars(Tally tally, Filters filters) {

  private static final String FIRST = "first";
  private static final String LAST = "last";

  /// Asks for aggregations over what the period leaves out of account.
  @FunctionalInterface
  interface Asking {
    JsonNode daysOf(Map<String, Object> aggregations);
  }

  Map<String, Object> aggregations() {
    Object day = Map.of("field", filters.field(Mapping.DAY));
    return Map.of(
        FIRST,
        Map.of("min", day),
        LAST,
        Map.of("max", day),
        key(Histogram.Unit.MONTH),
        by(Histogram.Unit.MONTH),
        key(Histogram.Unit.YEAR),
        by(Histogram.Unit.YEAR));
  }

  private static String key(Histogram.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> by(Histogram.Unit unit) {
    Map<String, Object> bars =
        Map.of(
            "field", filters.field(Mapping.DAY),
            "calendar_interval", key(unit),
            "min_doc_count", 1);
    return tally.counted(Map.of("date_histogram", bars), Map.of());
  }

  Histogram histogram(JsonNode counted, Asking asking) {
    if (counted.path("doc_count").asLong(0) == 0) {
      return new Histogram(Histogram.Unit.MONTH, List.of());
    }
    Histogram.Unit unit = Histogram.unit(day(counted.path(FIRST)), day(counted.path(LAST)));
    JsonNode bars =
        unit == Histogram.Unit.DAY
            ? asking.daysOf(Map.of(key(unit), by(unit))).path(key(unit))
            : counted.path(key(unit));
    SortedMap<LocalDate, Long> byStart = new TreeMap<>();
    for (JsonNode bar : bars.path("buckets")) {
      byStart.put(date(bar.path("key").asLong()), tally.of(bar));
    }
    return Histogram.filled(unit, byStart);
  }

  private static LocalDate day(JsonNode metric) {
    return date((long) metric.path("value").asDouble());
  }

  private static LocalDate date(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
