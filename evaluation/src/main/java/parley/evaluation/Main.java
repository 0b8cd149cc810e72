package parley.evaluation;

import java.util.logging.Level;
import java.util.logging.Logger;
import parley.evaluation.convert.ConvertAddresses;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Measures Parley. `evaluation/run --help` lists what it measures.
@Command(
    name = "evaluation/run",
    description = "Measures Parley.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      SpeedCommand.class,
      ServeIndex.class,
      ConvertAddresses.class
    })
public final class Main {

  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  /// Runs one command and exits with its code.
  public static void main(String[] args) {
    LIBRARIES.setLevel(Level.WARNING);
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
