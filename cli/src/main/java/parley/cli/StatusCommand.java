package parley.cli;

import java.lang.System.Logger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Health;
import parley.search.SearchEngine.Status;
import parley.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley status`: counts, build, corpus, last date.
@Command(
    name = "status",
    description = "Says what the index holds: counts, build, corpus, last date.",
    footer = {"", "Examples:", "  parley status", "  parley status --json"})
final class StatusCommand implements Callable<Integer> {

  private static final Logger LOG = System.getLogger(StatusCommand.class.getName());

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
      @Nullable Holdings holdings = holdings(engine, status);
      terminal.out().println(json ? Json.write(status, holdings) : text(status, holdings));
      return status.outdated() == null ? Terminal.OK : Terminal.FINDINGS;
    }
  }

  /// Null where the index cannot be searched: then all else tells why.
  private static @Nullable Holdings holdings(SearchEngine engine, Status status) {
    try {
      return status.outdated() == null ? Holdings.of(engine) : null;
    } catch (SearchException e) {
      LOG.log(Logger.Level.DEBUG, "nothing is said of what the index has", e);
      return null;
    }
  }

  private static String published(Status status) {
    Instant published = status.published();
    return published == null ? "never" : published.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String text(Status status, @Nullable Holdings holdings) {
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
    if (holdings != null) {
      lines.addAll(text(holdings, status.statements()));
    }
    lines.add("last date   " + (status.lastDay() == null ? "none" : status.lastDay()));
    if (status.health() != null) {
      lines.add("cluster     " + text(status.health()));
    }
    if (status.outdated() != null) {
      lines.add("unusable    " + status.outdated());
    }
    return String.join("\n", lines);
  }

  private static List<String> text(Holdings holdings, long statements) {
    List<String> lines = new ArrayList<>();
    String others = holdings.shown() < statements ? ", the others are less certain" : "";
    lines.add("shown       " + holdings.shown() + others);
    lines.add(
        "speakers    %d, %d of them in the register"
            .formatted(holdings.speakers(), holdings.registered()));
    if (holdings.repeated() != null) {
      lines.add(
          "repeated    %d quoted phrases of one speaker in two or more articles"
              .formatted(holdings.repeated()));
    }
    return lines;
  }

  private static String text(Health health) {
    String spread =
        "nodes: %d, copies of its parts: %d of %d"
            .formatted(health.nodes(), health.copies(), health.copies() + health.missing());
    return health.missing() == 0 ? spread : spread + "; see that all nodes run and have disk space";
  }
}
