package parley.cli;

/// A command that cannot go on, with what to tell the user and the exit code.
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /// The command was not understood.
  static Failure usage(String message) {
    return new Failure(message, Terminal.USAGE);
  }

  /// It could not be done.
  static Failure failed(String message) {
    return new Failure(message, Terminal.FAILED);
  }

  int exitCode() {
    return exitCode;
  }
}
