package parley.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// Carries calls to a cluster: to any of its nodes, and again to the others where one does not
/// answer or the cluster is choosing a new manager, until patience ends.
final class Cluster implements Closeable {

  private static final Timeout CONNECT = Timeout.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration SLOWEST = Duration.ofHours(2);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final int CONNECTIONS = 64;

  private final Address address;
  private final Limits limits;
  private final List<OpenSearchTransport> transports;
  private final OpenSearchGenericClient questions;
  private final OpenSearchGenericClient works;

  /// What came back.
  ///
  /// @param status of HTTP
  record Answer(int status, JsonNode body) {

    boolean ok() {
      return status < 300;
    }

    boolean isMissing() {
      return status == 404;
    }

    /// Why it failed, in the cluster's words.
    String reason() {
      JsonNode error = body.path("error");
      JsonNode root = error.path("root_cause").path(0);
      JsonNode from = root.has("reason") ? root : error;
      String type = from.path("type").asString("HTTP status " + status);
      String told = from.path("reason").asString("");
      return told.isEmpty() ? type : type + ": " + told;
    }
  }

  Cluster(Address address, Access access, Limits limits) {
    this.address = address;
    this.limits = limits;
    OpenSearchTransport quick = transport(address, access, limits.time().plusSeconds(5));
    OpenSearchTransport slow = transport(address, access, SLOWEST);
    this.transports = List.of(quick, slow);
    this.questions = new OpenSearchGenericClient(quick);
    this.works = new OpenSearchGenericClient(slow);
  }

  private static OpenSearchTransport transport(Address address, Access access, Duration longest) {
    HttpHost[] hosts = address.nodes().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS * hosts.length)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).build());
    if (access.tls() != null) {
      connections.setTlsStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(access.tls()).buildAsync());
    }
    String authorization = access.authorization();
    Header[] headers =
        authorization == null
            ? new Header[0]
            : new Header[] {new BasicHeader("Authorization", authorization)};
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setDefaultHeaders(headers)
        .setHttpClientConfigCallback(client -> client.setConnectionManager(connections.build()))
        .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(longest)))
        .build();
  }

  Address address() {
    return address;
  }

  Limits limits() {
    return limits;
  }

  /// What a call brings, if that is well.
  ///
  /// @throws SearchException.Unavailable if not
  JsonNode ask(Call call) {
    Answer answer = send(call);
    if (!answer.ok()) {
      throw refused(answer);
    }
    return answer.body();
  }

  /// What to tell of an answer that is not well.
  SearchException refused(Answer answer) {
    if (answer.status() == 401 || answer.status() == 403) {
      return new SearchException.Unavailable(
          "the cluster at %s refuses us (status %d); set %s and %s, or %s, to a user who may use indexes %s*"
              .formatted(
                  address.hosts(),
                  answer.status(),
                  Access.USER,
                  Access.PASSWORD,
                  Access.API_KEY,
                  address.name()),
          null);
    }
    String message =
        "the cluster at %s cannot do it (%s); see its health and logs, and try again"
            .formatted(address.hosts(), answer.reason());
    return PASSING.contains(answer.status())
        ? new SearchException.Unreachable(message, null)
        : new SearchException.Unavailable(message, null);
  }

  /// What a call brings, well or not.
  ///
  /// @throws SearchException.Unreachable if no node answers
  Answer send(Call call) {
    Duration patience = call.patience() == null ? limits.patience() : call.patience();
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      boolean last = System.nanoTime() + pause.toNanos() > end;
      try {
        Answer answer = once(call);
        if (last || !PASSING.contains(answer.status())) {
          return answer;
        }
      } catch (IOException e) {
        if (has(e, CertificateException.class) || has(e, SSLPeerUnverifiedException.class)) {
          throw untrusted(e);
        }
        if (last) {
          throw unreachable(e);
        }
      }
      pause(pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
  }

  private Answer once(Call call) throws IOException {
    String body = call.body();
    Request request =
        Requests.create(
            call.method(),
            call.path(),
            List.of(),
            call.parameters(),
            body == null ? null : Body.from(body.getBytes(StandardCharsets.UTF_8), call.type()));
    OpenSearchGenericClient client = call.slow() ? works : questions;
    try (Response response = client.execute(request)) {
      byte[] bytes = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
      return new Answer(response.getStatus(), Json.read(bytes));
    } catch (IOException e) {
      return refusal(e);
    }
  }

  /// The answer behind an error, where the client makes one of it.
  private static Answer refusal(IOException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseException refused) {
        return new Answer(refused.status(), told(refused));
      }
    }
    throw e;
  }

  /// What the cluster said of an error, which the client hands on at the end of a message only.
  private static JsonNode told(ResponseException e) {
    String message = String.valueOf(e.getMessage());
    String body = message.substring(Math.max(0, message.indexOf("\n{")));
    return Json.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean has(Throwable e, Class<? extends Exception> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private SearchException untrusted(IOException e) {
    return new SearchException.Unavailable(
        "the cluster at %s has a certificate that is not trusted (%s); name a PEM file with the certificate of whoever signed it in %s, and see that the certificate is for this host"
            .formatted(address.hosts(), why(e), Access.CA),
        e);
  }

  private SearchException unreachable(IOException e) {
    String next =
        has(e, SSLException.class)
            ? "see that it speaks https, or write http"
            : "see that it runs and can be reached from here, then try again";
    return new SearchException.Unreachable(
        "no node of the cluster at %s answers (%s); %s".formatted(address.hosts(), why(e), next),
        e);
  }

  /// Waits, unless the thread is told to stop.
  static void pause(Duration time) {
    try {
      if (new Semaphore(0).tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("a semaphore without permits gave one");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SearchException.Unavailable("the request was broken off; ask again", null);
    }
  }

  @Override
  public void close() {
    for (OpenSearchTransport transport : transports) {
      try {
        transport.close();
      } catch (IOException e) {
        throw new SearchException.Unavailable(
            "the connection to %s could not be closed (%s); go on, nothing is lost"
                .formatted(address.hosts(), e.getMessage()),
            e);
      }
    }
  }
}
