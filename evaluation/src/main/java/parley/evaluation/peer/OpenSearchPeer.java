package parley.evaluation.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.evaluation.contender.Contender;
import parley.evaluation.contender.KeepAliveClient;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Workload;
import parley.search.SearchRequest;

/// Plain OpenSearch, one node, asked through its REST API in one request a question.
record OpenSearchPeer(OpenSearchNode node) implements Contender {

  private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");
  private static final String SEARCH = "/" + OpenSearchIndex.NAME + "/_search";

  /// Starts it with the workload in it; empty where its node is not built.
  static Optional<Contender> start(Path folder, Workload workload) {
    return OpenSearchNode.start(folder).map(node -> filled(node, folder, workload));
  }

  private static Contender filled(OpenSearchNode node, Path folder, Workload workload) {
    Path made = folder.resolve("made");
    try {
      if (!Files.exists(made)) {
        OpenSearchIndex.fill(node.url(), workload);
        Files.writeString(made, "");
      }
      return new OpenSearchPeer(node);
    } catch (IOException e) {
      node.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public Session session() {
    try {
      return new Asking(new KeepAliveClient(node.url()), new HashMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException("OpenSearch does not answer at " + node.url(), e);
    }
  }

  @Override
  public void close() {
    node.close();
  }

  /// One connection with the requests that it has written before.
  private record Asking(KeepAliveClient client, Map<SearchRequest, byte[]> written)
      implements Session {

    @Override
    public Answer ask(Question question) {
      byte[] request =
          written.computeIfAbsent(
              question.request(),
              asked -> client.post(SEARCH, new OpenSearchQuestions(asked).body()));
      try {
        byte[] answer = client.send(request);
        return new Answer(() -> total(answer), answer.length);
      } catch (IOException e) {
        throw new UncheckedIOException(question + ": " + e.getMessage(), e);
      }
    }

    private static long total(byte[] answer) {
      Matcher total = TOTAL.matcher(new String(answer, StandardCharsets.UTF_8));
      return total.find() ? Long.parseLong(total.group(1)) : -1;
    }

    @Override
    public void close() {
      try {
        client.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
