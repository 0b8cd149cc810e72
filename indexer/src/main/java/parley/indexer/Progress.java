package parley.indexer;

/// Is told how far a run has come, from one thread.
public interface Progress {

  /// Tells nobody.
  Progress NONE = (_, _) -> {};

  /// Called after each article.
  ///
  /// @param done articles read so far, from 0
  /// @param total articles to read
  void at(long done, long total);
}
