package parley.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.input.Misread;
import parley.input.TextFile;

/// The lines of a file, one after the other, however large the file is. Of a line that is longer
/// than [TextFile#LARGEST] one byte more than that is kept.
final class Lines {

  private static final int BUFFER = 1 << 16;

  private Lines() {}

  /// Takes a line, counted from 1.
  interface Taker {
    void take(int number, byte[] line);
  }

  /// Gives every line that is not blank.
  ///
  /// @return whether there was any
  static boolean each(Path file, Taker taker) {
    if (Files.isDirectory(file)) {
      throw new Misread(0, "is a folder; wanted a file of this name");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return each(in, taker);
    } catch (IOException e) {
      throw TextFile.unreadable(e);
    }
  }

  private static boolean each(InputStream in, Taker taker) throws IOException {
    boolean any = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        any = give(line, number++, taker) || any;
      } else if (line.size() <= TextFile.LARGEST) {
        line.write(b);
      }
    }
    boolean last = give(line, number, taker);
    return any || last;
  }

  private static boolean give(ByteArrayOutputStream line, int number, Taker taker) {
    byte[] bytes = line.toByteArray();
    line.reset();
    if (blank(bytes)) {
      return false;
    }
    taker.take(number, bytes);
    return true;
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
