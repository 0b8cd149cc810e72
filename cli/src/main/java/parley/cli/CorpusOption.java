package parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.indexer.Corpus;
import parley.search.SearchEngine;
import picocli.CommandLine.Option;

/// The option that says which corpus a command reads.
final class CorpusOption {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description =
          "The corpus: a folder with articles/ and registers. Default: the one the index was made"
              + " from, for a new index the one that ships with Parley.")
  private @Nullable Path folder;

  /// The folder named, else the one the index remembers, else the shipped one.
  Corpus open(Terminal terminal, SearchEngine engine) {
    SearchEngine.Status status = engine.status();
    String remembered = status.origin().corpus();
    if (folder == null && remembered.isEmpty() && status.outdated() != null) {
      throw Failure.failed(
          "%s. It cannot say which corpus it was made from: name that with --corpus DIR."
              .formatted(status.outdated()));
    }
    return Corpus.open(
        folder != null
            ? folder
            : remembered.isEmpty() ? terminal.shippedCorpus() : Path.of(remembered),
        terminal.shippedCorpus());
  }

  /// Whether a folder was named.
  boolean named() {
    return folder != null;
  }

  /// The folder named, else the shipped one, for commands that need no index.
  Corpus open(Terminal terminal) {
    return Corpus.open(
        folder != null ? folder : terminal.shippedCorpus(), terminal.shippedCorpus());
  }
}
