package parley.source;

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
    try (InputStream in = Files.newInputStream(file)) {
      return each(in, taker);
    } catch (IOException e) {
      throw TextFile.unreadable(e);
    }
  }

  private static boolean each(InputStream in, Taker taker) throws IOException {
    boolean any = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] block = new byte[BUFFER];
    int number = 1;
    for (int size = in.read(block); size >= 0; size = in.read(block)) {
      int start = 0;
      for (int at = 0; at < size; at++) {
        if (block[at] == '\n') {
          append(line, block, start, at);
          any = give(line, number++, taker) || any;
          start = at + 1;
        }
      }
      append(line, block, start, size);
    }
    boolean last = give(line, number, taker);
    return any || last;
  }

  private static void append(ByteArrayOutputStream line, byte[] block, int from, int to) {
    int room = TextFile.LARGEST + 1 - line.size();
    line.write(block, from, Math.min(to - from, room));
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
