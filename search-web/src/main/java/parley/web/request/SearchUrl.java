package parley.web.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.web.http.Failure;
import parley.web.http.Parameters;

/// A search as the parameters of an address. [#parse] and [#print] are inverse: what a request
/// prints, parses to an equal request.
public final class SearchUrl {

  /// Every parameter of a search, in the order in which they are printed.
  public static final Set<String> PARAMETERS = parameters();

  static final int LONGEST_QUERY = 2000;

  /// Each filter is printed with all the others in several links.
  static final int MOST_FILTERS = 100;

  private SearchUrl() {}

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(List.of("q", "match", "unit"));
    Arrays.stream(Facet.values()).map(Facet::parameter).forEach(names::add);
    names.addAll(List.of("from", "to", "sort", "page", "size"));
    return Collections.unmodifiableSet(names);
  }

  /// Reads a request. Fields typed into `q` become filters; where they contradict a parameter, what
  /// was typed counts.
  ///
  /// @throws Failure saying what was found and what is wanted
  public static SearchRequest parse(Parameters parameters, QueryParser.Names names) {
    parameters.only(PARAMETERS);
    QueryParser.Parsed typed = QueryParser.parse(typed(parameters), names);
    SearchRequest request =
        new SearchRequest(
            choice(parameters, "unit", SearchRequest.Unit.STATEMENTS),
            typed.query(),
            choice(parameters, "match", SearchRequest.Match.ALL),
            filters(parameters),
            choice(parameters, "sort", SearchRequest.defaultSort(typed.query())),
            1,
            number(parameters, "size", SearchRequest.DEFAULT_SIZE, SearchRequest.MOST_SIZE));
    for (Filter filter : typed.filters()) {
      request = request.has(filter) ? request : request.toggle(filter);
    }
    return request.withPage(page(parameters, request.size()));
  }

  private static String typed(Parameters parameters) {
    String typed = parameters.one("q").orElse("");
    if (typed.length() > LONGEST_QUERY) {
      throw Failure.parameter(
          "q",
          "the query has %,d characters; up to %,d are read: shorten it"
              .formatted(typed.length(), LONGEST_QUERY));
    }
    return typed.strip();
  }

  private static <E extends Enum<E>> E choice(Parameters parameters, String name, E otherwise) {
    Class<E> type = otherwise.getDeclaringClass();
    return parameters
        .one(name)
        .map(value -> type.getEnumConstants()[FacetChoices.indexOf(name, value, type)])
        .orElse(otherwise);
  }

  private static List<Filter> filters(Parameters parameters) {
    List<Filter> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      parameters.all(facet.parameter()).forEach(value -> filters.add(filter(facet, value)));
    }
    period(parameters).ifPresent(filters::add);
    if (filters.size() > MOST_FILTERS) {
      throw Failure.of(
          400,
          "The request asks for too much",
          "it has %d filters; up to %d are read: leave some out"
              .formatted(filters.size(), MOST_FILTERS));
    }
    return filters;
  }

  private static Filter filter(Facet facet, String given) {
    boolean excludes = given.startsWith("-");
    String value = excludes ? given.substring(1) : given;
    if (value.isBlank()) {
      throw Failure.parameter(
          facet.parameter(),
          "%s is “-”, which excludes nothing; write -ID".formatted(facet.parameter()));
    }
    FacetChoices.check(facet, value);
    return excludes ? new Filter.IsNot(facet, value) : new Filter.Is(facet, value);
  }

  /// The period that `from` and `to` give, if any.
  ///
  /// @throws Failure naming the one that is no date, or lies on the wrong side of the other
  public static Optional<Filter.Said> period(Parameters parameters) {
    @Nullable PartialDate from = date(parameters, "from");
    @Nullable PartialDate to = date(parameters, "to");
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw Failure.parameter(
          "from",
          "from is %s, which lies after to, %s; change one of them or swap them"
              .formatted(from, to));
    }
    return Optional.of(new Filter.Said(from, to));
  }

  /// What is wrong with `from` and `to`, if anything.
  public static Optional<Failure> misdated(Parameters parameters) {
    try {
      period(parameters);
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure);
    }
  }

  private static @Nullable PartialDate date(Parameters parameters, String name) {
    Optional<String> given = parameters.one(name);
    if (given.isEmpty()) {
      return null;
    }
    try {
      return PartialDate.parse(given.get().strip());
    } catch (DateTimeException _) {
      throw Failure.parameter(
          name,
          "%s is “%s”, which is no date from 1900 on; write 2025, 2025-07 or 2025-07-23"
              .formatted(name, Failure.shortened(given.get())));
    }
  }

  private static int page(Parameters parameters, int size) {
    return number(parameters, "page", 1, SearchRequest.MOST_HITS / size);
  }

  private static int number(Parameters parameters, String name, int otherwise, int most) {
    Optional<String> given = parameters.one(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    String digits = given.get().strip();
    int value = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    if (value < 1 || value > most) {
      throw Failure.parameter(
          name,
          "%s is “%s”; it can be a whole number from 1 to %d%s"
              .formatted(name, Failure.shortened(digits), most, limit(name)));
    }
    return value;
  }

  private static String limit(String name) {
    return name.equals("page")
        ? " (page times size reaches %,d at most: narrow the search, or take an export, which has"
                .formatted(SearchRequest.MOST_HITS)
            + " every hit)"
        : "";
  }

  /// One parameter with its value, not encoded.
  public record Pair(String name, String value) {}

  /// Prints a request, what stands at its default left out; empty for [SearchRequest#ALL].
  public static String print(SearchRequest request) {
    return print(pairs(request));
  }

  /// Prints parameters as they stand in an address.
  public static String print(List<Pair> pairs) {
    StringBuilder printed = new StringBuilder();
    for (Pair pair : pairs) {
      printed.append(printed.isEmpty() ? "" : "&").append(pair.name()).append('=');
      printed.append(URLEncoder.encode(pair.value(), StandardCharsets.UTF_8));
    }
    return printed.toString();
  }

  /// The parameters that a request prints, in their order, as the hidden fields of a form take
  /// them.
  public static List<Pair> pairs(SearchRequest request) {
    List<Pair> pairs = new ArrayList<>();
    Query query = request.query();
    add(pairs, "q", query.text(), "");
    add(pairs, "match", request.match(), SearchRequest.Match.ALL);
    add(pairs, "unit", request.unit(), SearchRequest.Unit.STATEMENTS);
    for (Filter filter : request.filters()) {
      add(pairs, filter);
    }
    add(pairs, "sort", request.sort(), SearchRequest.defaultSort(query));
    add(pairs, "page", request.page(), 1);
    add(pairs, "size", request.size(), SearchRequest.DEFAULT_SIZE);
    return pairs;
  }

  /// What the address of a request with this filter has of it.
  public static String print(Filter filter) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, filter);
    return print(pairs);
  }

  private static void add(List<Pair> pairs, Filter filter) {
    switch (filter) {
      case Filter.Is(Facet facet, String value) -> add(pairs, facet.parameter(), value, "");
      case Filter.IsNot(Facet facet, String value) ->
          add(pairs, facet.parameter(), "-" + value, "");
      case Filter.Said(PartialDate from, PartialDate to) -> {
        add(pairs, "from", from == null ? "" : from.toString(), "");
        add(pairs, "to", to == null ? "" : to.toString(), "");
      }
    }
  }

  private static void add(List<Pair> pairs, String name, String value, String otherwise) {
    if (!value.equals(otherwise)) {
      pairs.add(new Pair(name, value));
    }
  }

  private static <E extends Enum<E>> void add(List<Pair> pairs, String name, E value, E otherwise) {
    if (value != otherwise) {
      pairs.add(new Pair(name, value.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static void add(List<Pair> pairs, String name, int value, int otherwise) {
    if (value != otherwise) {
      pairs.add(new Pair(name, Integer.toString(value)));
    }
  }

  /// The address of a request from the page of another, which is shorter: `?q=…`.
  public static String beside(SearchRequest request) {
    return "?" + print(request);
  }

  /// The address of a request under a path: `/search?q=…`, or the path alone.
  public static String under(String path, SearchRequest request) {
    String printed = print(request);
    return printed.isEmpty() ? path : path + "?" + printed;
  }
}
