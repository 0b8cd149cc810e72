package parley.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// One pass over everything that matches a request's words, which counts all there is to count.
final class Counting extends SimpleCollector {

  private final Tally tally;
  private final Taker taker;
  private final int[] docs = new int[Tally.BLOCK];
  private int size;
  private int docBase;

  /// Takes the hits of a pass, in the order of their documents.
  @FunctionalInterface
  interface Taker {

    Taker NONE = (_, _) -> {};

    /// Takes some.
    ///
    /// @param docs the first `count` of them; to be read before the call returns
    void take(int[] docs, int count);
  }

  Counting(Tally tally, Taker taker) {
    this.tally = tally;
    this.taker = taker;
  }

  /// Counts what a query matches.
  Counts of(Query words, IndexSearcher searcher) throws IOException {
    searcher.search(words, new SinglePass<>(this));
    return counts();
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
    docs[size++] = docBase + doc;
    if (size == docs.length) {
      flush();
    }
  }

  @Override
  public void collect(DocIdStream stream) throws IOException {
    flush();
    for (size = stream.intoArray(docs); size > 0; size = stream.intoArray(docs)) {
      for (int i = 0; i < size; i++) {
        docs[i] += docBase;
      }
      flush();
    }
  }

  @Override
  public void finish() {
    flush();
  }

  private void flush() {
    taker.take(docs, tally.count(docs, size));
    size = 0;
  }

  Counts counts() {
    return tally.counts();
  }
}
