package parley.evaluation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which workload a command works on.
final class WorkloadOptions {

  @Option(
      names = "--statements",
      defaultValue = "100000",
      description = "Size of the made archive: 10000 to 10000000 (default: ${DEFAULT-VALUE}).")
  private int statements;

  @Option(
      names = "--work",
      defaultValue = ".parley/evaluation",
      description = "Folder for corpora and indexes; what is there is used again.")
  private Path work = Path.of(".");

  WorkFolder folder() {
    return folder(statements);
  }

  WorkFolder folder(int size) {
    PrintWriter log = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return WorkFolder.of(work.toAbsolutePath().normalize(), size, log);
  }

  int statements() {
    return statements;
  }
}
