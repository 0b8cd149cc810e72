package parley.evaluation.peer;

import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.query.Words;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;

/// Questions as queries over [LuceneFacetIndex].
record LuceneFacetQueries(Analysis analysis, FacetsConfig config) {

  DrillDownQuery of(SearchRequest request) {
    DrillDownQuery query = new DrillDownQuery(config, words(request));
    for (Filter filter : request.filters()) {
      switch (filter) {
        case Filter.Is is -> query.add(is.facet().parameter(), is.value());
        case Filter.Said(var from, var to) when from != null && to != null ->
            query.add(
                LuceneFacetIndex.MONTH,
                LongField.newRangeQuery(
                    LuceneFacetIndex.DAY,
                    from.first().toEpochDay(),
                    to.last().toEpochDay()));
        default -> throw new IllegalArgumentException("no question filters by " + filter);
      }
    }
    return query;
  }

  private Query words(SearchRequest request) {
    if (request.query().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    Occur occur = request.match() == Match.ANY ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    request.query().words().members().forEach(word -> all.add(word(word), occur));
    return all.build();
  }

  private Query word(Words word) {
    return switch (word) {
      case Words.Term(String text) ->
          new TermQuery(
              new Term(LuceneFacetIndex.TEXT, analysis.stemmed(text).getFirst().term()));
      case Words.Phrase(String text) ->
          new PhraseQuery(
              LuceneFacetIndex.EXACT,
              analysis.exact(text).stream().map(Token::term).toArray(String[]::new));
      case Words.Prefix(String text) -> new PrefixQuery(new Term(LuceneFacetIndex.EXACT, text));
      default -> throw new IllegalArgumentException("no question asks for " + word);
    };
  }
}
