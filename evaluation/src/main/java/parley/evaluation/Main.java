package parley.evaluation;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Measures Parley. `evaluation/run --help` lists what it measures.
@Command(
    name = "evaluation/run",
    description = "Measures Parley.",
    mixinStandardHelpOptions = true,
    subcommands = {GenerateCommand.class, SpeedCommand.class, ServeIndex.class})
public final class Main {

  private Main() {}

  /// Runs one command and exits with its code.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
