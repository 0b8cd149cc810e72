package parley.evaluation.same;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import parley.archive.AttributedArticle;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;
import parley.search.SearchResult;

/// Compares what two engines answer: totals, distinct articles, facets with all their values,
/// histogram, and the page's hits with their snippets. Of a search by relevance, where hits of
/// nearly equal weight may change places, the agreement of the first ten is measured instead. The
/// instant of addition is left out, since an archive that is indexed twice has two.
public final class SameAnswers {

  private static final List<Facet> FACETS = List.of(Facet.values());
  private static final int SHOWN_DIFFERENCES = 10;

  private final SearchEngine first;
  private final SearchEngine second;
  private final List<String> differences = new ArrayList<>();
  private int asked;
  private int different;
  private int ranked;
  private double agreement;

  public SameAnswers(SearchEngine first, SearchEngine second) {
    this.first = first;
    this.second = second;
  }

  /// How two engines compare.
  ///
  /// @param articles that both have, compared whole
  /// @param asked searches
  /// @param different of those and of the articles, how many differ in anything
  /// @param ranked of the searches, how many were by relevance
  /// @param agreement the part of the first ten hits that both have, of searches by relevance; 1 if
  ///   there were none
  /// @param differences the first few, in words
  public record Outcome(
      int articles,
      int asked,
      int different,
      int ranked,
      double agreement,
      List<String> differences) {
    public Outcome {
      differences = List.copyOf(differences);
    }
  }

  /// Compares all articles, then so many searches drawn by a seed.
  public Outcome compare(int searches, long seed) {
    int articles = articles();
    DrawnRequests drawn = new DrawnRequests(first, seed);
    for (int i = 0; i < searches; i++) {
      compare(drawn.next());
    }
    double mean = ranked == 0 ? 1 : agreement / ranked;
    return new Outcome(articles, asked, different, ranked, mean, differences);
  }

  /// The archives themselves: the same ids by the same contents, and every tenth article whole.
  private int articles() {
    SortedMap<String, String> ids = first.fingerprints();
    same("the articles and their contents", ids, second.fingerprints());
    int number = 0;
    for (String id : ids.keySet()) {
      if (number++ % 10 == 0) {
        Function<SearchEngine, Object> statements =
            engine -> engine.article(id).map(AttributedArticle::statements);
        same("the statements of article " + id, statements.apply(first), statements.apply(second));
      }
    }
    return ids.size();
  }

  private void compare(SearchRequest request) {
    asked++;
    SearchResult one = first.search(request);
    SearchResult other = second.search(request);
    if (request.sort() == Sort.RELEVANCE && !one.hits().isEmpty()) {
      ranked++;
      agreement += agreement(one.hits(), other.hits());
    }
    Facet facet = FACETS.get(asked % FACETS.size());
    same(
        request.toString(),
        List.of(answer(request, one), first.values(request, facet)),
        List.of(answer(request, other), second.values(request, facet)));
  }

  private void same(String of, Object one, Object other) {
    if (one.equals(other)) {
      return;
    }
    different++;
    if (differences.size() < SHOWN_DIFFERENCES) {
      differences.add("%s:%n  %s%n  %s".formatted(of, one, other));
    }
  }

  /// What has to be the same.
  private static List<Object> answer(SearchRequest request, SearchResult result) {
    List<String> hits =
        request.sort() == Sort.RELEVANCE
            ? List.of()
            : result.hits().stream().map(SameAnswers::shown).toList();
    return List.of(result.total(), result.articles(), result.facets(), result.histogram(), hits);
  }

  private static String shown(Hit hit) {
    return switch (hit) {
      case Hit.OfStatement(var statement, var article, var source, var snippet) ->
          statement + " in " + article.id() + " by " + source + ": " + snippet;
      case Hit.OfArticle(var article, int statements, var snippet) ->
          article.id() + " with " + statements + ": " + snippet;
    };
  }

  private static double agreement(List<Hit> one, List<Hit> other) {
    List<String> ids = one.stream().map(SameAnswers::id).toList();
    long both = other.stream().map(SameAnswers::id).filter(ids::contains).count();
    return (double) both / Math.max(ids.size(), other.size());
  }

  private static String id(Hit hit) {
    return hit instanceof Hit.OfStatement of ? of.statement().id() : hit.article().id();
  }
}
