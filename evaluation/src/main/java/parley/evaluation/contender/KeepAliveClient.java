package parley.evaluation.contender;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/// One HTTP/1.1 connection, kept open. It costs next to nothing, so that what is measured is the
/// server; the JDK's client takes longer than many an answer. Reads bodies with a length and
/// chunked ones as they come, compressed ones too, and takes no other status than 200.
public final class KeepAliveClient implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String host;

  /// What was read from the socket and not taken yet lies from `at` to `end`.
  private final byte[] buffer = new byte[BUFFER];

  private int at;
  private int end;

  /// Connects to a server.
  public KeepAliveClient(URI server) throws IOException {
    this.host = server.getAuthority();
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = socket.getInputStream();
  }

  /// A request without a body. It asks for no compression, as programs do unless they are told to.
  public byte[] get(String path) {
    return get(path, "");
  }

  /// The same, asking for compression as browsers do.
  public byte[] getCompressed(String path) {
    return get(path, "Accept-Encoding: gzip, deflate, br, zstd\r\n");
  }

  private byte[] get(String path, String headers) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n";
    return request.getBytes(US_ASCII);
  }

  /// A request with a JSON body.
  public byte[] post(String path, String json) {
    byte[] content = json.getBytes(UTF_8);
    byte[] head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, host, content.length)
            .getBytes(US_ASCII);
    byte[] request = new byte[head.length + content.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  /// Sends a request and reads the answer's body whole.
  public byte[] send(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
      chunked |= header.toLowerCase(Locale.ROOT).endsWith(": chunked");
    }
    byte[] body = chunked ? chunks() : taken(length);
    if (!status.contains(" 200")) {
      throw new IOException(
          "the server answered “%s”: %s".formatted(status, new String(body, UTF_8)));
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
    while (true) {
      byte[] chunk = taken(Integer.parseInt(line().strip(), 16));
      line();
      if (chunk.length == 0) {
        return body.toByteArray();
      }
      body.writeBytes(chunk);
    }
  }

  /// The next so many bytes: first what was read already, the rest straight from the socket.
  private byte[] taken(int length) throws IOException {
    byte[] taken = new byte[length];
    int there = Math.min(length, end - at);
    System.arraycopy(buffer, at, taken, 0, there);
    at += there;
    if (in.readNBytes(taken, there, length - there) < length - there) {
      throw new EOFException("the server closed the connection");
    }
    return taken;
  }

  /// The next line, without its break.
  private String line() throws IOException {
    int begin = at;
    while (at == end || buffer[at] != '\n') {
      if (at == end) {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        at = end;
        begin = 0;
        fill();
      } else {
        at++;
      }
    }
    at++;
    return new String(buffer, begin, at - begin, ISO_8859_1).stripTrailing();
  }

  private void fill() throws IOException {
    int more = end == buffer.length ? 0 : in.read(buffer, end, buffer.length - end);
    if (more <= 0) {
      throw new EOFException("the server closed the connection, or sent too long a line");
    }
    end += more;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
