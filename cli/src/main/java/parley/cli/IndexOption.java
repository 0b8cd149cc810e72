package parley.cli;

import org.jspecify.annotations.Nullable;
import parley.search.EngineProvider;
import parley.search.SearchEngine;
import picocli.CommandLine.Option;

/// The option that says which index a command works on.
final class IndexOption {

  @Option(
      names = "--index",
      paramLabel = "ADDRESS",
      description =
          "The index: lucene:PATH, or opensearch:http://HOST:9200/NAME. Default: lucene:.parley/index in the folder of the launcher.")
  private @Nullable String address;

  String address(Terminal terminal) {
    return address == null ? terminal.defaultIndex() : address;
  }

  /// Opens it.
  SearchEngine open(Terminal terminal) {
    try {
      return EngineProvider.openAny(address(terminal));
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() == null ? "no such address" : e.getMessage());
    }
  }

  /// Opens it, for commands that need something to be there.
  SearchEngine openPublished(Terminal terminal) {
    SearchEngine engine = open(terminal);
    SearchEngine.Status status = engine.status();
    if (status.build() == 0 && status.outdated() == null) {
      engine.close();
      throw Failure.failed(
          "nothing is indexed at %s yet. Run `parley index` first, or `parley serve`."
              .formatted(status.address()));
    }
    return engine;
  }
}
