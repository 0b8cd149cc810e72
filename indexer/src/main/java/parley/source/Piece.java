package parley.source;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import parley.input.TextFile;

/// As much of a file as one article takes. Taking it is cheap; reading it is not.
public final class Piece {

  private final SourceFile file;
  private final At at;
  private final String hash;
  private final Supplier<Draft> reading;

  /// Where a piece stands in its file.
  ///
  /// @param line on which it begins, counted from 1
  /// @param number tells it from the other pieces of the file
  /// @param readAgain whether it has to be read even where the index has it, since it may say
  ///   something about others: ids of statements, or which of two versions is the later one
  /// @param size roughly how many bytes it takes
  record At(int line, int number, boolean readAgain, int size) {

    /// The place of the only piece of a file.
    static At whole(int size) {
      return new At(1, 1, false, size);
    }
  }

  Piece(SourceFile file, At at, String hash, Supplier<Draft> reading) {
    this.file = file;
    this.at = at;
    this.hash = hash;
    this.reading = reading;
  }

  /// The whole of a file, read from its bytes and those of the file of metadata beside it.
  static Piece whole(SourceFile file, BiFunction<byte[], byte[], Draft> reading) {
    byte[] bytes = TextFile.bytes(file.path());
    byte[] beside = Metadata.bytesBeside(file);
    return new Piece(
        file, At.whole(bytes.length), Hash.of(bytes, beside), () -> reading.apply(bytes, beside));
  }

  public SourceFile file() {
    return file;
  }

  /// The line on which it begins, counted from 1.
  public int line() {
    return at.line();
  }

  /// Tells it from the other pieces of its file, however the file changes elsewhere below it.
  public int number() {
    return at.number();
  }

  /// Whether it has to be read even where the index has it already.
  public boolean readAgain() {
    return at.readAgain();
  }

  /// Roughly how many bytes it takes.
  public int size() {
    return at.size();
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
