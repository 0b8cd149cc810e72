package parley.evaluation.raw;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import parley.analysis.Analysis;
import parley.query.Words;
import parley.search.SearchRequest.Match;

/// The words of a question as the cheapest queries that find and score what the product does.
///
/// @param scored for the best ten
/// @param counted the same matches, unscored
/// @param ranked false where all matches score alike
/// @param onePass where visiting twice costs more than scoring all
record RawQuery(
    Query scored, Query counted, boolean ranked, boolean onePass, RawSnippets snippets) {

  private static final String OWN = "statement.own";
  private static final String CONTEXT = "statement.context";
  private static final String EXACT = "statement.exact";
  private static final float CONTEXT_WEIGHT = 0.2f;

  static RawQuery of(List<Words> members, Match match, Analysis analysis) {
    return switch (members.getFirst()) {
      case Words.Phrase(String text) -> phrase(text, analysis);
      case Words.Prefix(String text) -> prefix(text, analysis);
      default -> terms(members, match, analysis);
    };
  }

  private static RawQuery phrase(String text, Analysis analysis) {
    List<String> terms = analysis.exact(text).stream().map(Analysis.Token::term).toList();
    Query phrase = new PhraseQuery(EXACT, terms.toArray(String[]::new));
    RawSnippets snippets =
        new RawSnippets(
            analysis.exactAnalyzer(), new CharArraySet(terms, false), terms.size(), false);
    return new RawQuery(phrase, phrase, true, true, snippets);
  }

  private static RawQuery prefix(String text, Analysis analysis) {
    Query prefix = new PrefixQuery(new Term(EXACT, text));
    RawSnippets snippets =
        new RawSnippets(
            analysis.exactAnalyzer(), new CharArraySet(List.of(text), false), 1, true);
    return new RawQuery(prefix, prefix, false, false, snippets);
  }

  private static RawQuery terms(List<Words> members, Match match, Analysis analysis) {
    List<String> terms =
        members.stream()
            .map(word -> analysis.stemmed(((Words.Term) word).text()).getFirst().term())
            .toList();
    RawSnippets snippets =
        new RawSnippets(analysis.stemmedAnalyzer(), new CharArraySet(terms, false), 1, false);
    boolean any = match == Match.ANY || terms.size() == 1;
    return any
        ? new RawQuery(scoredAny(terms), own(terms), true, false, snippets)
        : new RawQuery(
            all(terms, Occur.MUST), all(terms, Occur.FILTER), true, false, snippets);
  }

  private static Query own(List<String> terms) {
    if (terms.size() == 1) {
      return term(OWN, terms.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(term(OWN, term), Occur.SHOULD));
    return any.build();
  }

  private static Query scoredAny(List<String> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(own(terms), Occur.MUST);
    terms.forEach(term -> query.add(context(term), Occur.SHOULD));
    return query.build();
  }

  private static Query all(List<String> terms, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      Query either =
          new BooleanQuery.Builder()
              .add(term(OWN, term), Occur.SHOULD)
              .add(context(term), Occur.SHOULD)
              .build();
      query.add(either, occur);
    }
    return query.add(own(terms), Occur.FILTER).build();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query context(String term) {
    return new BoostQuery(term(CONTEXT, term), CONTEXT_WEIGHT);
  }
}
