package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Where the commonest words stand in each document, as far as among its first 63 places: what
/// finds a phrase of them, and how often it stands there, without reading places from the index.
///
/// A word's places in a segment are read when it is first asked for. The next snapshot takes over
/// those of segments that it shares. Some 64 MB at most; words that come when these are used up are
/// left to the index.
final class FrequentPlaces {

  /// A word is kept that stands in more than one of so many documents: others are found fast.
  private static final int FREQUENT = 16;

  private static final long MOST_BYTES = 64L << 20;
  private static final int PLACES = Long.SIZE - 1;

  /// What says that a word stands beyond these places too.
  private static final long BEYOND = 1L << PLACES;

  private final IndexReader reader;
  private final Map<Key, Places> kept = new HashMap<>();
  private long bytes;

  /// A word in a segment.
  private record Key(Object segment, Term word) {}

  /// Where a word stands in a segment.
  ///
  /// @param documents that have it
  /// @param masks for each of them, in their order, a bit for each place
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Places(FixedBitSet documents, long[] masks) {

    long bytes() {
      return (long) documents.getBits().length * Long.BYTES + (long) masks.length * Long.BYTES;
    }
  }

  /// @param before of the snapshot before, null if there was none
  FrequentPlaces(IndexReader reader, @Nullable FrequentPlaces before) {
    this.reader = reader;
    if (before != null) {
      takeOver(before);
    }
  }

  private void takeOver(FrequentPlaces before) {
    List<Object> segments = reader.leaves().stream().map(FrequentPlaces::segment).toList();
    synchronized (before.kept) {
      before.kept.forEach((key, places) -> {
        if (segments.contains(key.segment())) {
          kept.put(key, places);
          bytes += places.bytes();
        }
      });
    }
  }

  private static Object segment(LeafReaderContext leaf) {
    return Objects.requireNonNull(leaf.reader().getCoreCacheHelper()).getKey();
  }

  /// Where a phrase stands; null if that is not known, since one of its words is not frequent or
  /// there is no room for it.
  @Nullable PhrasePlaces of(PhraseQuery phrase) throws IOException {
    int[] distances = phrase.getPositions();
    if (distances[distances.length - 1] >= PLACES) {
      return null;
    }
    for (Term word : phrase.getTerms()) {
      if (reader.docFreq(word) <= reader.maxDoc() / FREQUENT) {
        return null;
      }
    }
    PhrasePlaces.Builder found = new PhrasePlaces.Builder(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      List<Places> words = new ArrayList<>();
      for (Term word : phrase.getTerms()) {
        Places places = places(leaf, word);
        if (places == null) {
          return null;
        }
        words.add(places);
      }
      find(words, distances, leaf.docBase, found);
    }
    return found.build();
  }

  private @Nullable Places places(LeafReaderContext leaf, Term word) throws IOException {
    Key key = new Key(segment(leaf), word);
    synchronized (kept) {
      Places known = kept.get(key);
      if (known != null || bytes > MOST_BYTES) {
        return known;
      }
    }
    Places read = read(leaf, word);
    synchronized (kept) {
      if (kept.putIfAbsent(key, read) == null) {
        bytes += read.bytes();
      }
    }
    return read;
  }

  private static Places read(LeafReaderContext leaf, Term word) throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
    PostingsEnum postings = leaf.reader().postings(word, PostingsEnum.POSITIONS);
    if (postings == null) {
      return new Places(documents, new long[0]);
    }
    long[] masks = new long[leaf.reader().docFreq(word)];
    int size = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      long mask = 0;
      for (int i = postings.freq(); i > 0; i--) {
        mask |= 1L << Math.min(postings.nextPosition(), PLACES);
      }
      documents.set(postings.docID());
      masks = ArrayUtil.grow(masks, size + 1);
      masks[size++] = mask;
    }
    return new Places(documents, masks);
  }

  private static void find(
      List<Places> words, int[] distances, int base, PhrasePlaces.Builder found) {
    long[][] bits = words.stream().map(w -> w.documents().getBits()).toArray(long[][]::new);
    long[][] masks = words.stream().map(Places::masks).toArray(long[][]::new);
    int[] before = new int[bits.length];
    for (int block = 0; block < bits[0].length; block++) {
      for (long rest = shared(bits, block); rest != 0; rest &= rest - 1) {
        long lower = Long.lowestOneBit(rest) - 1;
        long starts = -1;
        long any = 0;
        for (int word = 0; word < bits.length; word++) {
          int rank = before[word] + Long.bitCount(bits[word][block] & lower);
          any |= masks[word][rank];
          starts &= (masks[word][rank] & ~BEYOND) >>> distances[word];
        }
        int doc = base + block * Long.SIZE + Long.numberOfTrailingZeros(rest);
        if ((any & BEYOND) != 0) {
          found.doubt(doc);
        } else if (starts != 0) {
          found.add(doc, Long.bitCount(starts));
        }
      }
      for (int word = 0; word < bits.length; word++) {
        before[word] += Long.bitCount(bits[word][block]);
      }
    }
  }

  private static long shared(long[][] bits, int block) {
    long shared = -1;
    for (long[] of : bits) {
      shared &= of[block];
    }
    return shared;
  }
}
