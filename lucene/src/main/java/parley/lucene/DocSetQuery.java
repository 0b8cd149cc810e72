package parley.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Matches given documents of one reader, without scoring them.
final class DocSetQuery extends Query {

  private final BitSet documents;

  DocSetQuery(BitSet documents) {
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        DocIdSetIterator slice = slice(documents, context);
        return ConstantScoreScorerSupplier.fromIterator(
            slice, score(), scoreMode, context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  /// Those of the documents that are in one segment, by their numbers in it.
  static DocIdSetIterator slice(BitSet documents, LeafReaderContext context) {
    return new Slice(documents, context.docBase, context.reader().maxDoc());
  }

  private static final class Slice extends DocIdSetIterator {

    private final BitSet documents;
    private final int base;
    private final int size;
    private int doc = -1;

    Slice(BitSet documents, int base, int size) {
      this.documents = documents;
      this.base = base;
      this.size = size;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      int next = target < size ? documents.nextSetBit(base + target) : NO_MORE_DOCS;
      doc = next >= base + size ? NO_MORE_DOCS : next - base;
      return doc;
    }

    @Override
    public long cost() {
      return Math.min(size, documents.approximateCardinality());
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "DocSet[" + documents.cardinality() + "]";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocSetQuery that && documents.equals(that.documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }
}
