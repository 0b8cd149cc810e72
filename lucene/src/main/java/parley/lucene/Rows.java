package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import parley.lucene.RowLayout.Run;
import parley.lucene.RowLayout.Spread;
import parley.query.Facet;

/// What is counted of each document, packed into a row of a few longs: article, day and facet
/// codes. Counting is bound by memory, and a row is one place to look at.
///
/// A document that has more values than its row has room for is *spilled*: its codes stand in a
/// list of their own.
final class Rows {

  /// As many longs as a row may have: one cache line.
  static final int MOST_WORDS = 8;

  private static final int ARTICLE_BITS = 31;
  private static final int DAY_BITS = 22;
  private static final long SPILLED = 1L << 63;
  private static final long BARE = 1L << 62;
  private static final int MOST_SPREAD = 64;

  /// So many documents say which layout suits all.
  private static final int SAMPLE = 100_000;

  /// So many documents are read at a time.
  private static final int STRETCH = 1 << 15;

  private static final int[] NO_CODES = {};

  private final FacetCodes codes;
  private final RowLayout layout;
  private final Run[] runs;
  private final int stride;
  private final long[] rows;
  private final Map<Integer, int[]> spilled = new HashMap<>();
  private final Map<String, Integer> segments = new HashMap<>();

  /// What has to be read of the index.
  ///
  /// @param full documents that have more values than their rows have room for
  private record Unread(List<LeafReaderContext> segments, FixedBitSet full) {}

