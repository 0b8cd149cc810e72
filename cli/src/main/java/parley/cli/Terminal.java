package parley.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/// Where a command runs: its streams, the folder that defaults count from, and the time.
///
/// @param out results, and nothing else
/// @param err all else
/// @param home the checkout or installation; holds the corpus that ships with Parley
/// @param interactive whether a person watches `err`, so that progress may be drawn
record Terminal(PrintStream out, PrintStream err, Path home, Clock clock, boolean interactive) {

  /// All went well.
  static final int OK = 0;

  /// Done, with findings or refused files.
  static final int FINDINGS = 1;

  /// The command was not understood.
  static final int USAGE = 2;

  /// It could not be done.
  static final int FAILED = 3;

  /// The corpus that ships with Parley.
  Path shippedCorpus() {
    return home.resolve("corpus");
  }

  /// The address of the index where none is given.
  String defaultIndex() {
    return "lucene:" + home.resolve(".parley").resolve("index");
  }

  /// Says something to the person at the terminal.
  void say(String message) {
    err.println("parley: " + message);
  }
}
