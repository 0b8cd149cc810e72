package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.indexer.Indexer;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley verify`: the index against its corpus, and its files.
@Command(
    name = "verify",
    description = "Reads the whole index and compares it with its corpus; changes nothing.",
    footer = {"", "Examples:", "  parley verify", "  parley verify --json"})
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record Answer(long build, List<String> findings) {}

  @Override
  public Integer call() {
    try (SearchEngine engine = index.openPublished(terminal)) {
      SearchEngine.Status status = engine.status();
      long build = status.build();
      List<String> findings =
          status.outdated() == null
              ? new Indexer(engine, corpus.open(terminal, engine), terminal.clock()).verify()
              : engine.verify();
      if (json) {
        terminal.out().println(Json.write(new Answer(build, findings)));
      } else if (findings.isEmpty()) {
        terminal.out().println("Build " + build + " is sound and has what its corpus has.");
      } else {
        findings.forEach(terminal.out()::println);
      }
      return findings.isEmpty() ? Terminal.OK : Terminal.FINDINGS;
    }
  }
}
