package parley.opensearch;

import org.junit.jupiter.api.Tag;
import parley.contract.OracleComparison;
import parley.search.SearchEngine;

/// Over several shards, so that what they count has to add up.
@Tag("cluster")
class OpenSearchOracleTest implements OracleComparison {

  @Override
  public SearchEngine open() {
    return TestCluster.engine(3);
  }

  @Override
  public int requests() {
    return 300;
  }
}
