package parley.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import parley.search.SearchRequest;

/// Puts the hits that were counted into the request's order.
///
/// @param words query whose scores count
/// @param hits the documents to order
record Ranking(IndexSearcher searcher, Query words, FixedBitSet hits, SearchRequest.Sort sort) {

  /// What marks the hits that a pass counts.
  static Counting.Taker into(FixedBitSet hits) {
    return (docs, count) -> {
      for (int i = 0; i < count; i++) {
        hits.set(docs[i]);
      }
    };
  }

  /// The first hits.
  ///
  /// @param size at least 1
  int[] first(int size) throws IOException {
    return Arrays.stream(next(null, size)).mapToInt(hit -> hit.doc).toArray();
  }

  /// The first hits behind one, or the very first.
  ///
  /// @param size at least 1
  FieldDoc[] next(@Nullable FieldDoc behind, int size) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(new DocSetQuery(hits), Occur.FILTER)
            .build();
    int most = Math.min(size, searcher.getIndexReader().maxDoc());
    TopFieldCollectorManager first =
        new TopFieldCollectorManager(IndexSchema.order(sort), most, behind, 1);
    ScoreDoc[] found = searcher.search(query, first).scoreDocs;
    FieldDoc[] docs = new FieldDoc[found.length];
    for (int i = 0; i < found.length; i++) {
      docs[i] = (FieldDoc) found[i];
    }
    return docs;
  }
}
