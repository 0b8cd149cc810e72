package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// What is told where no cluster answers, or something that is none does.
class UnreachableTest {

  private static final Limits HASTY =
      new Limits(
          300, 50, Duration.ofSeconds(2), Duration.ofMillis(300), 100, Duration.ofSeconds(9));

  private static OpenSearchEngine at(int port) {
    Address address = Address.parse("opensearch:http://127.0.0.1:" + port + "/talks");
    return OpenSearchEngine.at(
        address, Access.of(Map.of(Access.USER, "ada", Access.PASSWORD, "secret")), HASTY);
  }

  @Test
  void anEngineOpensThoughNothingAnswersAndSaysSoWhenAsked() throws IOException {
    int port;
    try (ServerSocket closedAtOnce = new ServerSocket(0)) {
      port = closedAtOnce.getLocalPort();
    }
    try (OpenSearchEngine engine = at(port)) {
      SearchException away =
          assertThrows(SearchException.Unreachable.class, () -> engine.search(SearchRequest.ALL));
      assertEquals(
          "no node of the cluster at http://127.0.0.1:%d answers (Connect to http://127.0.0.1:%d [/127.0.0.1] failed: Connection refused); see that it runs and can be reached from here, then try again"
              .formatted(port, port),
          away.getMessage());
      assertThrows(SearchException.Unreachable.class, engine::status);
      assertThrows(SearchException.Unreachable.class, engine::build);
    }
  }

  @Test
  void aRefusedUserIsToldWhatToSet() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> refuseAll(server));
      try (OpenSearchEngine engine = at(server.getLocalPort())) {
        SearchException refused = assertThrows(SearchException.Unavailable.class, engine::status);
        assertEquals(
            "the cluster at http://127.0.0.1:%d refuses us (status 401); set PARLEY_OPENSEARCH_USER and PARLEY_OPENSEARCH_PASSWORD, or PARLEY_OPENSEARCH_API_KEY, to a user who may use indexes talks*"
                .formatted(server.getLocalPort()),
            refused.getMessage());
      }
    }
  }

  private static void refuseAll(ServerSocket server) {
    byte[] refusal =
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        socket.getInputStream().readNBytes(1);
        out.write(refusal);
      } catch (IOException _) {
        // The client went, or the test is over.
      }
    }
  }
}
