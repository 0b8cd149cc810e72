package parley.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.query.Filter;
import parley.search.SearchRequest;

/// The counts of the requests without words that were asked lately: the pages that most people open
/// first. It lives and dies with its snapshot.
final class Browsed {

  private static final int MOST_BYTES = 16 << 20;
  private static final int FEWEST = 8;
  private static final int MOST_CARRIED = 128;

  private final int most;
  private final Map<Key, Counted> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
          return size() > most;
        }
      };

  private record Key(SearchRequest.Unit unit, List<Filter> filters) {}

  /// Counts something.
  @FunctionalInterface
  interface Count {
    Counted run() throws IOException;
  }

  /// @param codes how many numbers the counts of one request are
  Browsed(int codes) {
    this.most = Math.max(FEWEST, MOST_BYTES / Integer.BYTES / Math.max(codes, 1));
  }

  /// The requests that were asked lately, the latest last: those that may be counted in the next
  /// build before anybody asks.
  List<SearchRequest> asked() {
    synchronized (kept) {
      return kept.keySet().stream()
          .skip(Math.max(0, kept.size() - MOST_CARRIED))
          .map(key -> SearchRequest.ALL.withUnit(key.unit()).withFilters(key.filters()))
          .toList();
    }
  }

  /// What the request counts; counts it if that was not done lately.
  Counted of(SearchRequest request, Count count) throws IOException {
    Key key = new Key(request.unit(), request.filters());
    synchronized (kept) {
      Counted known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Counted counted = count.run();
    synchronized (kept) {
      kept.put(key, counted);
    }
    return counted;
  }
}
