package parley.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import parley.search.SearchException;

/// How a cluster knows us and we know it, from the environment: `PARLEY_OPENSEARCH_USER` and
/// `PARLEY_OPENSEARCH_PASSWORD`, or `PARLEY_OPENSEARCH_API_KEY`; `PARLEY_OPENSEARCH_CA` is a file
/// with the certificates (PEM) to trust instead of the machine's. It shows none of it when printed.
final class Access {

  static final String USER = "PARLEY_OPENSEARCH_USER";
  static final String PASSWORD = "PARLEY_OPENSEARCH_PASSWORD";
  static final String API_KEY = "PARLEY_OPENSEARCH_API_KEY";
  static final String CA = "PARLEY_OPENSEARCH_CA";

  private final @Nullable String authorization;
  private final @Nullable SSLContext tls;

  private Access(@Nullable String authorization, @Nullable SSLContext tls) {
    this.authorization = authorization;
    this.tls = tls;
  }

  /// @throws SearchException.Unavailable if the environment contradicts itself or the certificates
  ///   cannot be read
  static Access of(Map<String, String> environment) {
    return new Access(authorization(environment), tls(environment.get(CA)));
  }

  private static @Nullable String authorization(Map<String, String> environment) {
    String user = environment.get(USER);
    String password = environment.get(PASSWORD);
    String key = environment.get(API_KEY);
    if ((user == null) != (password == null)) {
      throw refused("of %s and %s only one is set; set both".formatted(USER, PASSWORD));
    }
    if (key != null && user != null) {
      throw refused("both %s and %s are set; set one".formatted(USER, API_KEY));
    }
    if (key != null) {
      return "ApiKey " + key;
    }
    if (user == null) {
      return null;
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static @Nullable SSLContext tls(@Nullable String file) {
    if (file == null) {
      return null;
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("ca-" + number++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      throw refused(
          "the certificates in %s, which %s names, cannot be read (%s); name a PEM file"
              .formatted(file, CA, e.getMessage()));
    }
  }

  private static SearchException refused(String why) {
    return new SearchException.Unavailable("the cluster is not asked: " + why, null);
  }

  /// The value of the header by which the cluster knows us, if it has to.
  @Nullable String authorization() {
    return authorization;
  }

  /// What to trust instead of what the machine trusts.
  @Nullable SSLContext tls() {
    return tls;
  }
}
