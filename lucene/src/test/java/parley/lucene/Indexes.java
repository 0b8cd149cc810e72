package parley.lucene;

import java.nio.file.Path;
import parley.archive.AttributedArticle;
import parley.contract.Draft;
import parley.contract.Samples;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

/// Small indexes for tests.
final class Indexes {

  private Indexes() {}

  static SearchEngine open(Path path) {
    return new LuceneEngine(path, Limits.DEFAULT);
  }

  /// An article in which Ada Verin says one thing.
  static AttributedArticle article(String id, String words) {
    return new Draft(Samples.REGISTERS, id, "2025-07-01", words)
        .headline("Article " + id)
        .says("ada-verin", "2025-07-01", words)
        .build();
  }

  /// Publishes an update that adds one article.
  static long add(SearchEngine engine, String id, String words) {
    try (IndexBuild build = engine.update()) {
      build.registers(Samples.REGISTERS);
      build.add(article(id, words), "print-" + id);
      return build.publish();
    }
  }
}
