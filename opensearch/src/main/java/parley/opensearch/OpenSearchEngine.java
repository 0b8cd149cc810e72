package parley.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.opensearch.Builds.Current;
import parley.opensearch.PublishedBuild.State;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetValue;
import tools.jackson.databind.JsonNode;

/// The engine over one index in a cluster.
final class OpenSearchEngine implements SearchEngine {

  private final Cluster cluster;
  private final Builds builds;
  private final PublishedBuild published;
  private final Standing standing;

  private OpenSearchEngine(Cluster cluster) {
    this.cluster = cluster;
    this.builds = new Builds(cluster);
    this.published = new PublishedBuild(cluster);
    this.standing = new Standing(cluster, published);
  }

  static OpenSearchEngine at(Address address, Access access, Limits limits) {
    return new OpenSearchEngine(new Cluster(address, access, limits));
  }

  /// Asks the published build; where that was deleted meanwhile, the one that is published now.
  private <T> T ask(Function<Snapshot, T> question) {
    try {
      return question.apply(published.snapshot());
    } catch (Gone _) {
      published.look();
    }
    try {
      return question.apply(published.snapshot());
    } catch (Gone gone) {
      throw new SearchException.Unavailable(
          "%s, though it is published; run `parley rollback`, or `parley index --full`"
              .formatted(gone.getMessage()),
          gone);
    }
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return ask(snapshot -> new Search(request, snapshot, cluster).result());
  }

  @Override
  public Stream<Hit> scan(SearchRequest request) {
    return ask(snapshot -> new Search(request, snapshot, cluster).scan());
  }

  @Override
  public List<FacetValue> values(SearchRequest request, Facet facet) {
    return ask(snapshot -> new Search(request, snapshot, cluster).values(facet));
  }

  @Override
  public Optional<AttributedArticle> article(String id) {
    return ask(snapshot ->
        find(snapshot, Map.of(Mapping.KIND, Mapping.ARTICLE, Mapping.ARTICLE_ID, id))
            .map(StoredArticles::whole));
  }

  @Override
  public Stream<AttributedArticle> articles() {
    return ask(snapshot -> stored(snapshot).articles());
  }

  private StoredArticles stored(Snapshot snapshot) {
    return new StoredArticles(new Asker(cluster, snapshot.index()));
  }

  @Override
  public Optional<Statement> statement(String id) {
    return ask(snapshot -> statement(snapshot, id));
  }

  private Optional<Statement> statement(Snapshot snapshot, String id) {
    return find(snapshot, Map.of(Mapping.KIND, Mapping.STATEMENT, Mapping.ID, id))
        .map(hit -> Json.as(hit.path("_source").path(Mapping.RECORD), Shown.class).statement());
  }

  /// The document that has these values.
  private Optional<JsonNode> find(Snapshot snapshot, Map<String, String> values) {
    List<Object> filters = new ArrayList<>();
    values.forEach((field, value) -> filters.add(Dsl.term(field, value)));
    JsonNode hits =
        new Asker(cluster, snapshot.index())
            .search(Map.of("size", 1, "query", Dsl.filters(filters)))
            .path("hits")
            .path("hits");
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.path(0));
  }

  @Override
  public List<Hit.OfStatement> similar(String statementId) {
    return ask(snapshot ->
        statement(snapshot, statementId)
            .map(new Similar(snapshot, new Asker(cluster, snapshot.index()))::to)
            .orElse(List.of()));
  }

  @Override
  public List<Completion> complete(String prefix) {
    return ask(
        snapshot -> new Completions(snapshot, new Asker(cluster, snapshot.index())).of(prefix));
  }

  @Override
  public Registers registers() {
    return published.snapshot().registers();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return ask(snapshot -> stored(snapshot).fingerprints());
  }

  @Override
  public Status status() {
    return standing.status();
  }

  @Override
  public List<String> verify() {
    return published.latest() instanceof State.Outdated(_, _, SearchException why)
        ? List.of(String.valueOf(why.getMessage()))
        : ask(snapshot -> new Verification(cluster, snapshot).findings());
  }

  @Override
  public long rollback() {
    try (WriteLock _ = new WriteLock(cluster)) {
      return new Rollback(cluster, published).publish();
    }
  }

  @Override
  public IndexBuild build() {
    return begin(new WriteLock(cluster), () -> null);
  }

  @Override
  public IndexBuild update() {
    return begin(
        new WriteLock(cluster),
        () ->
            switch (published.look()) {
              case State.Nothing _ -> null;
              case State.Outdated outdated -> throw outdated.why();
              case State.Open(_, Snapshot snapshot) -> snapshot;
              case State.Unknown unknown -> throw unknown.why();
            });
  }

  /// What a build starts from.
  @FunctionalInterface
  private interface Base {
    @Nullable Snapshot snapshot();
  }

  private IndexBuild begin(WriteLock lock, Base base) {
    try {
      Snapshot from = base.snapshot();
      Current replaced = builds.current().orElse(null);
      return new OpenSearchIndexBuild(
          cluster, published, new OpenSearchIndexBuild.Start(lock, replaced, from));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public void close() {
    cluster.close();
  }
}
