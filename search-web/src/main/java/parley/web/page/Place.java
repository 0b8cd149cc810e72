package parley.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.query.QueryParser;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.http.Failure;
import parley.web.http.Parameters;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;

/// A place in the list of a search, carried along in the address of a statement so that its page
/// leads on to the next.
///
/// @param request its page is left aside
/// @param number of the hit, from 1
public record Place(SearchRequest request, int number) {

  /// The parameters that carry it.
  public static final Set<String> PARAMETERS = Set.of("list", "hit");

  /// The way on from a place.
  ///
  /// @param where in words: `Hit 3 of 34`
  /// @param back leads to the list
  public record Way(String where, String back, @Nullable String before, @Nullable String after) {}

  /// The first hit on the page of a request.
  public static Place first(SearchRequest request) {
    return new Place(request, (request.page() - 1) * request.size() + 1);
  }

  /// Reads the place that an address carries, if it does.
  ///
  /// @throws Failure if it is none
  public static Optional<Place> read(Parameters parameters, Registers registers) {
    Optional<String> hit = parameters.one("hit");
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    if (!hit.get().matches("[1-9][0-9]{0,4}")
        || Integer.parseInt(hit.get()) > SearchRequest.MOST_HITS) {
      throw Failure.parameter(
          "hit",
          "hit is “%s”; it can be a whole number from 1 to %d"
              .formatted(Failure.shortened(hit.get()), SearchRequest.MOST_HITS));
    }
    Parameters list = Parameters.parse(parameters.one("list").orElse(""));
    SearchRequest request = SearchUrl.parse(list, QueryParser.Names.of(registers));
    return Optional.of(new Place(request, Integer.parseInt(hit.get())));
  }

  /// The place so many hits further on.
  Place after(int hits) {
    return new Place(request, number + hits);
  }

  /// The address of a statement that carries this place.
  String of(String statement) {
    String list = SearchUrl.print(request.withPage(1));
    return "/statement/"
        + statement
        + "?"
        + (list.isEmpty() ? "" : "list=" + URLEncoder.encode(list, StandardCharsets.UTF_8) + "&")
        + "hit="
        + number;
  }

  /// The way on, by what the engine has before and after.
  public Way way(SearchEngine engine) {
    Optional<SearchResult> before = number == 1 ? Optional.empty() : beside(engine, -1);
    Optional<SearchResult> after = beside(engine, 1);
    long total = after.or(() -> before).map(SearchResult::total).orElse((long) number);
    int last = SearchRequest.MOST_HITS / request.size();
    int page = Math.min((number - 1) / request.size() + 1, last);
    return new Way(
        "Hit %s of %s".formatted(Counts.number(number), Counts.number(Math.max(total, number))),
        SearchUrl.under("/search", request.withPage(page)),
        before.flatMap(result -> address(result, -1)).orElse(null),
        after.flatMap(result -> address(result, 1)).orElse(null));
  }

  private Optional<SearchResult> beside(SearchEngine engine, int step) {
    SearchRequest one = request.withUnit(SearchRequest.Unit.STATEMENTS).withSize(1);
    int there = number + step;
    return there > SearchRequest.MOST_HITS
        ? Optional.empty()
        : Optional.of(engine.search(one.withPage(there)));
  }

  private Optional<String> address(SearchResult result, int step) {
    return result.hits().stream()
        .filter(Hit.OfStatement.class::isInstance)
        .map(hit -> after(step).of(((Hit.OfStatement) hit).statement().id()))
        .findFirst();
  }
}
