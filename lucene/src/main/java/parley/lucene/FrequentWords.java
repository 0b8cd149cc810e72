package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import parley.search.SearchRequest;

/// The words that stand in many of a snapshot's statements: which these are, and what they count to
/// without filters. Each is counted when it is first asked for. What any of several words counts to
/// is added up, so that only statements are looked at that have two of them, or a rare one.
///
/// Some 64 MB at most, of a million statements 0.2 MB a word. It lives and dies with its snapshot.
final class FrequentWords {

  /// A word is frequent that stands in one of so many documents.
  private static final int FREQUENT = 64;

  private static final int MOST_BYTES = 64 << 20;

  private final IndexReader reader;
  private final Occasions occasions;
  private final FilterPlan plan;
  private final int most;
  private final Map<Term, Found> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Found> eldest) {
          return size() > most;
        }
      };

  /// The statements that a word or any of several stands in.
  ///
  /// @param documents those of low confidence among them
  /// @param sums null where that was not counted
  record Found(FixedBitSet documents, int size, @Nullable Sums sums) {

    /// What was counted of it.
    Counts counts(Days days) {
      return Objects.requireNonNull(sums).counts(days);
    }
  }

  FrequentWords(IndexReader reader, Occasions occasions) {
    this.reader = reader;
    this.occasions = occasions;
    this.plan = new FilterPlan(SearchRequest.ALL, occasions);
    int numbers = occasions.codes().size() + occasions.days().count();
    int bits = reader.maxDoc() + occasions.articleCount();
    this.most = MOST_BYTES / (bits / Byte.SIZE + numbers * Integer.BYTES + 1);
  }

  /// Whether any of the words is frequent.
  boolean has(List<Term> words) throws IOException {
    for (Term word : words) {
      if (isFrequent(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFrequent(Term word) throws IOException {
    return most > 0 && reader.docFreq(word) > reader.maxDoc() / FREQUENT;
  }

  /// What any of the words finds and counts.
  ///
  /// @param searcher without a deadline, since what it finds is kept
  Found any(List<Term> words, IndexSearcher searcher, Deadline deadline) throws IOException {
    List<Found> found = new ArrayList<>();
    BooleanQuery.Builder rare = new BooleanQuery.Builder();
    boolean hasRare = false;
    for (Term word : words) {
      check(deadline);
      if (isFrequent(word)) {
        found.add(frequent(word, searcher));
      } else {
        rare.add(new TermQuery(word), Occur.SHOULD);
        hasRare = true;
      }
    }
    if (hasRare) {
      found.add(find(rare.build(), searcher));
    }
    found.sort(Comparator.comparingInt(Found::size).reversed());
    Found largest = found.getFirst();
    Found all =
        largest.sums() == null
            ? new Found(largest.documents(), largest.size(), count(largest.documents()))
            : largest;
    for (Found next : found.subList(1, found.size())) {
      check(deadline);
      all = union(all, next);
    }
    return all;
  }

  private static void check(Deadline deadline) {
    if (deadline.shouldExit()) {
      throw deadline.passed();
    }
  }

  private Found frequent(Term word, IndexSearcher searcher) throws IOException {
    synchronized (kept) {
      Found known = kept.get(word);
      if (known != null) {
        return known;
      }
    }
    Found found = find(new TermQuery(word), searcher);
    Found counted = new Found(found.documents(), found.size(), count(found.documents()));
    synchronized (kept) {
      kept.put(word, counted);
    }
    return counted;
  }

  private Found find(Query query, IndexSearcher searcher) throws IOException {
    Marked marked = new Marked(reader.maxDoc());
    searcher.search(query, new SinglePass<>(marked));
    return new Found(marked.documents, marked.documents.cardinality(), null);
  }

  /// Marks what a query matches.
  private static final class Marked extends SimpleCollector {

    private final FixedBitSet documents;
    private int docBase;

    Marked(int size) {
      documents = new FixedBitSet(size);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      docBase = context.docBase;
    }

    @Override
    public void collect(int doc) {
      documents.set(docBase + doc);
    }
  }

  /// Counts those documents of `next` that are new, or else those that are not, whichever are
  /// fewer.
  private Found union(Found some, Found next) {
    FixedBitSet all = some.documents().clone();
    all.or(next.documents());
    int size = all.cardinality();
    int added = size - some.size();
    Sums before = Objects.requireNonNull(some.sums());
    Sums counted = next.sums();
    if (counted == null || 2 * added < next.size()) {
      return new Found(all, size, before.and(count(next.documents(), some.documents(), -1)));
    }
    Sums shared = count(next.documents(), some.documents(), 0);
    return new Found(all, size, before.and(counted, shared));
  }

  private Sums count(FixedBitSet documents) {
    return count(documents, documents, 0);
  }

  /// Counts those documents that are among others too.
  ///
  /// @param flipped -1 to count those that are not, else 0
  private Sums count(FixedBitSet documents, FixedBitSet others, long flipped) {
    StatementTally tally = new StatementTally(plan, occasions);
    int[] block = new int[Tally.BLOCK];
    int size = 0;
    long[] bits = documents.getBits();
    long[] otherBits = others.getBits();
    for (int word = 0; word < bits.length; word++) {
      if (size > block.length - Long.SIZE) {
        tally.count(block, size);
        size = 0;
      }
      for (long rest = bits[word] & (otherBits[word] ^ flipped); rest != 0; rest &= rest - 1) {
        block[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
      }
    }
    tally.count(block, size);
    return tally.sums();
  }
}
