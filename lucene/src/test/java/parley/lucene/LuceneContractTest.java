package parley.lucene;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.SearchEngineContract;
import parley.search.SearchEngine;

class LuceneContractTest implements SearchEngineContract {

  @TempDir Path folder;

  @Override
  public SearchEngine open() {
    return new LuceneEngine(folder.resolve(UUID.randomUUID().toString()), Limits.DEFAULT);
  }
}
