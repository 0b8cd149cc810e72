package parley.opensearch;

import parley.search.EngineProvider;
import parley.search.SearchEngine;

/// Opens indexes in OpenSearch clusters: `opensearch:http://host:9200/name`, see [Address]. User
/// and password, API key and certificate come from the environment, see [Access]. Opening one asks
/// the cluster nothing, so that it opens while the cluster is down.
public final class OpenSearchEngineProvider implements EngineProvider {

  @Override
  public boolean accepts(String address) {
    return address.startsWith(Address.SCHEME) && address.length() > Address.SCHEME.length();
  }

  @Override
  public SearchEngine open(String address) {
    return OpenSearchEngine.at(Address.parse(address), Access.of(System.getenv()), Limits.DEFAULT);
  }

  @Override
  public String form() {
    return Address.FORM;
  }
}
