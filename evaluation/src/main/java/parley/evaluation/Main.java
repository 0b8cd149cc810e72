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
      ExtractionCommand.class,
      TurnsCommand.class,
      SpeedCommand.class,
      RefreshCommand.class,
      SameCommand.class,
      EnginesCommand.class,
      ServeIndex.class,
      ConvertAddresses.class
    })
public final class Main {

  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  /// Runs one command and exits with its code.
  public static void main(String[] args) {
    LIBRARIES.setLevel(Level.WARNING);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
