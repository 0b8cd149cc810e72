package parley.evaluation.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.evaluation.workload.PlainStatement;
import parley.evaluation.workload.Workload;
import tools.jackson.databind.json.JsonMapper;

/// Fills the index that [OpenSearchPeer] searches: a statement a document, mapped as OpenSearch's
/// documentation does it: an `english` text with a `standard` one beside it for phrases, keywords
/// for what is counted, a date; one shard, merged to one segment.
final class OpenSearchIndex {

  static final String NAME = "statements";
  static final String TEXT = "text";
  static final String EXACT = "text.exact";
  static final String DAY = "said";
  static final String ARTICLE = "article";
  static final List<String> FACETS =
      List.of("speaker", "side", "topics", "round", "publisher", "form", "language");

  private static final int PARCEL = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI node;
  private final StringBuilder parcel = new StringBuilder();

  private OpenSearchIndex(HttpClient http, URI node) {
    this.http = http;
    this.node = node;
  }

  /// Makes the index anew with all of a workload's statements in it.
  static void fill(URI node, Workload workload) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      OpenSearchIndex index = new OpenSearchIndex(http, node);
      index.send("DELETE", "/" + NAME + "?ignore_unavailable=true", "");
      index.send("PUT", "/" + NAME, json(Map.of("settings", settings(), "mappings", mappings())));
      PlainStatement.each(workload, index::add);
      index.deliver();
      index.send("POST", "/" + NAME + "/_forcemerge?max_num_segments=1", "");
      index.send("POST", "/" + NAME + "/_refresh", "");
    }
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private static Map<String, Object> settings() {
    return Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", -1);
  }

  private static Map<String, Object> mappings() {
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, Object> exact = Map.of("type", "text", "analyzer", "standard");
    fields.put(
        TEXT,
        Map.of(
            "type", "text",
            "analyzer", "english",
            "index_options", "offsets",
            "fields", Map.of("exact", exact)));
    fields.put("headline", Map.of("type", "text", "analyzer", "english"));
    FACETS.forEach(facet -> fields.put(facet, Map.of("type", "keyword")));
    fields.put(DAY, Map.of("type", "date"));
    fields.put(ARTICLE, Map.of("type", "keyword"));
    return Map.of("properties", fields);
  }

  private void add(PlainStatement s) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(TEXT, s.text());
    document.put("headline", s.headline());
    document.put("speaker", s.speaker());
    document.put("side", s.side());
    document.put("topics", s.topics());
    if (s.round() != null) {
      document.put("round", s.round());
    }
    document.put("publisher", s.publisher());
    document.put("form", s.form());
    document.put("language", s.language());
    document.put(DAY, s.said().toString());
    document.put(ARTICLE, "a" + s.article());
    parcel.append("{\"index\":{\"_id\":\"").append(s.number()).append("\"}}\n");
    parcel.append(json(document)).append('\n');
    if (s.number() % PARCEL == 0) {
      deliver();
    }
  }

  private void deliver() {
    if (!parcel.isEmpty()) {
      String answer = send("POST", "/" + NAME + "/_bulk", parcel.toString());
      if (!answer.contains("\"errors\":false")) {
        throw new IllegalStateException("OpenSearch refuses documents: " + answer);
      }
      parcel.setLength(0);
    }
  }

  private String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(method + " " + path + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
