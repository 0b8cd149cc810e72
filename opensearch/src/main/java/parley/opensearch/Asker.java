package parley.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.opensearch.Cluster.Answer;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// Puts searches to one build. A search that not all shards can answer, or not in time, is an error
/// and never a smaller count.
record Asker(Cluster cluster, String index) {

  private static final String TIMEOUT = "timeout";

  /// One search.
  ///
  /// @param fair whether scores have to weigh words alike on all shards
  record Question(Map<String, Object> body, boolean fair) {

    static Question of(Map<String, Object> body) {
      return new Question(body, false);
    }

    private Map<String, Object> header() {
      Map<String, Object> header = new LinkedHashMap<>();
      header.put("search_type", fair ? "dfs_query_then_fetch" : "query_then_fetch");
      header.put("allow_partial_search_results", false);
      return header;
    }
  }

  JsonNode search(Map<String, Object> body) {
    return search(List.of(Question.of(body))).getFirst();
  }

  /// Several searches at once, answered in order.
  ///
  /// @throws Gone if the build is no more
  List<JsonNode> search(List<Question> questions) {
    List<Object> lines = new ArrayList<>();
    for (Question question : questions) {
      lines.add(question.header());
      lines.add(timed(question.body()));
    }
    Deadline deadline = new Deadline(cluster.limits().patience());
    while (true) {
      List<Answer> answers = send(lines, deadline);
      if (!deadline.allowsAnotherTry(answers)) {
        return answers.stream().map(this::checked).toList();
      }
    }
  }

  private Map<String, Object> timed(Map<String, Object> body) {
    Map<String, Object> timed = new LinkedHashMap<>(body);
    timed.put(TIMEOUT, cluster.limits().time().toMillis() + "ms");
    return timed;
  }

  private List<Answer> send(List<Object> lines, Deadline deadline) {
    Call call = Call.lines("/" + index + "/_msearch", lines).within(deadline.left());
    Answer all = cluster.send(call);
    if (!all.ok()) {
      return List.of(all);
    }
    return Json.list(
        all.body().path("responses"), one -> new Answer(one.path("status").asInt(200), one));
  }

  private JsonNode checked(Answer answer) {
    if (answer.isMissing()) {
      throw new Gone(index);
    }
    if (!answer.ok() && answer.reason().contains("too_many")) {
      throw new SearchException.TooMuch(
          "the cluster finds the query too large (%s); leave words out".formatted(answer.reason()));
    }
    if (!answer.ok()) {
      throw cluster.refused(answer);
    }
    if (answer.body().path("timed_out").asBoolean(false)) {
      throw new SearchException.TooMuch(
          "the search took longer than %d s; ask for fewer or longer words, or narrow it by a filter"
              .formatted(cluster.limits().time().toSeconds()));
    }
    return answer.body();
  }
}
