package parley.web.words;

import parley.search.SearchRequest;

/// Numbers of things in words.
public final class Counts {

  private static final int THOUSAND = 3;

  private Counts() {}

  /// `1,234`.
  public static String number(long count) {
    StringBuilder digits = new StringBuilder(Long.toString(count));
    for (int at = digits.length() - THOUSAND; at > (count < 0 ? 1 : 0); at -= THOUSAND) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /// `1 statement`, `34 statements`, `no statements`.
  public static String of(long count, String thing) {
    if (count == 0) {
      return "no " + thing + "s";
    }
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /// How many hits of a unit: `34 statements`, `12 articles`.
  public static String hits(long count, SearchRequest.Unit unit) {
    return of(count, thing(unit));
  }

  /// What a unit counts, in the singular.
  public static String thing(SearchRequest.Unit unit) {
    return switch (unit) {
      case STATEMENTS -> "statement";
      case ARTICLES -> "article";
    };
  }
}
