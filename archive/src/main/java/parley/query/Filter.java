package parley.query;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// Narrows a search without scoring. Values of one facet under [Is] are alternatives; everything
/// else narrows further.
public sealed interface Filter extends Comparable<Filter> {

  /// Has the value.
  record Is(Facet facet, String value) implements Filter {}

  /// Has not the value.
  record IsNot(Facet facet, String value) implements Filter {}

  /// Was said between the first day of `from` and the last day of `to`, both inclusive; null leaves
  /// an end open. A request has at most one.
  record Said(@Nullable PartialDate from, @Nullable PartialDate to) implements Filter {

    public Said {
      if (from == null && to == null) {
        throw new IllegalArgumentException("a period without a beginning and without an end");
      }
      if (from != null && to != null && from.first().isAfter(to.last())) {
        throw new IllegalArgumentException("from " + from + " lies after to " + to);
      }
    }

    public boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from.first()))
          && (to == null || !day.isAfter(to.last()));
    }
  }

  /// The order in which a request keeps its filters: by facet, what is before what is not, by
  /// value; the period last.
  Comparator<Filter> ORDER =
      Comparator.comparing(Filter::facetOf, Comparator.nullsLast(Comparator.<Facet>naturalOrder()))
          .thenComparing(IsNot.class::isInstance)
          .thenComparing(Filter::key);

  private static @Nullable Facet facetOf(Filter filter) {
    return switch (filter) {
      case Is is -> is.facet();
      case IsNot isNot -> isNot.facet();
      case Said _ -> null;
    };
  }

  private static String key(Filter filter) {
    return switch (filter) {
      case Is is -> is.value();
      case IsNot isNot -> isNot.value();
      case Said said -> said.from() + "/" + said.to();
    };
  }

  @Override
  default int compareTo(Filter other) {
    return ORDER.compare(this, other);
  }
}
