package parley.search;

import java.util.List;
import java.util.ServiceLoader;

/// Opens one kind of engine; found by [ServiceLoader].
public interface EngineProvider {

  /// Whether the address (`lucene:PATH`, `opensearch:URL`) is of this kind.
  boolean accepts(String address);

  /// Opens the engine at the address. An address where nothing was ever published opens too, with
  /// [SearchEngine.Status#build()] 0.
  ///
  /// @throws SearchException if what stands there cannot be used
  SearchEngine open(String address);

  /// The forms of address it accepts, for messages.
  String form();

  /// Opens the engine at the address with whichever provider accepts it.
  ///
  /// @throws IllegalArgumentException if none does, with the forms that are accepted
  static SearchEngine openAny(String address) {
    List<EngineProvider> providers =
        ServiceLoader.load(EngineProvider.class).stream().map(ServiceLoader.Provider::get).toList();
    for (EngineProvider provider : providers) {
      if (provider.accepts(address)) {
        return provider.open(address);
      }
    }
    throw new IllegalArgumentException(
        "“%s” is not the address of an index; write %s"
            .formatted(
                address,
                String.join(" or ", providers.stream().map(EngineProvider::form).toList())));
  }
}
