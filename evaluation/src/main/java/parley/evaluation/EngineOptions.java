package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import parley.search.EngineProvider;
import parley.search.SearchEngine;
import picocli.CommandLine.Option;

/// Which published indexes a command works on.
final class EngineOptions {

  @Option(
      names = "--engine",
      required = true,
      paramLabel = "ADDRESS",
      description =
          "An index that `parley index` has filled: lucene:PATH or opensearch:http://HOST:9200/NAME."
              + " Repeat it for each.")
  private List<String> addresses = List.of();

  List<String> addresses() {
    return addresses;
  }

  /// Opens all of them.
  ///
  /// @throws IllegalArgumentException if one is no address, or nothing is published there
  List<SearchEngine> open() {
    List<SearchEngine> engines = new ArrayList<>();
    for (String address : addresses) {
      SearchEngine engine = EngineProvider.openAny(address);
      engines.add(engine);
      if (engine.status().build() == 0) {
        engines.forEach(SearchEngine::close);
        throw new IllegalArgumentException(
            "nothing is indexed at %s yet; run `./parley index --index %s --corpus DIR` first"
                .formatted(address, address));
      }
    }
    return engines;
  }
}
