package parley.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.contract.Archive;
import parley.contract.PlainEngine;
import parley.search.EngineProvider;
import parley.search.SearchEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on a free port, to be asked over HTTP.
final class Served implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ParleyServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Served(ParleyServer server) {
    this.server = server;
  }

  static Served of(Archive archive) {
    SearchEngine engine = engine();
    archive.publishIn(engine);
    return over(engine, Options.local(0));
  }

  /// The oracle, or a new index of the engine that the property names.
  private static SearchEngine engine() {
    String address = System.getProperty("parley.web.tests.over");
    return address == null
        ? new PlainEngine()
        : EngineProvider.openAny(address + "/w-" + UUID.randomUUID());
  }

  static Served over(SearchEngine engine, Options options) {
    return new Served(ParleyServer.start(engine, options));
  }

  /// An answer, its body as text.
  record Answer(int status, String type, String body, HttpResponse<?> response) {

    @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  String url() {
    return server.url();
  }

  Answer get(String address) {
    return ask(HttpRequest.newBuilder(URI.create(server.url() + address)).GET().build());
  }

  Answer ask(String method, String address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + address))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return ask((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private Answer ask(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(response.body(), StandardCharsets.UTF_8),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A value as an address takes it.
  static String in(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
