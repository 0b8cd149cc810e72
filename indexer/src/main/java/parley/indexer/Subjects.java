package parley.indexer;

import java.util.List;
import parley.archive.Registers;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;

/// What can be withdrawn.
final class Subjects {

  private Subjects() {}

  /// Whether an article, a statement or a speaker is called so.
  static boolean exists(String id, Registers registers, SearchEngine engine) {
    if (registers.speaker(id).isPresent()) {
      return true;
    }
    if (engine.status().build() == 0) {
      return false;
    }
    return engine.article(id).isPresent()
        || engine.statement(id).isPresent()
        || engine
                .search(SearchRequest.ALL.withFilters(List.of(new Filter.Is(Facet.SPEAKER, id))))
                .total()
            > 0;
  }
}
