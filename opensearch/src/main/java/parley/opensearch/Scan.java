package parley.opensearch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Search.Block;
import parley.search.Hit;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// Every hit of a request in order, block by block; no more than one block is in memory. A build
/// never changes and deletes nothing from under its order, so that asking for what stands behind
/// the last hit goes through all of it, on whichever nodes are left: no search is held open on any.
final class Scan implements Iterator<Hit> {

  private static final int SIZE = 500;

  private final Search search;
  private final Deque<Hit> block = new ArrayDeque<>();
  private @Nullable JsonNode last;
  private boolean more;

  private Scan(Search search) {
    this.search = search;
    fill();
  }

  static Stream<Hit> stream(Search search) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Scan(search), traits), false);
  }

  private void fill() {
    Block next = search.next(last, SIZE);
    block.addAll(next.hits());
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
  public Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return block.remove();
  }
}
