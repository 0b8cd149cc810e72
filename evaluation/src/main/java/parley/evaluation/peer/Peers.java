package parley.evaluation.peer;

import java.nio.file.Path;
import java.util.Optional;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Workload;

/// The other engines that can be measured beside Parley.
public enum Peers {
  LUCENE_FACET,
  SQLITE,
  POSTGRES,
  OPENSEARCH;

  /// Opens it with the workload in it; fills it first, unless that was done in this folder.
  ///
  /// @return empty where it is not installed
  public Optional<Contender> open(Path folder, Workload workload) {
    return switch (this) {
      case LUCENE_FACET ->
          Optional.of(new LuceneFacetPeer(folder.resolve("lucene-facet"), workload));
      case SQLITE -> Optional.of(Sqlite.open(folder.resolve("sqlite.db"), workload));
      case POSTGRES -> Postgres.start(folder.resolve("postgres"), workload);
      case OPENSEARCH -> OpenSearchPeer.start(folder.resolve("opensearch"), workload);
    };
  }
}
