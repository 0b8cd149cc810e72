package parley.lucene;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.OracleComparison;
import parley.search.SearchEngine;

class LuceneOracleTest implements OracleComparison {

  @TempDir Path folder;

  @Override
  public SearchEngine open() {
    return new LuceneEngine(folder.resolve(UUID.randomUUID().toString()), Limits.DEFAULT);
  }

  @Override
  public int requests() {
    return 600;
  }
}
