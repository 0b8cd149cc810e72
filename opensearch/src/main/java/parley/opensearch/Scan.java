package parley.opensearch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// Everything that a search finds, in order, block by block; no more than one block is in memory. A
/// build never changes, so that asking for what stands behind the last one goes through all of it,
/// on whichever nodes are left: no search is held open on any.
final class Scan<T> implements Iterator<T> {

  private final Source<T> source;
  private final Deque<T> block = new ArrayDeque<>();
  private @Nullable JsonNode last;
  private boolean more;

  /// Some in a row.
  ///
  /// @param last where the last one stands in the order, as the cluster says; null if there are no
  ///   more behind
  record Block<T>(List<T> all, @Nullable JsonNode last) {

    /// @param size how many were asked for
    static <T> Block<T> of(List<T> all, JsonNode answer, int size) {
      JsonNode hits = answer.path("hits").path("hits");
      return new Block<>(all, hits.size() < size ? null : hits.path(hits.size() - 1).path("sort"));
    }
  }

  /// Where blocks come from.
  @FunctionalInterface
  interface Source<T> {

    /// The block behind one, or the very first.
    Block<T> behind(@Nullable JsonNode last);
  }

  private Scan(Source<T> source) {
    this.source = source;
    fill();
  }

  static <T> Stream<T> stream(Source<T> source) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Scan<>(source), traits), false);
  }

  private void fill() {
    Block<T> next = source.behind(last);
    block.addAll(next.all());
    last = next.last();
    more = last != null;
  }

  @Override
  public boolean hasNext() {
    if (block.isEmpty() && more) {
      try {
        fill();
      } catch (Gone gone) {
        throw new SearchException.Unavailable(
            "%s: newer builds have taken its place; ask again".formatted(gone.getMessage()), gone);
      }
    }
    return !block.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return block.remove();
  }
}
