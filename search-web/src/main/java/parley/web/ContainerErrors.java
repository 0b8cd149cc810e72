package parley.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import parley.web.http.Failure;
import parley.web.http.Reply;

/// Answers requests that the container refuses before any route sees them. Where it could not even
/// read the address, nobody knows who asks; such answers are problem JSON.
final class ContainerErrors extends ErrorHandler {

  /// What the container calls an address that it could not read.
  private static final String UNREADABLE = "/badMessage";

  private final Failures failures;

  ContainerErrors(Site site) {
    this.failures = new Failures(site);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() >= 400 ? response.getStatus() : 500;
    String path = path(request);
    Failure failure = Failures.ofStatus(status, path.equals(UNREADABLE) ? "" : path);
    Reply.Body body = failures.body(failure, path.equals(UNREADABLE) ? "/api" : path);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.type());
    response.getHeaders().put(new HttpField("Content-Security-Policy", Headers.POLICY));
    response.getHeaders().put(new HttpField("X-Content-Type-Options", "nosniff"));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    return true;
  }

  /// The path as far as it could be read.
  private static String path(Request request) {
    @Nullable String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null ? UNREADABLE : path;
  }
}
