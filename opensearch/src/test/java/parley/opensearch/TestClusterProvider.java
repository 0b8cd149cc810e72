package parley.opensearch;

import parley.search.EngineProvider;
import parley.search.SearchEngine;

/// Opens new indexes of the shared cluster for tests of other modules: `test-cluster:`.
public final class TestClusterProvider implements EngineProvider {

  private static final String SCHEME = "test-cluster:";

  @Override
  public boolean accepts(String address) {
    return address.startsWith(SCHEME);
  }

  @Override
  public SearchEngine open(String address) {
    return TestCluster.engine(1);
  }

  @Override
  public String form() {
    return SCHEME;
  }
}
