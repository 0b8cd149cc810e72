package parley.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Statement.Confidence;
import parley.opensearch.Dsl.Bool;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;

/// A request's filters as queries over occasions, each leaving out what a count has to leave out:
/// over statements themselves, or over the nested occasions of articles.
final class Filters {

  private static final List<String> SHOWN =
      Stream.of(Confidence.HIGH, Confidence.MEDIUM).map(Filters::value).toList();

  private final SearchRequest request;
  private final String path;

  Filters(SearchRequest request) {
    this.request = request;
    this.path = request.unit() == Unit.ARTICLES ? Mapping.OCCASIONS + "." : "";
  }

  private static String value(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /// The name of a field of an occasion.
  String field(String name) {
    return path + name;
  }

  /// What passes all filters.
  Object hits() {
    return query(null, null, true);
  }

  /// What passes all filters but the chosen values of a facet.
  Object besides(Facet facet) {
    return query(facet, null, true);
  }

  /// What passes all filters but the period.
  Object besidesPeriod() {
    return query(null, null, false);
  }

  /// What the exclusion of a value removes: it has the value, and passes all else but the chosen
  /// values of that facet.
  Object removedBy(Filter.IsNot exclusion) {
    return query(exclusion.facet(), exclusion, true);
  }

  /// Whether a count of the facet leaves out a choice.
  boolean isChosen(Facet facet) {
    return facet == Facet.CONFIDENCE || !request.chosen(facet).isEmpty();
  }

  /// The exclusions asked for.
  List<Filter.IsNot> exclusions() {
    return request.filters().stream()
        .filter(Filter.IsNot.class::isInstance)
        .map(Filter.IsNot.class::cast)
        .toList();
  }

  private Object query(
      @Nullable Facet besides, Filter.@Nullable IsNot removed, boolean withPeriod) {
    Bool query = new Bool();
    for (Facet facet : Facet.values()) {
      if (facet != besides && isChosen(facet)) {
        query.filter(chosen(facet));
      }
    }
    for (Filter.IsNot exclusion : exclusions()) {
      Object has = Dsl.term(field(exclusion.facet().parameter()), exclusion.value());
      if (Objects.equals(exclusion, removed)) {
        query.filter(has);
      } else {
        query.mustNot(has);
      }
    }
    if (withPeriod) {
      request.said().ifPresent(said -> query.filter(period(said)));
    }
    return query.query();
  }

  private Object chosen(Facet facet) {
    List<String> values = request.chosen(facet);
    List<String> wanted = facet == Facet.CONFIDENCE && values.isEmpty() ? SHOWN : values;
    Object has = Dsl.terms(field(facet.parameter()), wanted);
    boolean admitsBare =
        facet == Facet.CONFIDENCE
            && request.unit() == Unit.ARTICLES
            && request.confidences().stream().anyMatch(c -> c != Confidence.LOW);
    return admitsBare ? Dsl.any(List.of(has, Dsl.term(field(Mapping.BARE), true))) : has;
  }

  private Object period(Filter.Said said) {
    Map<String, Object> range = new LinkedHashMap<>();
    PartialDate from = said.from();
    PartialDate to = said.to();
    if (from != null) {
      range.put("gte", from.first().toString());
    }
    if (to != null) {
      range.put("lte", to.last().toString());
    }
    return Map.of("range", Map.of(field(Mapping.DAY), range));
  }

  /// The query for a request's hits among what matches its words.
  static Object hits(SearchRequest request, Bool words) {
    Filters filters = new Filters(request);
    return switch (request.unit()) {
      case STATEMENTS -> words.filter(filters.hits()).query();
      case ARTICLES -> {
        List<Object> statements =
            new ArrayList<>(List.of(filters.hits(), Dsl.term(filters.field(Mapping.BARE), false)));
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("path", Mapping.OCCASIONS);
        counted.put("query", Dsl.filters(statements));
        counted.put("score_mode", "none");
        counted.put("inner_hits", Map.of("size", 0, "name", Mapping.STATEMENT));
        Bool all = new Bool().must(words.query());
        all.filter(Dsl.nested(Mapping.OCCASIONS, filters.hits()));
        yield all.should(List.of(Map.of("nested", counted)), 0).query();
      }
    };
  }
}
