package parley.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;

/// What a request narrows statements by, as queries: one for all chosen values of a facet, one for
/// the period. They lead to documents quickly; [FilterPlan] has the last word.
///
/// @param facets those in which values are chosen, in the order of the first queries
record Dimensions(List<Facet> facets, List<Query> queries) {

  static Dimensions of(SearchRequest request) {
    List<Facet> facets = new ArrayList<>();
    List<Query> queries = new ArrayList<>();
    if (request.unit() == Unit.ARTICLES) {
      return new Dimensions(facets, queries);
    }
    for (Facet facet : Facet.values()) {
      List<String> chosen = request.chosen(facet);
      if (!chosen.isEmpty()) {
        facets.add(facet);
        queries.add(any(facet, chosen));
      }
    }
    request.said().map(Dimensions::period).ifPresent(queries::add);
    return new Dimensions(facets, queries);
  }

  private static Query any(Facet facet, List<String> values) {
    List<TermQuery> terms =
        values.stream().map(value -> new TermQuery(new Term(facet.parameter(), value))).toList();
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(term, Occur.SHOULD));
    return any.build();
  }

  private static Query period(Filter.Said said) {
    @Nullable PartialDate from = said.from();
    @Nullable PartialDate to = said.to();
    return NumericDocValuesField.newSlowRangeQuery(
        IndexSchema.DAY,
        from == null ? Long.MIN_VALUE : from.first().toEpochDay(),
        to == null ? Long.MAX_VALUE : to.last().toEpochDay());
  }

  int count() {
    return queries.size();
  }

  /// What matches in all dimensions.
  Query all(Query words) {
    return with(words, count());
  }

  /// What matches in all dimensions, or in all but one.
  Query allButOne(Query words) {
    return with(words, count() - 1);
  }

  private Query with(Query words, int needed) {
    if (needed <= 0) {
      return words;
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (needed == count()) {
      queries.forEach(query -> narrowed.add(query, Occur.FILTER));
      return narrowed.build();
    }
    BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    queries.forEach(query -> most.add(query, Occur.SHOULD));
    return narrowed.add(most.build(), Occur.FILTER).build();
  }
}
