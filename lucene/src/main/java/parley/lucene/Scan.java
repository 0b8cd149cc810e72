package parley.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import parley.search.Hit;

/// Every hit of a request in order, block by block over one snapshot; no more than one block is in
/// memory.
final class Scan implements Iterator<Hit> {

  private static final int FIRST_BLOCK = 100;
  private static final int MOST_IN_BLOCK = 5_000;

  private final Ranking ranking;
  private final Hits hits;
  private final Reading reading;
  private final Deque<FieldDoc> block = new ArrayDeque<>();
  private long left;
  private int size = FIRST_BLOCK;
  private @Nullable FieldDoc last;

  /// Runs something that reads the index, and says in its own words when that fails.
  interface Reading {
    <T> T of(Read<T> read);
  }

  /// Something that reads the index.
  @FunctionalInterface
  interface Read<T> {
    T run() throws IOException;
  }

  private Scan(Ranking ranking, Hits hits, long total, Reading reading) {
    this.ranking = ranking;
    this.hits = hits;
    this.left = total;
    this.reading = reading;
  }

  /// The stream of `total` hits.
  static Stream<Hit> stream(Ranking ranking, Hits hits, long total, Reading reading) {
    Iterator<Hit> scan = new Scan(ranking, hits, total, reading);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliterator(scan, total, traits), false);
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Hit next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    return reading.of(() -> {
      if (block.isEmpty()) {
        fill();
      }
      FieldDoc doc = block.remove();
      return hits.of(doc.doc);
    });
  }

  private void fill() throws IOException {
    FieldDoc[] docs = ranking.next(last, size);
    if (docs.length == 0) {
      throw new EOFException("%,d hits were counted that are not found again".formatted(left + 1));
    }
    block.addAll(List.of(docs));
    last = docs[docs.length - 1];
    size = Math.min(2 * size, MOST_IN_BLOCK);
  }
}
