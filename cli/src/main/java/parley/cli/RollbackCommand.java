package parley.cli;

import java.util.concurrent.Callable;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley rollback`: publishes the build before.
@Command(
    name = "rollback",
    description = {
      "Publishes the build before the current one and keeps it until `parley index` is run.",
      "A running server follows within a second. What was withdrawn never comes back."
    },
    footer = {"", "Example:", "  parley rollback && parley status"})
final class RollbackCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record Answer(long build) {}

  @Override
  public Integer call() {
    try (SearchEngine engine = index.openPublished(terminal)) {
      long build = engine.rollback();
      terminal
          .out()
          .println(
              json ? Json.write(new Answer(build)) : "Build " + build + " is published again.");
      return Terminal.OK;
    }
  }
}
