package parley.opensearch;

import org.junit.jupiter.api.Tag;
import parley.contract.SearchEngineContract;
import parley.search.SearchEngine;

@Tag("cluster")
class OpenSearchContractTest implements SearchEngineContract {

  @Override
  public SearchEngine open() {
    return TestCluster.engine(1);
  }
}
