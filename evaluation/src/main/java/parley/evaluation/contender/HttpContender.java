package parley.evaluation.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.evaluation.workload.Question;
import parley.search.SearchRequest;
import parley.web.request.SearchUrl;

/// A Parley server, asked over one connection a client.
///
/// @param page under which it is asked: the JSON or the page for people
public record HttpContender(String name, URI server, Page page) implements Contender {

  /// What a server answers with.
  public enum Page {
    JSON("/api/search", HttpContender::totalOfJson),
    HTML("/search", HttpContender::totalOfHtml);

    private final String path;
    private final ToLongFunction<String> total;

    Page(String path, ToLongFunction<String> total) {
      this.path = path;
      this.total = total;
    }
  }

  private static final Pattern JSON_TOTAL = Pattern.compile("\"total\":(\\d+)");
  private static final Pattern HTML_TOTAL =
      Pattern.compile("([\\d,]+) statements? in [\\d,]+ articles?");

  /// The start page counts the archive, not its hits.
  @Override
  public boolean exact() {
    return page == Page.JSON;
  }

  @Override
  public Session session() {
    try {
      return new Connection(new KeepAliveClient(server), page);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing answers at " + server + "; start the server", e);
    }
  }

  /// Reads totals as far as the class of question needs it: from the head of the answer.
  private static long totalOfJson(String json) {
    return total(JSON_TOTAL, json);
  }

  private static long totalOfHtml(String html) {
    return total(HTML_TOTAL, html);
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
        return new Answer(
            page.total.applyAsLong(new String(body, StandardCharsets.UTF_8)), body.length);
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
