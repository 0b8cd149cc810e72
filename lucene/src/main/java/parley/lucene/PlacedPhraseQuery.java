package parley.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// A phrase that [FrequentPlaces] finds, if they know all its words. It matches and scores as the
/// phrase alone does.
final class PlacedPhraseQuery extends Query {

  private final PhraseQuery phrase;
  private final FrequentPlaces places;

  PlacedPhraseQuery(PhraseQuery phrase, FrequentPlaces places) {
    this.phrase = phrase;
    this.places = places;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    PhrasePlaces found = places.of(phrase);
    if (found == null) {
      return phrase;
    }
    Query known = new FoundPhraseQuery(phrase, found);
    if (found.doubtful().nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
      return known;
    }
    Query doubtful =
        new BooleanQuery.Builder()
            .add(phrase, Occur.MUST)
            .add(new DocSetQuery(found.doubtful()), Occur.FILTER)
            .build();
    return new BooleanQuery.Builder().add(known, Occur.SHOULD).add(doubtful, Occur.SHOULD).build();
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
    return other instanceof PlacedPhraseQuery that
        && phrase.equals(that.phrase)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(phrase, places);
  }
}
