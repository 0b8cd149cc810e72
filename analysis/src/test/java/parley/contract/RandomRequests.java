package parley.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Sort;
import parley.search.SearchRequest.Unit;

/// Requests made at random for an archive of [RandomArchives] or [Samples]: all of the query
/// language, all filters, units, orders and matches. The same seed makes the same requests.
public final class RandomRequests {

  private static final List<String> DATES =
      List.of(
          "2022", "2024-12", "2025", "2025-05", "2025-05-17", "2025-06", "2025-06-02", "2025-07");
  private final Random random;

  public RandomRequests(long seed) {
    this.random = new Random(seed);
  }

  /// The next request.
  public SearchRequest next() {
    QueryParser.Parsed parsed = QueryParser.parse(typed(), QueryParser.Names.of(Samples.REGISTERS));
    List<Filter> filters = new ArrayList<>(parsed.filters());
    for (int i = random.nextInt(4); i > 1; i--) {
      filters.add(filter());
    }
    if (random.nextInt(4) == 0) {
      filters.add(period());
    }
    int size = 1 + random.nextInt(12);
    return new SearchRequest(
        one(List.of(Unit.values())),
        parsed.query(),
        one(List.of(Match.ALL, Match.ALL, Match.MOST, Match.ANY)),
        filters,
        one(List.of(Sort.values())),
        1 + random.nextInt(3),
        size);
  }

  /// What somebody might type, without a period.
  public String typed() {
    StringBuilder typed = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      typed.append(piece(2)).append(random.nextInt(6) == 0 ? " OR " : " ");
    }
    return typed.toString();
  }

  private String piece(int depth) {
    return switch (random.nextInt(depth > 0 ? 14 : 8)) {
      case 0 -> '"' + word() + " " + word() + '"';
      case 1 -> '"' + word() + " " + word() + " " + word() + "\"~" + random.nextInt(5);
      case 2 -> word().charAt(0) + (random.nextBoolean() ? "*" : "a*");
      case 8 -> "-" + piece(depth - 1);
      case 9 -> "(" + piece(depth - 1) + " OR " + piece(depth - 1) + ")";
      case 10 -> "-(" + piece(depth - 1) + " " + piece(depth - 1) + ")";
      case 11 -> "(" + piece(depth - 1) + " -" + piece(depth - 1) + ")";
      case 12 -> "speaker:verin";
      default -> word();
    };
  }

  private String word() {
    return one(RandomArchives.vocabulary());
  }

  private Filter filter() {
    Facet facet = one(List.of(Facet.values()));
    String value = random.nextInt(12) == 0 ? "nobody" : one(values(facet));
    return random.nextInt(3) == 0 ? new Filter.IsNot(facet, value) : new Filter.Is(facet, value);
  }

  private static List<String> values(Facet facet) {
    return switch (facet) {
      case SPEAKER ->
          List.of("ada-verin", "boris-kalm", "lev-verin", "olha-zarenko", "~jo-dole", "unknown");
      case SIDE -> List.of("delta", "lissa", "unknown");
      case TOPIC -> List.of("water", "dams", "fishing", "truce", "exchange");
      case ROUND -> List.of("first", "second");
      case PUBLISHER -> List.of("the-delta-post", "lissa-herald", "orlo-wire", "unknown");
      case FORM -> List.of("quoted", "mixed", "reported");
      case ACT -> List.of("say", "claim", "deny", "reject");
      case MENTIONS -> List.of("ada-verin", "lissa", "olha-zarenko");
      case LANGUAGE -> List.of("en", "uk");
      case CONFIDENCE -> List.of("high", "medium", "low");
    };
  }

  private Filter period() {
    @Nullable PartialDate from = random.nextInt(3) == 0 ? null : PartialDate.parse(one(DATES));
    PartialDate to = PartialDate.parse(one(DATES));
    boolean open = from != null && (from.first().isAfter(to.last()) || random.nextInt(3) == 0);
    return new Filter.Said(from, open ? null : to);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
