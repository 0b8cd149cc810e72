package parley.contract;

import java.util.Random;
import parley.archive.AttributedArticle;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

/// Changes to a published archive, in several updates: articles replaced, added and removed.
public final class RandomChanges {

  private static final int UPDATES = 4;

  private RandomChanges() {}

  /// Applies the same changes to every engine: articles of `after` replace those of equal id or are
  /// added, and some are removed.
  public static void apply(SearchEngine engine, Archive after) {
    Random random = new Random(1);
    for (int i = 0; i < UPDATES; i++) {
      try (IndexBuild build = engine.update()) {
        for (AttributedArticle article : after.articles()) {
          if (random.nextInt(UPDATES) == 0) {
            build.add(article, "changed-" + i);
          } else if (random.nextInt(UPDATES * 3) == 0) {
            build.remove(article.article().id());
          }
        }
        build.publish();
      }
    }
  }
}
