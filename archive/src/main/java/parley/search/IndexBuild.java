package parley.search;

import parley.archive.AttributedArticle;
import parley.archive.Registers;

/// A build in the making. Nothing of it can be seen before [#publish()], and then all of it in one
/// step. Closing without publishing leaves the published build as it was.
public interface IndexBuild extends AutoCloseable {

  /// Says who is who; before the first [#add]. A build that updates keeps the ones it has unless
  /// told.
  void registers(Registers registers);

  /// Remembers where the contents come from.
  void origin(SearchEngine.Origin origin);

  /// Adds an article with its statements, or replaces the article with this id. May be called by
  /// any number of threads at a time, for different articles.
  ///
  /// @param fingerprint hash of everything that the contents depend on, given back by
  ///   [SearchEngine#fingerprints()]
  void add(AttributedArticle article, String fingerprint);

  /// Removes an article and its statements; no such article is no error.
  void remove(String articleId);

  /// Makes all of it visible.
  ///
  /// @return the number of the build, one more than that of the one before
  long publish();

  @Override
  void close();
}
