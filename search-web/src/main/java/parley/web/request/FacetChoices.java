package parley.web.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import parley.archive.Statement;
import parley.query.Facet;
import parley.web.http.Failure;

/// The parameters whose values are a fixed set of lower-case words.
final class FacetChoices {

  private FacetChoices() {}

  /// Which of the type's constants a value names.
  ///
  /// @throws Failure if none, naming all
  static int indexOf(String name, String value, Class<? extends Enum<?>> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    if (!known.contains(value)) {
      throw Failure.parameter(
          name,
          "%s is “%s”; it can be %s"
              .formatted(name, Failure.shortened(value), String.join(", ", known)));
    }
    return known.indexOf(value);
  }

  /// Refuses a value that a facet of fixed words does not have; where values are ids, any will do.
  static void check(Facet facet, String value) {
    switch (facet) {
      case FORM -> indexOf(facet.parameter(), value, Statement.Form.class);
      case ACT -> indexOf(facet.parameter(), value, Statement.Act.class);
      case CONFIDENCE -> indexOf(facet.parameter(), value, Statement.Confidence.class);
      case SPEAKER, SIDE, TOPIC, ROUND, PUBLISHER, MENTIONS, LANGUAGE -> {}
    }
  }
}
