package parley.contract;

import parley.search.SearchEngine;

class PlainEngineTest implements SearchEngineContract {

  @Override
  public SearchEngine open() {
    return new PlainEngine();
  }
}
