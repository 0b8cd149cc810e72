package parley.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A phrase that is looked for only where [FrequentPlaces] admits it. It matches and scores as the
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
    FixedBitSet candidates = places.candidates(phrase);
    return candidates == null
        ? phrase
        : new BooleanQuery.Builder()
            .add(phrase, Occur.MUST)
            .add(new DocSetQuery(candidates), Occur.FILTER)
            .build();
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
