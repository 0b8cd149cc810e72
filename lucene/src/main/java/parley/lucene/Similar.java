package parley.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.lucene.IndexSchema.TextFields;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;

/// The statements most like one in words: those that share its most telling words, by BM25.
record Similar(Snapshot snapshot, Deadline deadline) {

  private static final int MOST = 10;
  private static final int MOST_WORDS = 25;

  List<Hit.OfStatement> to(Statement statement) throws IOException {
    TextFields fields = IndexSchema.texts(Unit.STATEMENTS);
    MoreLikeThis like = new MoreLikeThis(snapshot.reader());
    like.setAnalyzer(snapshot.analysis().stemmedAnalyzer());
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxQueryTerms(MOST_WORDS);
    String confidence = Facet.CONFIDENCE.parameter();
    String low = Confidence.LOW.name().toLowerCase(Locale.ROOT);
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(like.like(fields.own(), new StringReader(statement.text())), Occur.MUST)
            .add(term(IndexSchema.KIND, IndexSchema.STATEMENT), Occur.FILTER)
            .add(term(IndexSchema.ARTICLE_ID, statement.article()), Occur.MUST_NOT)
            .add(term(confidence, low), Occur.MUST_NOT)
            .build();
    IndexSearcher searcher = snapshot.searcher(deadline);
    ScoreDoc[] docs =
        searcher.search(query, MOST, IndexSchema.order(SearchRequest.Sort.RELEVANCE)).scoreDocs;
    if (searcher.timedOut()) {
      throw deadline.passed();
    }
    Hits hits =
        new Hits(
            SearchRequest.ALL, snapshot, new FilterPlan(SearchRequest.ALL, snapshot.occasions()));
    List<Hit.OfStatement> similar = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      similar.add(hits.statement(doc.doc));
    }
    return similar;
  }

  private static TermQuery term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
