package parley.cli;

import java.util.concurrent.Callable;
import parley.indexer.IndexReport;
import parley.indexer.Indexer;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley withdraw`: takes an article, a statement or a speaker out for good.
@Command(
    name = "withdraw",
    description = {
      "Takes an article, a statement or a speaker out of search, pages, feeds and exports, for good.",
      "Its address answers 410 with the reason and without the words."
    },
    footer = {"", "Example:", "  parley withdraw some-article --reason 'Named a private person.'"})
final class WithdrawCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Parameters(paramLabel = "ID", description = "Of the article, statement or speaker.")
  private String id = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Shown to readers.")
  private String reason = "";

  WithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (reason.isBlank()) {
      throw Failure.usage("--reason is empty; say in a sentence why, since readers will see it");
    }
    try (SearchEngine engine = index.openPublished(terminal)) {
      Indexer indexer = new Indexer(engine, corpus.open(terminal, engine), terminal.clock());
      IndexReport report = indexer.withdraw(id, reason);
      terminal.out().println("Withdrawn: " + id + "\n" + new ReportText(terminal).of(report));
      return report.exitCode();
    }
  }
}
