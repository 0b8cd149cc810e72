package parley.web.json;

import java.io.OutputStream;
import java.util.Arrays;

/// JSON in UTF-8 that grows. Pieces that are encoded already go in as they are, between what a
/// generator that was flushed has written and what it will write. For one thread.
final class JsonBytes extends OutputStream {

  private byte[] bytes;
  private int length;

  /// @param usual how many bytes to hold before it grows
  JsonBytes(int usual) {
    this.bytes = new byte[usual];
  }

  @Override
  public void write(int one) {
    room(1);
    bytes[length++] = (byte) one;
  }

  @Override
  public void write(byte[] piece) {
    write(piece, 0, piece.length);
  }

  @Override
  public void write(byte[] from, int start, int count) {
    room(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  /// Writes a count in decimal digits.
  ///
  /// @param count from 0 on
  void number(long count) {
    int digits = 1;
    for (long rest = count / 10; rest > 0; rest /= 10) {
      digits++;
    }
    room(digits);
    length += digits;
    long rest = count;
    for (int at = length - 1; at >= length - digits; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }
}
