package parley.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.archive.AttributedArticle;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;

/// An engine under test, and how the contracts speak of the [Samples]: a statement of an article is
/// its article's first letter and its number there (`a2`), an article is its letter.
public interface EngineContract {

  /// A new engine in which nothing is published; the test closes it.
  SearchEngine open();

  /// A new engine with the samples published; the test closes it.
  default SearchEngine filled() {
    SearchEngine engine = open();
    Samples.ARCHIVE.publishIn(engine);
    return engine;
  }

  /// The request typed, newest first, with room for all hits.
  static SearchRequest newest(String typed) {
    return Samples.ARCHIVE.request(typed).withSort(Sort.NEWEST).withSize(50);
  }

  /// The short names of all hits of a request, in order.
  static String all(SearchEngine engine, SearchRequest request) {
    try (Stream<Hit> hits = engine.scan(request)) {
      return shown(hits.toList());
    }
  }

  /// The short names of hits.
  static String shown(List<? extends Hit> hits) {
    List<String> names = new ArrayList<>();
    for (Hit hit : hits) {
      names.add(
          switch (hit) {
            case Hit.OfArticle article -> article.article().id().substring(0, 1);
            case Hit.OfStatement statement -> name(statement.statement().id());
          });
    }
    return String.join(" ", names);
  }

  /// The short name of a statement.
  static String name(String statementId) {
    for (AttributedArticle article : Samples.ARCHIVE.articles()) {
      for (int i = 0; i < article.statements().size(); i++) {
        if (article.statements().get(i).id().equals(statementId)) {
          return article.article().id().substring(0, 1) + (i + 1);
        }
      }
    }
    throw new IllegalArgumentException("no sample has the statement " + statementId);
  }

  /// The id of the statement with a short name.
  static String id(String name) {
    return Samples.ARCHIVE.articles().stream()
        .filter(article -> article.article().id().startsWith(name.substring(0, 1)))
        .findFirst()
        .orElseThrow()
        .statements()
        .get(Integer.parseInt(name.substring(1)) - 1)
        .id();
  }
}
