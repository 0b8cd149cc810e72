package parley.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.engine.FacetValues;
import parley.opensearch.Dsl.Bool;
import parley.opensearch.StoredArticles.Reading;
import parley.query.Facet;
import tools.jackson.databind.JsonNode;

/// Reads a whole build and names what is wrong with it: shards without a node, and whatever does
/// not hold between articles, statements and counts.
final class Verification {

  private static final String NEXT = "; run `parley index --full`";
  private static final int SIZE = 200;

  private final Cluster cluster;
  private final Snapshot snapshot;
  private final FacetValues facets;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Statement> missing = new LinkedHashMap<>();
  private @Nullable Article article;
  private long articles;
  private long statements;

  Verification(Cluster cluster, Snapshot snapshot) {
    this.cluster = cluster;
    this.snapshot = snapshot;
    this.facets = new FacetValues(snapshot.registers(), snapshot.analysis());
  }

  List<String> findings() {
    JsonNode health = cluster.ask(Call.get("/_cluster/health/" + snapshot.index()));
    int unassigned = health.path("unassigned_shards").asInt(0);
    if (unassigned > 0) {
      findings.add(
          "%d parts of %s are on no node (health %s); see that all nodes of the cluster run and have disk space"
              .formatted(unassigned, snapshot.index(), health.path("status").asString("unknown")));
    }
    if (!health.path("status").asString("").equals("red")) {
      checkContents();
    }
    return List.copyOf(findings);
  }

  private void checkContents() {
    Object kinds = new Bool().mustNot(Dsl.term(Mapping.KIND, Mapping.REGISTERS)).query();
    List<String> values =
        Stream.concat(
                Stream.of(Mapping.KIND, Mapping.DAY, Mapping.ARTICLE_ID, Mapping.ID),
                Stream.of(Facet.values()).map(Facet::parameter))
            .toList();
    Reading reading = new Reading(kinds, List.of(Mapping.WHOLE, Mapping.RECORD), values, SIZE);
    new StoredArticles(new Asker(cluster, snapshot.index())).read(reading).forEach(this::check);
    endArticle();
    checkCount("articles", snapshot.notes().articles(), articles);
    checkCount("statements", snapshot.notes().statements(), statements);
  }

  private void found(String finding) {
    findings.add(finding + NEXT);
  }

  /// An article's document comes before those of its statements.
  private void check(JsonNode hit) {
    if (first(hit, Mapping.KIND).equals(Mapping.ARTICLE)) {
      endArticle();
      beginArticle(StoredArticles.whole(hit));
    } else {
      checkStatement(hit);
    }
  }

  private static String first(JsonNode hit, String field) {
    return hit.path("fields").path(field).path(0).asString("");
  }

  private void beginArticle(AttributedArticle whole) {
    if (article != null && article.id().equals(whole.article().id())) {
      found("article " + article.id() + " is in the index twice");
    }
    article = whole.article();
    articles++;
    statements += whole.statements().size();
    whole.statements().forEach(statement -> missing.put(statement.id(), statement));
  }

  private void endArticle() {
    missing.forEach((id, statement) ->
        found("statement " + id + " of article " + statement.article() + " cannot be found"));
    missing.clear();
  }

  private void checkStatement(JsonNode hit) {
    Shown shown = Json.as(hit.path("_source").path(Mapping.RECORD), Shown.class);
    Statement statement = missing.remove(first(hit, Mapping.ID));
    Article of = article;
    if (statement == null || of == null || !of.id().equals(first(hit, Mapping.ARTICLE_ID))) {
      found("statement " + first(hit, Mapping.ID) + " belongs to no article, or is there twice");
      return;
    }
    String name = "statement " + statement.id() + " of article " + of.id();
    if (!shown.statement().equals(statement)) {
      found(name + " is shown otherwise than its article has it");
    }
    if (!first(hit, Mapping.DAY).startsWith(statement.day(of.published()).toString())) {
      found(name + " is filed under another day than its own");
    }
    if (!isFiledRight(hit, statement, of)) {
      found(name + " is filed under other facet values than its own");
    }
    if (!statement.spans().isEmpty() && !statement.text().equals(words(statement, of))) {
      found(name + " has other words than its article");
    }
  }

  private boolean isFiledRight(JsonNode hit, Statement statement, Article of) {
    return facets.of(statement, of).entrySet().stream()
        .allMatch(entry -> {
          JsonNode filed = hit.path("fields").path(entry.getKey().parameter());
          Set<String> values = new HashSet<>(Json.list(filed, value -> value.asString("")));
          return values.equals(new TreeSet<>(entry.getValue()));
        });
  }

  private static String words(Statement statement, Article of) {
    return statement.spans().stream()
        .map(span -> span.end() > of.text().length() ? "" : span.of(of.text()))
        .collect(Collectors.joining(Statement.JOINT));
  }

  private void checkCount(String what, long noted, long counted) {
    if (noted != counted) {
      found(
          "build %d notes %d %s and has %d"
              .formatted(snapshot.notes().build(), noted, what, counted));
    }
  }
}
