package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.indexer.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `parley init`: begins an archive of one's own.
@Command(
    name = "init",
    description = "Makes an archive of your own: articles/ and commented empty registers.",
    footer = {"", "Example:", "  parley init my-archive"})
final class InitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "Made if it is not there; nothing is overwritten.")
  private Path folder = Path.of("");

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Corpus.init(folder);
    terminal
        .out()
        .println(
            """
            %s is ready. Put articles into %s, then run
              parley serve --corpus %s --index lucene:%s\
            """
                .formatted(folder, folder.resolve("articles"), folder, folder.resolve("index")));
    return Terminal.OK;
  }
}
