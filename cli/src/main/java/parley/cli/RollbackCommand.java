package parley.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.archive.Registers.Correction;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley rollback`: publishes the build before.
@Command(
    name = "rollback",
    description = {
      "Publishes the build before the current one and keeps it until `parley index` is run.",
      "A running server follows within a second."
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
      Set<String> back = withdrawn(engine);
      long build = engine.rollback();
      back.removeAll(withdrawn(engine));
      terminal
          .out()
          .println(
              json ? Json.write(new Answer(build)) : "Build " + build + " is published again.");
      return back.isEmpty() ? Terminal.OK : warned(build, back);
    }
  }

  private static Set<String> withdrawn(SearchEngine engine) {
    if (engine.status().outdated() != null) {
      return new TreeSet<>();
    }
    return engine.registers().corrections().stream()
        .filter(correction -> correction.kind() == Correction.Kind.WITHDRAW)
        .map(Correction::target)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int warned(long build, Set<String> back) {
    terminal.say(
        "build %d is older than the withdrawal of %s, which can be read again. Run `parley index` to take it out."
            .formatted(build, ResultText.some(List.copyOf(back))));
    return Terminal.FINDINGS;
  }
}
