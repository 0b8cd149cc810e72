package parley.search;

import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Statement;

/// One result of a search.
public sealed interface Hit {

  Article.Head article();

  Snippet snippet();

  /// A statement, its article, and the source that has it on record if the article names one.
  record OfStatement(
      Statement statement, Article.Head article, Article.@Nullable Source source, Snippet snippet)
      implements Hit {}

  /// An article.
  ///
  /// @param statements how many statements in it pass the request's filters
  record OfArticle(Article.Head article, int statements, Snippet snippet) implements Hit {}
}
