package parley.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The text of a file: UTF-8, or UTF-16 where a byte order mark says so; never guessed.
public final class TextFile {

  /// The most bytes that are read as one text.
  public static final int LARGEST = 16 << 20;

  private TextFile() {}

  /// The bytes of a file.
  ///
  /// @throws Misread if they cannot be had, or are too many
  public static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Misread(0, "is a folder; wanted a file of this name");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new Misread(
            0, "has %,d bytes; one text may have up to %,d: split it".formatted(size, LARGEST));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// What went wrong with a file, in words.
  public static Misread unreadable(IOException e) {
    return switch (e) {
      case AccessDeniedException _ ->
          new Misread(0, "may not be read by this user; give permission (chmod +r) and try again");
      case NoSuchFileException _ -> new Misread(0, "is not there (any more)");
      default ->
          new Misread(0, "cannot be read: " + e.getMessage() + "; look at the disk and try again");
    };
  }

  /// The text of a file.
  ///
  /// @throws Misread if it cannot be read, or is no text
  public static String read(Path file) {
    return decode(bytes(file));
  }

  /// The text that these bytes are, without a byte order mark.
  ///
  /// @throws Misread if they are no text, with the line where that shows
  public static String decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8);
  }

  /// The text that these bytes are, in this encoding where no byte order mark names another.
  ///
  /// @throws Misread if they are no text, with the line where that shows
  public static String decode(byte[] bytes, Charset otherwise) {
    Charset charset = otherwise;
    int skip = 0;
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      skip = 3;
    } else if (starts(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (starts(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    }
    return decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), charset);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(ByteBuffer bytes, Charset charset) {
    CharBuffer out = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(bytes, out, true);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new Misread(lineAt(text, nul), "holds a NUL character, so it is no text file");
    }
    if (result.isError()) {
      throw new Misread(
          lineAt(text, text.length()), "is not %s; save it as UTF-8".formatted(charset.name()));
    }
    return text;
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }
}
