package parley.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Health;
import parley.search.SearchEngine.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley status`: counts, build, corpus, last date.
@Command(
    name = "status",
    description = "Says what the index holds: counts, build, corpus, last date.",
    footer = {"", "Examples:", "  parley status", "  parley status --json"})
final class StatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (SearchEngine engine = index.openPublished(terminal)) {
      Status status = engine.status();
      terminal.out().println(json ? Json.write(status) : text(status));
      return status.outdated() == null ? Terminal.OK : Terminal.FINDINGS;
    }
  }

  private static String published(Status status) {
    Instant published = status.published();
    return published == null ? "never" : published.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String text(Status status) {
    List<String> lines = new ArrayList<>();
    lines.add("index       " + status.address());
    lines.add(
        "build       %d%s, published %s"
            .formatted(
                status.build(),
                status.pinned() ? " (rolled back to; kept until the next `parley index`)" : "",
                published(status)));
    lines.add("kept        " + status.kept());
    lines.add(
        "corpus      " + (status.origin().corpus().isEmpty() ? "none" : status.origin().corpus()));
    lines.add("articles    " + status.articles());
    lines.add("statements  " + status.statements());
    lines.add("last date   " + (status.lastDay() == null ? "none" : status.lastDay()));
    if (status.health() != null) {
      lines.add("cluster     " + text(status.health()));
    }
    if (status.outdated() != null) {
      lines.add("unusable    " + status.outdated());
    }
    return String.join("\n", lines);
  }

  private static String text(Health health) {
    String spread =
        "nodes: %d, copies of its parts: %d of %d"
            .formatted(health.nodes(), health.copies(), health.copies() + health.missing());
    return health.missing() == 0 ? spread : spread + "; see that all nodes run and have disk space";
  }
}
