package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.Samples;
import parley.opensearch.TlsProxy.Certificate;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// A cluster behind TLS that lets in only whom it knows.
class SecuredClusterTest {

  private static final String SECRET = "otter-by-the-weir";
  private static final String KEY = "a2V5LW9mLXRoZS13ZWly";

  /// Of `ada` and [#SECRET].
  private static final String BASIC = "Basic YWRhOm90dGVyLWJ5LXRoZS13ZWly";

  private static final String NOWHERE = "http://127.0.0.1:1";
  private static final Limits HASTY =
      new Limits(
          300, 50, Duration.ofSeconds(5), Duration.ofMillis(500), 100, Duration.ofSeconds(9));

  @TempDir private static Path folder;
  private static Certificate ours = new Certificate(Path.of(""), Path.of(""));
  private static Certificate other = ours;

  @BeforeAll
  static void certificates() throws IOException {
    ours = Certificate.make(folder, "river");
    other = Certificate.make(folder, "lake");
  }

  private static OpenSearchEngine engine(TlsProxy door, Map<String, String> environment) {
    Address address = Address.parse("opensearch:" + door.url() + "/s-" + UUID.randomUUID());
    return OpenSearchEngine.at(address, Access.of(environment), HASTY);
  }

  private static Map<String, String> user(String password, Certificate trusted) {
    return Map.of(
        Access.USER, "ada", Access.PASSWORD, password, Access.CA, trusted.pem().toString());
  }

  @Test
  @Tag("cluster")
  void whoIsKnownComesInByPasswordOrKey() throws IOException, GeneralSecurityException {
    Map<String, String> key = Map.of(Access.API_KEY, KEY, Access.CA, ours.pem().toString());
    Map<String, Map<String, String>> ways = Map.of(BASIC, user(SECRET, ours), "ApiKey " + KEY, key);
    for (Map.Entry<String, Map<String, String>> way : ways.entrySet()) {
      try (TlsProxy door = TlsProxy.before(TestCluster.hosts(), ours, way.getKey());
          OpenSearchEngine engine = engine(door, way.getValue())) {
        assertEquals(1, Samples.ARCHIVE.publishIn(engine));
        assertEquals(15, engine.search(SearchRequest.ALL).total());
        assertEquals(List.of(), engine.verify());
      }
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsSaidToBe() throws IOException, GeneralSecurityException {
    try (TlsProxy door = TlsProxy.before(NOWHERE, ours, BASIC)) {
      String begin = "the cluster at " + door.url() + " has a certificate that is not trusted (";
      String end =
          "); name a PEM file with the certificate of whoever signed it in PARLEY_OPENSEARCH_CA, and see that the certificate is for this host";
      for (Map<String, String> environment :
          List.of(user(SECRET, other), Map.of(Access.USER, "ada", Access.PASSWORD, SECRET))) {
        String told = refusal(door, environment);
        assertTrue(told.startsWith(begin) && told.endsWith(end), told);
      }
    }
  }

  @Test
  void aWrongPasswordOrKeyIsToldWhatToSet() throws IOException, GeneralSecurityException {
    try (TlsProxy door = TlsProxy.before(NOWHERE, ours, BASIC)) {
      Map<String, String> key = Map.of(Access.API_KEY, KEY, Access.CA, ours.pem().toString());
      for (Map<String, String> environment : List.of(user(SECRET + "!", ours), key)) {
        String told = refusal(door, environment);
        String begin =
            "the cluster at %s refuses us (status 401); set PARLEY_OPENSEARCH_USER and PARLEY_OPENSEARCH_PASSWORD, or PARLEY_OPENSEARCH_API_KEY, to a user who may use indexes s-"
                .formatted(door.url());
        assertTrue(told.startsWith(begin), told);
      }
    }
  }

  /// What is told of a cluster that cannot be used; neither that nor what is logged meanwhile, nor
  /// any cause, has the secret in any form.
  private static String refusal(TlsProxy door, Map<String, String> environment) {
    List<String> seen = new CopyOnWriteArrayList<>();
    Handler listening = new Listening(seen);
    Logger root = Logger.getLogger("");
    root.addHandler(listening);
    try (OpenSearchEngine engine = engine(door, environment)) {
      SearchException refused = assertThrows(SearchException.Unavailable.class, engine::status);
      assertThrows(SearchException.Unavailable.class, engine::build);
      assertThrows(SearchException.Unavailable.class, () -> engine.search(SearchRequest.ALL));
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace));
      seen.add(trace.toString());
      String all = String.join("\n", seen);
      for (String secret : List.of(SECRET, KEY, BASIC.substring(6))) {
        assertFalse(all.contains(secret), all);
      }
      return String.valueOf(refused.getMessage());
    } finally {
      root.removeHandler(listening);
    }
  }

  /// Notes what is logged.
  private static final class Listening extends Handler {

    private final List<String> seen;

    Listening(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public void publish(LogRecord record) {
      StringWriter trace = new StringWriter();
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(new PrintWriter(trace));
      }
      seen.add(
          record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + trace);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
