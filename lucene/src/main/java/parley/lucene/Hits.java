package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import parley.analysis.WordsMatcher;
import parley.engine.Snippets;
import parley.search.Hit;
import parley.search.SearchRequest;

/// Makes hits of the documents that a request found.
final class Hits {

  private final Records records;
  private final Occasions occasions;
  private final FilterPlan plan;
  private final SearchRequest.Unit unit;
  private final Snippets snippets;

  Hits(SearchRequest request, Snapshot snapshot) {
    this.records = new Records(snapshot.reader());
    this.occasions = snapshot.occasions();
    this.plan = new FilterPlan(request, occasions);
    this.unit = request.unit();
    this.snippets =
        new Snippets(
            WordsMatcher.of(request.query().words(), request.match(), snapshot.analysis()));
  }

  List<Hit> of(ScoreDoc[] docs, int from) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (int i = from; i < docs.length; i++) {
      hits.add(
          switch (unit) {
            case STATEMENTS -> statement(docs[i].doc);
            case ARTICLES -> article(docs[i].doc);
          });
    }
    return hits;
  }

  Hit.OfStatement statement(int doc) throws IOException {
    StatementCodec.Shown shown = records.statement(doc);
    return new Hit.OfStatement(
        shown.statement(),
        shown.article(),
        shown.source(),
        snippets.ofStatement(shown.statement().text()));
  }

  private Hit.OfArticle article(int doc) throws IOException {
    return new Hit.OfArticle(
        records.head(doc),
        statements(occasions.article(doc)),
        snippets.ofArticle(records.whole(doc).article().text()));
  }

  /// How many statements of an article pass the filters.
  private int statements(int article) {
    Passing passing = new Passing();
    for (int at = occasions.firstOf(article); at < occasions.firstOf(article + 1); at++) {
      int doc = occasions.occasion(at);
      if (!occasions.isBare(doc)) {
        plan.judge(doc, passing);
      }
    }
    return passing.count;
  }

  private static final class Passing implements FilterPlan.Tally {

    private int count;

    @Override
    public void hit(int doc) {
      count++;
    }

    @Override
    public void missesByFacet(int doc, int facetBit) {}

    @Override
    public void missesByPeriod(int doc) {}

    @Override
    public void missesByExclusion(int doc, int code) {}
  }
}
