package parley.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.indexer.IndexReport;
import parley.indexer.Indexer;
import parley.input.Finding;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley index`: reindexes what changed.
@Command(
    name = "index",
    description = {
      "Reads what changed in the corpus and publishes it in one step.",
      "Reads .md with YAML front matter, .txt as scraped, .jsonl in the exchange format."
    },
    footer = {
      "",
      "Examples:",
      "  parley index",
      "  parley index --corpus my-archive --index lucene:my-index --dry-run",
      "  parley index --full",
      "  parley index --add today/*.md --json"
    })
final class IndexCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(
      names = "--full",
      description = "Read everything anew and build beside; also to move to another corpus.")
  private boolean full;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--allow-removals",
      description = "Remove articles whose files are gone, even more than 10 and 10 %% of them.")
  private boolean allowRemovals;

  @Option(
      names = "--add",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Add or replace the articles in these files; removes nothing.")
  private List<Path> add = List.of();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The report as programs read it.
  private record Answer(
      long build,
      int added,
      int changed,
      int removed,
      int unchanged,
      List<Refused> refused,
      List<String> notes,
      @JsonInclude(JsonInclude.Include.NON_NULL) IndexReport.@Nullable Ids ids) {}

  private record Refused(String path, int line, String reason) {
    static Refused of(Finding finding) {
      return new Refused(finding.path(), finding.line(), finding.reason());
    }
  }

  @Override
  public Integer call() {
    if (!add.isEmpty() && (full || dryRun)) {
      throw Failure.usage("--add only adds; leave out --full and --dry-run, or --add");
    }
    try (SearchEngine engine = index.open(terminal)) {
      IndexReport report =
          run(new Indexer(engine, corpus.open(terminal, engine), terminal.clock()));
      if (json) {
        terminal.out().println(Json.write(answer(report)));
      } else {
        terminal.out().println(text(report));
      }
      return report.exitCode();
    }
  }

  private IndexReport run(Indexer indexer) {
    try (ProgressLine progress = new ProgressLine(terminal)) {
      return add.isEmpty()
          ? indexer.index(new Indexer.Options(full, dryRun, allowRemovals), progress)
          : indexer.add(add, progress);
    }
  }

  private Answer answer(IndexReport report) {
    return new Answer(
        report.build(),
        report.added(),
        report.changed(),
        report.removed(),
        report.unchanged(),
        report.refused().stream().map(Refused::of).toList(),
        report.notes(),
        dryRun ? report.ids() : null);
  }

  private String text(IndexReport report) {
    String text = new ReportText(terminal).of(report);
    if (!dryRun) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    report.ids().added().forEach(id -> lines.add("added    " + id));
    report.ids().changed().forEach(id -> lines.add("changed  " + id));
    report.ids().removed().forEach(id -> lines.add("removed  " + id));
    lines.add(text);
    lines.add("Nothing was done: this was a dry run.");
    return String.join("\n", lines);
  }
}
