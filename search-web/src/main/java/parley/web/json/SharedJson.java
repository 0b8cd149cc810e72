package parley.web.json;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.search.SearchResult.FacetValue;
import parley.search.SearchResult.Histogram;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/// Values of facets and bars of histograms as JSON. They make up most of an answer and hardly
/// differ from one to the next but in their counts, so that all else is encoded once and kept: up
/// to [#MOST] pieces of a facet or a kind of bar. A piece is used only for what it was made of,
/// whatever build that comes from. For any number of threads.
public final class SharedJson {

  private static final int MOST = 20_000;

  private final Map<Facet, Map<String, Value>> values = new EnumMap<>(Facet.class);
  private final Map<Histogram.Unit, Map<LocalDate, Bar>> bars = new EnumMap<>(Histogram.Unit.class);

  public SharedJson() {
    for (Facet facet : Facet.values()) {
      values.put(facet, new ConcurrentHashMap<>());
    }
    for (Histogram.Unit unit : Histogram.Unit.values()) {
      bars.put(unit, new ConcurrentHashMap<>());
    }
  }

  /// A value that is neither chosen nor excluded, before and behind its count.
  private record Value(
      String label,
      @Nullable String broader,
      SerializableString before,
      SerializableString behind) {

    static Value of(FacetValue value) {
      return new Value(
          value.label(),
          value.broader(),
          new SerializedString(
              "{\"value\":%s,\"label\":%s,\"count\":"
                  .formatted(Json.write(value.value()), Json.write(value.label()))),
          new SerializedString(
              ",\"selected\":false,\"excluded\":false,\"broader\":%s}"
                  .formatted(value.broader() == null ? "null" : Json.write(value.broader()))));
    }

    boolean fits(FacetValue value) {
      return label.equals(value.label()) && Objects.equals(broader, value.broader());
    }
  }

  /// A bar before its count.
  private record Bar(LocalDate to, SerializableString before) {

    static Bar of(Histogram.Bar bar) {
      return new Bar(
          bar.to(),
          new SerializedString(
              "{\"from\":\"%s\",\"to\":\"%s\",\"count\":".formatted(bar.from(), bar.to())));
    }
  }

  /// Writes the values of a facet with commas between them.
  void write(Facet facet, List<FacetValue> counted, JsonBytes out) {
    Map<String, Value> known = Objects.requireNonNull(values.get(facet));
    boolean first = true;
    for (FacetValue value : counted) {
      if (!first) {
        out.write(',');
      }
      first = false;
      write(known, value, out);
    }
  }

  private static void write(Map<String, Value> known, FacetValue value, JsonBytes out) {
    if (value.selected() || value.excluded()) {
      out.write(Json.bytes(value(value)));
      return;
    }
    @Nullable Value piece = known.get(value.value());
    if (piece == null || !piece.fits(value)) {
      piece = Value.of(value);
      keep(known, value.value(), piece);
    }
    out.write(piece.before().asUnquotedUTF8());
    out.number(value.count());
    out.write(piece.behind().asUnquotedUTF8());
  }

  private static SearchAnswer.Count value(FacetValue value) {
    return new SearchAnswer.Count(
        value.value(),
        value.label(),
        value.count(),
        value.selected(),
        value.excluded(),
        value.broader());
  }

  /// Writes the bars of a histogram with commas between them.
  void write(Histogram histogram, JsonBytes out) {
    Map<LocalDate, Bar> known = Objects.requireNonNull(bars.get(histogram.unit()));
    boolean first = true;
    for (Histogram.Bar bar : histogram.bars()) {
      if (!first) {
        out.write(',');
      }
      first = false;
      write(known, bar, out);
    }
  }

  private static void write(Map<LocalDate, Bar> known, Histogram.Bar bar, JsonBytes out) {
    @Nullable Bar piece = known.get(bar.from());
    if (piece == null || !piece.to().equals(bar.to())) {
      piece = Bar.of(bar);
      keep(known, bar.from(), piece);
    }
    out.write(piece.before().asUnquotedUTF8());
    out.number(bar.count());
    out.write('}');
  }

  private static <K, V> void keep(Map<K, V> known, K key, V piece) {
    if (known.size() < MOST) {
      known.put(key, piece);
    }
  }
}
