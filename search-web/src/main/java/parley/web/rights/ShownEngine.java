package parley.web.rights;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import parley.archive.Article.Rights;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.Snippet;

/// An engine that finds and counts what another does, and gives out no words but those that readers
/// may be shown.
///
/// Of an article of [Rights#FULL] everything, of [Rights#EXCERPT] its [Excerpt] in place of its
/// text, with all spans pointing into that; of [Rights#LINK] no text, no snippets, and statements
/// without their words, cue and the name they go by there. Completions and suggestions are single
/// words, and stay.
public final class ShownEngine implements SearchEngine {

  private final SearchEngine engine;

  /// @param engine stays its caller's: it is not closed here
  public ShownEngine(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    SearchResult found = engine.search(request);
    return new SearchResult(
        found.total(),
        found.articles(),
        found.hits().stream().map(ShownEngine::shown).toList(),
        found.facets(),
        found.histogram(),
        found.relaxed(),
        found.suggestion(),
        found.build());
  }

  @Override
  public Stream<Hit> scan(SearchRequest request) {
    return engine.scan(request).map(ShownEngine::shown);
  }

  private static Hit shown(Hit hit) {
    return switch (hit) {
      case Hit.OfStatement statement -> shown(statement);
      case Hit.OfArticle article when article.article().rights() == Rights.LINK ->
          new Hit.OfArticle(article.article(), article.statements(), Snippet.plain(""));
      case Hit.OfArticle article -> article;
    };
  }

  private static Hit.OfStatement shown(Hit.OfStatement hit) {
    return hit.article().rights() == Rights.LINK
        ? new Hit.OfStatement(
            hit.statement().revised().wordless().done(),
            hit.article(),
            hit.source(),
            Snippet.plain(""))
        : hit;
  }

  @Override
  public List<SearchResult.FacetValue> values(SearchRequest request, Facet facet) {
    return engine.values(request, facet);
  }

  @Override
  public Optional<AttributedArticle> article(String id) {
    return engine.article(id).map(ShownEngine::shown);
  }

  private static AttributedArticle shown(AttributedArticle whole) {
    return switch (whole.article().rights()) {
      case FULL -> whole;
      case EXCERPT -> Excerpt.of(whole);
      case LINK ->
          new AttributedArticle(
              whole.article().with(""),
              whole.statements().stream().map(said -> said.revised().wordless().done()).toList());
    };
  }

  /// The statement as it stands in its article as shown.
  @Override
  public Optional<Statement> statement(String id) {
    return engine
        .statement(id)
        .flatMap(statement -> article(statement.article()))
        .flatMap(article ->
            article.statements().stream().filter(shown -> shown.id().equals(id)).findFirst());
  }

  @Override
  public List<Hit.OfStatement> similar(String statementId) {
    return engine.similar(statementId).stream().map(ShownEngine::shown).toList();
  }

  @Override
  public List<Completion> complete(String prefix) {
    return engine.complete(prefix);
  }

  @Override
  public Registers registers() {
    return engine.registers();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return engine.fingerprints();
  }

  @Override
  public Status status() {
    return engine.status();
  }

  @Override
  public List<String> verify() {
    return engine.verify();
  }

  @Override
  public long rollback() {
    return engine.rollback();
  }

  @Override
  public IndexBuild build() {
    return engine.build();
  }

  @Override
  public IndexBuild update() {
    return engine.update();
  }

  @Override
  public void close() {}
}
