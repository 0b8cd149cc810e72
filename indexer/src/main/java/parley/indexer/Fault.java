package parley.indexer;

import parley.input.Misread;

/// What goes wrong in one file that nobody foresaw. It is told like any other finding, since one
/// bad file never stops a run.
final class Fault {

  private Fault() {}

  /// @param line on which the piece begins that could not be read
  static Misread in(int line, Throwable cause) {
    return switch (cause) {
      case Misread misread -> misread;
      case StackOverflowError _ ->
          new Misread(line, "could not be read: it is nested too deep; write it flatter");
      default ->
          new Misread(
              line, "could not be read (" + cause + "); report this, with the file if you may");
    };
  }
}
