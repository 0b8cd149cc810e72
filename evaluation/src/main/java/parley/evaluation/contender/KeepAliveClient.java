package parley.evaluation.contender;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One HTTP/1.1 connection, kept open. It costs next to nothing, so that what is measured is the
/// server; the JDK's client takes longer than many an answer. Reads bodies with a length and
/// chunked ones, and takes no other status than 200.
public final class KeepAliveClient implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String host;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);

  /// Connects to a server.
  public KeepAliveClient(URI server) throws IOException {
    this.host = server.getAuthority();
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /// A request without a body.
  public byte[] get(String path) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    return request.getBytes(StandardCharsets.US_ASCII);
  }

  /// A request with a JSON body.
  public byte[] post(String path, String json) {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, host, content.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + content.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  /// Sends a request and reads the answer's body whole.
  public byte[] send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
    }
    body.reset();
    if (chunked) {
      chunks();
    } else {
      take(length);
    }
    return checked(status);
  }

  private byte[] checked(String status) throws IOException {
    if (!status.contains(" 200")) {
      throw new IOException(
          "the server answered “%s”: %s".formatted(status, body.toString(StandardCharsets.UTF_8)));
    }
    return body.toByteArray();
  }

  private void chunks() throws IOException {
    while (true) {
      String size = line();
      int length = Integer.parseInt(size.strip(), 16);
      take(length);
      line();
      if (length == 0) {
        return;
      }
    }
  }

  private void take(int length) throws IOException {
    body.writeBytes(in.readNBytes(length));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
