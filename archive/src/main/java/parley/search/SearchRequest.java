package parley.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.archive.Statement.Confidence;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;

/// Everything a result page shows is a function of this one value and the published build.
///
/// @param filters in the order of [Filter], without repeats, at most one [Filter.Said]
/// @param page from 1
/// @param size hits a page, 1 to 100; `page * size` is at most 10,000
public record SearchRequest(
    Unit unit, Query query, Match match, List<Filter> filters, Sort sort, int page, int size) {

  public static final int DEFAULT_SIZE = 10;
  public static final int MOST_SIZE = 100;
  public static final int MOST_HITS = 10_000;

  /// What is counted and listed.
  public enum Unit {
    STATEMENTS,
    ARTICLES
  }

  /// How many of the required clauses of a query a hit needs: all, two thirds rounded up, or one.
  public enum Match {
    ALL,
    MOST,
    ANY;

    /// How many of `clauses` have to hold.
    public int needed(int clauses) {
      return switch (this) {
        case ALL -> clauses;
        case MOST -> (2 * clauses + 2) / 3;
        case ANY -> Math.min(1, clauses);
      };
    }
  }

  /// The order of hits; total, by the tie-breaks given at [SearchEngine].
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    ADDED
  }

  /// The first page of everything, newest first.
  public static final SearchRequest ALL =
      new SearchRequest(
          Unit.STATEMENTS, Query.NONE, Match.ALL, List.of(), Sort.NEWEST, 1, DEFAULT_SIZE);

  public SearchRequest {
    filters = isInOrder(filters) ? List.copyOf(filters) : List.copyOf(new TreeSet<>(filters));
    if (filters.size() > 1 && filters.get(filters.size() - 2) instanceof Filter.Said) {
      throw new IllegalArgumentException("more than one period");
    }
    if (page < 1 || size < 1 || size > MOST_SIZE || (long) page * size > MOST_HITS) {
      throw new IllegalArgumentException(
          "page "
              + page
              + " of "
              + size
              + ": pages count from 1, hold 1 to "
              + MOST_SIZE
              + " hits and end at hit "
              + MOST_HITS);
    }
  }

  /// Whether they are sorted and without repeats: a page prints dozens of requests like its own.
  private static boolean isInOrder(List<Filter> filters) {
    for (int i = 1; i < filters.size(); i++) {
      if (filters.get(i - 1).compareTo(filters.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /// The order used where a user asked for none: relevance with words, else newest.
  public static Sort defaultSort(Query query) {
    return query.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  /// Adds the filter, or takes it away if it is there; an opposite filter on the same value and an
  /// older period give way. Leads to the first page.
  public SearchRequest toggle(Filter filter) {
    List<Filter> changed = new ArrayList<>(filters);
    if (!changed.remove(filter)) {
      changed.removeIf(old -> givesWay(old, filter));
      changed.add(filter);
    }
    return withFilters(changed);
  }

  private static boolean givesWay(Filter old, Filter to) {
    return switch (to) {
      case Filter.Is is -> old.equals(new Filter.IsNot(is.facet(), is.value()));
      case Filter.IsNot not -> old.equals(new Filter.Is(not.facet(), not.value()));
      case Filter.Said _ -> old instanceof Filter.Said;
    };
  }

  public boolean has(Filter filter) {
    return filters.contains(filter);
  }

  /// The period asked for, if any.
  public Optional<Filter.Said> said() {
    return !filters.isEmpty() && filters.getLast() instanceof Filter.Said said
        ? Optional.of(said)
        : Optional.empty();
  }

  /// The values chosen in a facet, in order.
  public List<String> chosen(Facet facet) {
    List<String> chosen = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.Is(Facet of, String value) && of == facet) {
        chosen.add(value);
      }
    }
    return List.copyOf(chosen);
  }

  /// The values excluded in a facet, in order.
  public List<String> excluded(Facet facet) {
    List<String> excluded = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.IsNot(Facet of, String value) && of == facet) {
        excluded.add(value);
      }
    }
    return List.copyOf(excluded);
  }

  /// The confidences that the filters admit; HIGH and MEDIUM where none is chosen.
  public Set<Confidence> confidences() {
    List<String> chosen = chosen(Facet.CONFIDENCE);
    List<String> excluded = excluded(Facet.CONFIDENCE);
    EnumSet<Confidence> shown = EnumSet.noneOf(Confidence.class);
    for (Confidence confidence : Confidence.values()) {
      String value = confidence.name().toLowerCase(Locale.ROOT);
      boolean in = chosen.isEmpty() ? confidence != Confidence.LOW : chosen.contains(value);
      if (in && !excluded.contains(value)) {
        shown.add(confidence);
      }
    }
    return shown;
  }

  public SearchRequest withFilters(List<Filter> changed) {
    return new SearchRequest(unit, query, match, changed, sort, 1, size);
  }

  public SearchRequest withUnit(Unit changed) {
    return new SearchRequest(changed, query, match, filters, sort, 1, size);
  }

  public SearchRequest withQuery(Query changed) {
    return new SearchRequest(unit, changed, match, filters, sort, 1, size);
  }

  public SearchRequest withMatch(Match changed) {
    return new SearchRequest(unit, query, changed, filters, sort, 1, size);
  }

  public SearchRequest withSort(Sort changed) {
    return new SearchRequest(unit, query, match, filters, changed, 1, size);
  }

  public SearchRequest withPage(int changed) {
    return new SearchRequest(unit, query, match, filters, sort, changed, size);
  }

  public SearchRequest withSize(int changed) {
    return new SearchRequest(unit, query, match, filters, sort, 1, changed);
  }
}
