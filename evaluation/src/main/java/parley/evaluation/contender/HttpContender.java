package parley.evaluation.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.evaluation.workload.Question;
import parley.search.SearchRequest;
import parley.web.request.SearchUrl;

/// A Parley server, asked over one connection a client.
///
/// @param process the server
/// @param page under which it is asked: the JSON or the page for people
public record HttpContender(String name, URI server, ProcessHandle process, Page page)
    implements Contender {

  /// What a server answers with.
  public enum Page {
    JSON("/api/search", Pattern.compile("\"total\":(\\d+)")),
    HTML("/search", Pattern.compile("([\\d,]+) statements? in [\\d,]+ articles?"));

    private final String path;
    private final Pattern total;

    Page(String path, Pattern total) {
      this.path = path;
      this.total = total;
    }
  }

  /// The start page counts the archive, not its hits.
  @Override
  public boolean exact() {
    return page == Page.JSON;
  }

  @Override
  public long cpuNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  @Override
  public Session session() {
    try {
      return new Connection(new KeepAliveClient(server), page);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing answers at " + server + "; start the server", e);
    }
  }

  private static long total(Pattern pattern, String answer) {
    Matcher total = pattern.matcher(answer);
    return total.find() ? Long.parseLong(total.group(1).replaceAll("\\D", "")) : -1;
  }

  /// One client's connection with the requests that it has written before.
  private record Connection(KeepAliveClient client, Page page, Map<SearchRequest, byte[]> written)
      implements Session {

    Connection(KeepAliveClient client, Page page) {
      this(client, page, new HashMap<>());
    }

    @Override
    public Answer ask(Question question) {
      try {
        byte[] request = written.computeIfAbsent(question.request(), this::written);
        byte[] body = client.send(request);
        return new Answer(total(page.total, new String(body, StandardCharsets.UTF_8)), body.length);
      } catch (IOException e) {
        throw new UncheckedIOException(question + ": " + e.getMessage(), e);
      }
    }

    private byte[] written(SearchRequest request) {
      return client.get(SearchUrl.under(page.path, request));
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

  @Override
  public void close() {}
}