  /// @param mostWords how long a row may get; 1 spills every document that has a value
  /// @param before rows of another build: where its values are the same, the rows of segments that
  ///   both have are copied
  Rows(IndexReader reader, int mostWords, @Nullable Rows before) throws IOException {
    Map<Facet, Column> columns = new EnumMap<>(Facet.class);
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Column column = new Column(reader, facet.parameter());
      columns.put(facet, column);
      values.put(facet, column.values());
    }
    Rows alike = before != null && before.codes.areOf(values) ? before : null;
    this.codes = alike == null ? new FacetCodes(values) : alike.codes;
    this.layout = alike == null ? layout(columns, reader, mostWords) : alike.layout;
    this.runs = layout.runs().toArray(Run[]::new);
    this.stride = layout.words();
    this.rows = new long[Math.multiplyExact(reader.maxDoc(), stride)];
    Unread unread = new Unread(new ArrayList<>(), new FixedBitSet(Math.max(reader.maxDoc(), 1)));
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.put(id(leaf), leaf.docBase);
      if (alike == null || !takes(leaf, alike)) {
        unread.segments().add(leaf);
      }
    }
    fill(columns, unread);
    for (Map.Entry<Facet, Column> entry : columns.entrySet()) {
      spill(codes.first(entry.getKey()), entry.getValue(), unread);
    }
  }

  private RowLayout layout(Map<Facet, Column> columns, IndexReader reader, int mostWords)
      throws IOException {
    List<Spread> spreads = new ArrayList<>();
    for (Map.Entry<Facet, Column> entry : columns.entrySet()) {
      Column column = entry.getValue();
      int[] documents = column.spread(MOST_SPREAD, 1 + reader.maxDoc() / SAMPLE);
      List<Integer> having = Arrays.stream(documents).boxed().toList();
      spreads.add(new Spread(entry.getKey(), column.size(), having));
    }
    return new RowLayout(spreads, codes, mostWords);
  }

  /// What tells a segment from all others, in whatever folder its files stand.
  private static String id(LeafReaderContext leaf) {
    SegmentReader segment = (SegmentReader) leaf.reader();
    return StringHelper.idToString(segment.getSegmentInfo().info.getId());
  }

  /// Copies the rows of a segment, without places, if the other build has it; which of its
  /// documents are deleted makes no difference to them.
  private boolean takes(LeafReaderContext leaf, Rows from) {
    Integer first = from.segments.get(id(leaf));
    if (first == null) {
      return false;
    }
    int end = first + leaf.reader().maxDoc();
    int to = leaf.docBase;
    System.arraycopy(from.rows, first * stride, rows, to * stride, (end - first) * stride);
    for (int doc = to; doc < to + end - first; doc++) {
      rows[doc * stride] &= SPILLED;
    }
    from.spilled.forEach((doc, all) -> {
      if (doc >= first && doc < end) {
        spilled.put(doc - first + to, all);
      }
    });
    return true;
  }

  /// On all cores: no two of them write to one row.
  private void fill(Map<Facet, Column> columns, Unread unread) throws IOException {
    List<Column.Stretch> stretches =
        unread.segments().stream().flatMap(leaf -> Column.Stretch.of(leaf, STRETCH)).toList();
    if (stretches.size() < 2) {
      for (Column.Stretch stretch : stretches) {
        fill(columns, stretch, unread.full());
      }
      return;
    }
    try (Workers workers = new Workers()) {
      for (Column.Stretch stretch : stretches) {
        workers.start(() -> fill(columns, stretch, unread.full()));
      }
      workers.await();
    }
  }

  private void fill(Map<Facet, Column> columns, Column.Stretch stretch, FixedBitSet full)
      throws IOException {
    for (Map.Entry<Facet, Column> entry : columns.entrySet()) {
      fill(layout.run(entry.getKey()), entry.getValue(), stretch, full);
    }
  }

  private void fill(Run run, Column column, Column.Stretch stretch, FixedBitSet full)
      throws IOException {
    column.forEach(
        stretch,
        (doc, numbers, count) -> {
          if (count > run.slots()) {
            synchronized (full) {
              full.set(doc);
            }
            return;
          }
          long packed = 0;
          for (int i = count - 1; i >= 0; i--) {
            packed = packed << run.bits() | (numbers[i] + 1);
          }
          rows[doc * stride + run.word()] |= packed << run.shift();
        });
  }

  private void spill(int firstCode, Column column, Unread unread) throws IOException {
    if (unread.full().cardinality() == 0) {
      return;
    }
    column.forEach(
        unread.segments(),
        (doc, numbers, count) -> {
          if (unread.full().get(doc)) {
            int[] before = spilled.getOrDefault(doc, NO_CODES);
            int[] after = Arrays.copyOf(before, before.length + count);
            for (int i = 0; i < count; i++) {
              after[before.length + i] = firstCode + numbers[i];
            }
            spilled.put(doc, after);
            rows[doc * stride] |= SPILLED;
          }
        });
  }

  void setBare(int doc) {
    rows[doc * stride] |= BARE;
  }

  /// @param article its number
  /// @param day its number
  void setPlace(int doc, int article, int day) {
    rows[doc * stride] |= article | (long) day << ARTICLE_BITS;
  }

  FacetCodes codes() {
    return codes;
  }

  RowLayout layout() {
    return layout;
  }

  /// Copies the rows of documents, word by word: word w of document i stands at `w * apart + i`.
  /// Nothing depends on what is read, so that the memory answers many at a time.
  void gather(int[] docs, int size, long[] into, int apart) {
    for (int word = 0; word < stride; word++) {
      int to = word * apart;
      for (int i = 0; i < size; i++) {
        into[to + i] = rows[docs[i] * stride + word];
      }
    }
  }

  /// A word of a document's row.
  long word(int doc, int word) {
    return rows[doc * stride + word];
  }

  int article(int doc) {
    return articleOf(rows[doc * stride]);
  }

  int day(int doc) {
    return dayOf(rows[doc * stride]);
  }

  static int articleOf(long head) {
    return (int) (head & Run.mask(ARTICLE_BITS));
  }

  static int dayOf(long head) {
    return (int) (head >>> ARTICLE_BITS & Run.mask(DAY_BITS));
  }

  static boolean isBare(long head) {
    return (head & BARE) != 0;
  }

  static boolean isSpilled(long head) {
    return head < 0;
  }

  /// All codes of a document; those of one facet stand together.
  int[] codes(int doc) {
    IntStream.Builder all = IntStream.builder();
    forEach(doc, all::add);
    return all.build().toArray();
  }

  /// Hands over all codes of a document; those of one facet come together.
  void forEach(int doc, IntConsumer taker) {
    if (isSpilled(word(doc, 0))) {
      for (int code : spilled.getOrDefault(doc, NO_CODES)) {
        taker.accept(code);
      }
      return;
    }
    for (int i = 0; i < runs.length; i++) {
      Run run = runs[i];
      for (long rest = run.of(word(doc, run.word())); rest != 0; rest >>>= run.bits()) {
        taker.accept(run.none() + (int) (rest & run.slotMask()));
      }
    }
  }
}
