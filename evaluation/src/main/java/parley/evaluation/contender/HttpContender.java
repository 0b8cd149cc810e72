package parley.evaluation.contender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import parley.evaluation.workload.Question;
import parley.search.SearchRequest;
import parley.web.request.SearchUrl;

/// A Parley server, asked over one connection a client.
///
/// @param process the server
/// @param page what it is asked for, and how
public record HttpContender(String name, URI server, ProcessHandle process, Page page)
    implements Contender {

  /// What a server answers with.
  public enum Page {
    /// As programs ask for it, which get no compression unless they know to ask for it.
    JSON("/api/search", false, Pattern.compile("\"total\":(\\d+)")),
    JSON_COMPRESSED("/api/search", true, JSON.total),
    /// As browsers ask for it, always compressed.
    HTML("/search", true, Pattern.compile("([\\d,]+) statements? in [\\d,]+ articles?"));

    private final String path;
    private final boolean compressed;
    private final Pattern total;

    Page(String path, boolean compressed, Pattern total) {
      this.path = path;
      this.compressed = compressed;
      this.total = total;
    }
  }

  /// The start page counts the archive, not its hits.
  @Override
  public boolean exact() {
    return page != Page.HTML;
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
        return new Answer(() -> total(body), body.length);
      } catch (IOException e) {
        throw new UncheckedIOException(question + ": " + e.getMessage(), e);
      }
    }

    private byte[] written(SearchRequest request) {
      String path = SearchUrl.under(page.path, request);
      return page.compressed ? client.getCompressed(path) : client.get(path);
    }

    private long total(byte[] body) {
      Matcher total = page.total.matcher(new String(plain(body), StandardCharsets.UTF_8));
      return total.find() ? Long.parseLong(total.group(1).replaceAll("\\D", "")) : -1;
    }

    private byte[] plain(byte[] body) {
      if (!page.compressed) {
        return body;
      }
      try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return plain.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("the answer is not compressed as it was asked to be", e);
      }
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
