package parley.evaluation.contender;

import parley.search.SearchEngine;
import parley.search.SearchResult;

/// A search engine behind Parley's port, asked in process.
///
/// @param engine closed with this
public record EngineContender(String name, SearchEngine engine) implements Contender {

  @Override
  public Session session() {
    return question -> {
      SearchResult result = engine.searchRelaxed(question.request());
      return new Answer(result.total(), 0);
    };
  }

  @Override
  public void close() {
    engine.close();
  }
}
