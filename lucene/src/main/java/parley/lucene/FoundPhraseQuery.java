package parley.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Matches the documents in which a phrase was found, and scores them as the phrase does.
final class FoundPhraseQuery extends Query {

  private final PhraseQuery phrase;
  private final PhrasePlaces found;

  FoundPhraseQuery(PhraseQuery phrase, PhrasePlaces found) {
    this.phrase = phrase;
    this.found = found;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    SimScorer scorer = scoreMode.needsScores() ? scorer(searcher, boost) : null;
    return new FoundWeight(scorer);
  }

  /// As for the phrase itself: the statistics are those of its words.
  private SimScorer scorer(IndexSearcher searcher, float boost) throws IOException {
    Term[] terms = phrase.getTerms();
    TermStatistics[] words = new TermStatistics[terms.length];
    for (int i = 0; i < terms.length; i++) {
      TermStates states = TermStates.build(searcher, terms[i], true);
      words[i] = searcher.termStatistics(terms[i], states.docFreq(), states.totalTermFreq());
    }
    CollectionStatistics all =
        Objects.requireNonNull(searcher.collectionStatistics(phrase.getField()));
    return searcher.getSimilarity().scorer(boost, all, words);
  }

  private final class FoundWeight extends Weight {

    private final @Nullable SimScorer scorer;

    FoundWeight(@Nullable SimScorer scorer) {
      super(FoundPhraseQuery.this);
      this.scorer = scorer;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) {
      return found.documents().get(context.docBase + doc)
          ? Explanation.match(found.frequency(context.docBase + doc), "times of " + phrase)
          : Explanation.noMatch("without " + phrase);
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      DocIdSetIterator documents = DocSetQuery.slice(found.documents(), context);
      NumericDocValues norms = context.reader().getNormValues(phrase.getField());
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return new FoundScorer(documents, context.docBase, scorer, norms);
        }

        @Override
        public long cost() {
          return documents.cost();
        }
      };
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }
  }

  private final class FoundScorer extends Scorer {

    private final DocIdSetIterator documents;
    private final int base;
    private final @Nullable SimScorer scorer;
    private final @Nullable NumericDocValues norms;

    FoundScorer(
        DocIdSetIterator documents,
        int base,
        @Nullable SimScorer scorer,
        @Nullable NumericDocValues norms) {
      this.documents = documents;
      this.base = base;
      this.scorer = scorer;
      this.norms = norms;
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return documents;
    }

    @Override
    public float score() throws IOException {
      int doc = documents.docID();
      long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
      return scorer == null ? 0 : scorer.score(found.frequency(base + doc), norm);
    }

    @Override
    public float getMaxScore(int upTo) {
      return scorer == null ? 0 : scorer.score(Float.MAX_VALUE, 1);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrase.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return phrase.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FoundPhraseQuery that
        && phrase.equals(that.phrase)
        && found == that.found;
  }

  @Override
  public int hashCode() {
    return phrase.hashCode();
  }
}
