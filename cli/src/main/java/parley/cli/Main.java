package parley.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.LogManager;

/// The program: runs one command in this process and ends with its exit code.
public final class Main {

  private Main() {}

  /// Runs the command line; `parley.home` names the checkout, the current folder if unset. What it
  /// writes is the same wherever it runs: programs read it.
  public static void main(String[] args) {
    quietLogs();
    Locale.setDefault(Locale.ROOT);
    Terminal terminal =
        new Terminal(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            Path.of(System.getProperty("parley.home", "")).toAbsolutePath(),
            Clock.system(ZoneId.systemDefault()),
            atTerminal());
    System.exit(Cli.run(List.of(args), terminal));
  }

  @SuppressWarnings("SystemConsoleNull") // its type says that it may be null
  private static boolean atTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static void quietLogs() {
    try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own log settings cannot be read", e);
    }
  }
}
