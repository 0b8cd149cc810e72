package parley.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a handler answers with.
public sealed interface Reply {

  String HTML = "text/html; charset=utf-8";
  String JSON = "application/json; charset=utf-8";
  String TEXT = "text/plain; charset=utf-8";

  /// A whole body.
  ///
  /// @param type media type with its character set
  @SuppressWarnings("ArrayRecordComponent") // replies are written once and never compared
  record Body(int status, String type, byte[] bytes) implements Reply {}

  /// A body written while it is made, in constant memory.
  ///
  /// @param fileName what a browser saves it as; empty to show it
  record Flow(String type, String fileName, Writing writing) implements Reply {}

  /// Another address to ask, on this server.
  record Elsewhere(String address) implements Reply {}

  /// Writes a body.
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// A whole body of text, with status 200.
  static Body ok(String type, String text) {
    return new Body(200, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
