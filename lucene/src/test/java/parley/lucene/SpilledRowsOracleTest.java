package parley.lucene;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.OracleComparison;
import parley.search.SearchEngine;

/// Every document counts as one that has more values than its row has room for. What costs much is
/// searched in halves.
class SpilledRowsOracleTest implements OracleComparison {

  @TempDir Path folder;

  @Override
  public SearchEngine open() {
    Limits limits = Limits.DEFAULT;
    return new LuceneEngine(
        folder.resolve(UUID.randomUUID().toString()),
        new Limits(limits.words(), limits.depth(), limits.time(), 1, 0));
  }
}
