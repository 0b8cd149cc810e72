package parley.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Cluster.Answer;
import parley.search.SearchEngine.Origin;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// The index of a build in the making.
record NewIndex(Cluster cluster, String name) {

  /// Up to so many documents an update leaves one segment a shard; beyond, it only drops what was
  /// deleted.
  private static final long MERGED_WHOLLY = 20_000;

  private static final Duration UNTIL_WHOLE = Duration.ofMinutes(5);
  private static final String KINDS = "kinds";
  private static final String LAST_DAY = "lastDay";
  private static final String OF_STATEMENTS = "ofStatements";

  private String path(String action) {
    return "/" + name + action;
  }

  /// Makes it empty.
  void make(Notes notes) {
    made(Call.put("/" + name, Mapping.index(cluster.address(), notes)));
    waitUntilWhole();
  }

  /// Makes it with the contents of another, which nobody writes to.
  void cloneFrom(String other, Notes notes) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("index.blocks.write", null);
    settings.put("index.unassigned.node_left.delayed_timeout", Mapping.SHORT_DELAY);
    made(Call.post("/" + other + "/_clone/" + name, Map.of("settings", settings)));
    cluster.ask(Call.put(path("/_mapping"), Map.of("_meta", notes.meta())).asWork());
    waitUntilWhole();
  }

  private void made(Call call) {
    Answer answer = cluster.send(call.asWork());
    if (!answer.ok() && !answer.reason().contains("already_exists")) {
      throw cluster.refused(answer);
    }
  }

  /// One document that belongs to no article.
  void put(String id, Map<String, Object> document) {
    cluster.ask(Call.put(path("/_doc/" + id), document).asWork());
  }

  /// Makes what was indexed visible to searches and deletions.
  void refresh() {
    cluster.ask(Call.post(path("/_refresh"), Map.of()).asWork());
  }

  /// Ends all writing, checks that everything is there, and on as many nodes as wanted.
  ///
  /// @param articles how many there have to be
  void finish(Notes notes, Origin origin, int articles) {
    refresh();
    JsonNode counted = counts();
    long statements = count(counted, Mapping.STATEMENT);
    check("articles", articles, count(counted, Mapping.ARTICLE));
    check(
        "statements",
        counted.path(Mapping.OCCASIONS).path(OF_STATEMENTS).path("doc_count").asLong(),
        statements);
    merge(articles + statements);
    waitUntilWhole();
    Notes finished = notes.finished(origin, articles, statements, lastDay(counted));
    cluster.ask(Call.put(path("/_mapping"), Map.of("_meta", finished.meta())).asWork());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("index.blocks.write", true);
    settings.put("index.unassigned.node_left.delayed_timeout", null);
    cluster.ask(Call.put(path("/_settings"), settings).asWork());
  }

  private JsonNode counts() {
    Map<String, Object> ofStatements = Map.of("filter", Dsl.term(occasion(Mapping.BARE), false));
    Map<String, Object> aggregations =
        Map.of(
            KINDS,
            Map.of("terms", Map.of("field", Mapping.KIND)),
            LAST_DAY,
            Map.of("max", Map.of("field", Mapping.DAY)),
            Mapping.OCCASIONS,
            Map.of(
                "nested", Map.of("path", Mapping.OCCASIONS),
                "aggs", Map.of(OF_STATEMENTS, ofStatements)));
    Map<String, Object> body = Map.of("size", 0, "aggs", aggregations);
    return new Asker(cluster, name).search(body).path("aggregations");
  }

  private static String occasion(String field) {
    return Mapping.OCCASIONS + "." + field;
  }

  private static long count(JsonNode counted, String kind) {
    return Json.stream(counted.path(KINDS).path("buckets"))
        .filter(bucket -> bucket.path("key").asString().equals(kind))
        .mapToLong(bucket -> bucket.path("doc_count").asLong())
        .sum();
  }

  private void check(String what, long wanted, long found) {
    if (wanted != found) {
      throw new SearchException.Unavailable(
          "the new build has %d %s where %d were sent; what was published is as it was, run it again"
              .formatted(found, what, wanted),
          null);
    }
  }

  private static @Nullable LocalDate lastDay(JsonNode counted) {
    JsonNode last = counted.path(LAST_DAY).path("value");
    return last.isNumber()
        ? LocalDate.ofInstant(Instant.ofEpochMilli((long) last.asDouble()), ZoneOffset.UTC)
        : null;
  }

  /// Drops what was deleted from every copy, so that all of them score alike.
  private void merge(long documents) {
    Call call = Call.post(path("/_forcemerge"), Map.of()).asWork();
    cluster.ask(
        documents <= MERGED_WHOLLY
            ? call.with("max_num_segments", 1)
            : call.with("only_expunge_deletes", true));
    refresh();
  }

  /// Waits until all parts and all their copies are on a node, so that no node is the only one to
  /// have anything.
  private void waitUntilWhole() {
    Deadline deadline = new Deadline(UNTIL_WHOLE);
    Call call =
        Call.get("/_cluster/health/" + name)
            .with("wait_for_status", "green")
            .with("timeout", "10s")
            .within(Duration.ZERO);
    List<Answer> last;
    do {
      Answer answer = cluster.send(call);
      if (answer.ok()) {
        return;
      }
      last = List.of(new Answer(503, answer.body()));
    } while (deadline.allowsAnotherTry(last));
    throw new SearchException.Unavailable(
        "the new build %s is not on as many nodes as it should be after %d minutes (%d parts without a node); what was published is as it was, see the cluster's disk space and nodes, and run it again"
            .formatted(
                name,
                UNTIL_WHOLE.toMinutes(),
                last.getFirst().body().path("unassigned_shards").asInt(0)),
        null);
  }
}
