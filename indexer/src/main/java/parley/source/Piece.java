package parley.source;

import java.util.function.Supplier;

/// As much of a file as one article takes. Taking it is cheap; reading it is not.
public final class Piece {

  private final SourceFile file;
  private final int line;
  private final String hash;
  private final Supplier<Draft> reading;

  Piece(SourceFile file, int line, String hash, Supplier<Draft> reading) {
    this.file = file;
    this.line = line;
    this.hash = hash;
    this.reading = reading;
  }

  public SourceFile file() {
    return file;
  }

  /// The line on which it begins, counted from 1.
  public int line() {
    return line;
  }

  /// SHA-256 of everything that its draft is read from, in hexadecimal digits.
  public String hash() {
    return hash;
  }

  /// The article in it.
  ///
  /// @throws parley.input.Misread if it cannot be read
  public Draft draft() {
    return reading.get();
  }
}
