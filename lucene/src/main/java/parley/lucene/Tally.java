package parley.lucene;

import parley.search.SearchRequest;

/// Counts blocks of documents whose words match.
interface Tally {

  /// Counts documents and moves those that are hits to the front, in their order.
  ///
  /// @param docs at most [#BLOCK], ascending
  /// @return how many are hits
  int count(int[] docs, int size);

  Counts counts();

  /// How many documents are counted at a time.
  int BLOCK = 512;

  static Tally of(SearchRequest request, FilterPlan plan, Occasions occasions) {
    return switch (request.unit()) {
      case STATEMENTS -> new StatementTally(plan, occasions);
      case ARTICLES -> new ArticleTally(plan, occasions);
    };
  }
}
