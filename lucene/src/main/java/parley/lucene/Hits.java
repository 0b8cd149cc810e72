package parley.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /// @param plan the request's filters
  Hits(SearchRequest request, Snapshot snapshot, FilterPlan plan) {
    this.records = new Records(snapshot.reader());
    this.occasions = snapshot.occasions();
    this.plan = plan;
    this.unit = request.unit();
    this.snippets =
        new Snippets(
            WordsMatcher.of(request.query().words(), request.match(), snapshot.analysis()));
  }

  /// The hits of these documents, in the same order.
  List<Hit> of(int[] docs) throws IOException {
    Map<Integer, Hit> byDoc = new HashMap<>();
    for (int doc : IntStream.of(docs).sorted().toArray()) {
      byDoc.put(doc, of(doc));
    }
    return IntStream.of(docs).mapToObj(byDoc::get).toList();
  }

  Hit of(int doc) throws IOException {
    return switch (unit) {
      case STATEMENTS -> statement(doc);
      case ARTICLES -> article(doc);
    };
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
        statements(doc),
        snippets.ofArticle(records.whole(doc).article().text()));
  }

  /// How many statements of an article pass the filters.
  private int statements(int doc) {
    return Math.toIntExact(
        occasions.ofArticle(doc).filter(of -> !occasions.isBare(of)).filter(plan::admits).count());
  }
}
