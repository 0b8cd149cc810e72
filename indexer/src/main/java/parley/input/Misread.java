package parley.input;

/// Something that could not be read as it stands: where, what was found, what was wanted, what to
/// do next.
public final class Misread extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /// @param line counted from 1; 0 where it is about the whole file
  /// @param reason for people
  public Misread(int line, String reason) {
    super(reason);
    this.line = line;
  }

  public int line() {
    return line;
  }

  /// The reason, for people.
  public String reason() {
    return String.valueOf(getMessage());
  }

  /// As a finding about this file.
  public Finding in(String path) {
    return new Finding(path, line, reason());
  }
}
