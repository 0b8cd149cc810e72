package parley.contract;

import java.util.List;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.query.QueryParser;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchRequest;

/// An archive to try engines on.
public record Archive(Registers registers, List<AttributedArticle> articles) {

  public Archive {
    articles = List.copyOf(articles);
  }

  /// Publishes the whole archive in an engine, replacing what is there.
  ///
  /// @return the number of the build
  public long publishIn(SearchEngine engine) {
    try (IndexBuild build = engine.build()) {
      build.registers(registers);
      build.origin(new SearchEngine.Origin("/samples", "1"));
      articles.forEach(article -> build.add(article, fingerprint(article)));
      return build.publish();
    }
  }

  /// The fingerprint with which an article is published.
  public static String fingerprint(AttributedArticle article) {
    return "print-" + article.article().id();
  }

  public AttributedArticle article(String id) {
    return articles.stream().filter(a -> a.article().id().equals(id)).findFirst().orElseThrow();
  }

  /// The request that a user makes by typing this, in the order used by default.
  public SearchRequest request(String typed) {
    QueryParser.Parsed parsed = QueryParser.parse(typed, QueryParser.Names.of(registers));
    return SearchRequest.ALL
        .withQuery(parsed.query())
        .withFilters(parsed.filters())
        .withSort(SearchRequest.defaultSort(parsed.query()));
  }
}
