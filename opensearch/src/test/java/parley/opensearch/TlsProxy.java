package parley.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A cluster's front door as clusters with a security plug-in have it: speaks TLS only, with a
/// certificate that `keytool` made, lets those in who know the secret, and hands on what they ask.
record TlsProxy(HttpsServer server, HttpClient http) implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  /// A certificate with its key.
  ///
  /// @param store what a server needs
  /// @param pem what its clients have to trust
  record Certificate(Path store, Path pem) {

    /// Makes one for the loopback address in a folder.
    static Certificate make(Path folder, String name) throws IOException {
      Path store = folder.resolve(name + ".p12");
      Path pem = folder.resolve(name + ".pem");
      keytool(
          store,
          "-genkeypair",
          "-keyalg",
          "EC",
          "-dname",
          "CN=" + name,
          "-ext",
          "san=ip:127.0.0.1");
      keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
      return new Certificate(store, pem);
    }

    private static void keytool(Path store, String... arguments) throws IOException {
      List<String> command = new java.util.ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      command.addAll(List.of(arguments));
      command.addAll(
          List.of("-alias", "node", "-keystore", store.toString(), "-storepass", PASSWORD));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(said);
      }
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    }
  }

  /// Opens the door before a node.
  ///
  /// @param authorization the header that those have to send who may come in
  static TlsProxy before(String node, Certificate certificate, String authorization)
      throws IOException, GeneralSecurityException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    TlsProxy proxy = new TlsProxy(server, HttpClient.newHttpClient());
    server.createContext("/", exchange -> proxy.carry(exchange, URI.create(node), authorization));
    server.start();
    return proxy;
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  private void carry(HttpExchange exchange, URI node, String authorization) throws IOException {
    try (exchange) {
      byte[] asked = exchange.getRequestBody().readAllBytes();
      if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(asked));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type != null) {
        request.header("Content-Type", type);
      }
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
