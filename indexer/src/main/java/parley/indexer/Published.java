package parley.indexer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.search.SearchEngine;

/// What the published build has: the fingerprint of each article, by its id and by its file.
final class Published {

  static final Published NOTHING = new Published(new TreeMap<>());

  private final SortedMap<String, Fingerprint> byId = new TreeMap<>();

  /// File to content to article: of articles with the very same content the first.
  private final Map<String, Map<String, String>> byFile = new HashMap<>();

  private Published(SortedMap<String, String> fingerprints) {
    fingerprints.forEach((id, text) -> {
      Fingerprint fingerprint = Fingerprint.parse(text);
      byId.put(id, fingerprint);
      byFile
          .computeIfAbsent(fingerprint.file(), _ -> new HashMap<>())
          .putIfAbsent(fingerprint.content(), id);
    });
  }

  static Published of(SearchEngine engine) {
    return new Published(engine.fingerprints());
  }

  SortedMap<String, Fingerprint> byId() {
    return byId;
  }

  /// The files outside the corpus that articles were added from.
  List<String> filesOutside() {
    return byFile.keySet().stream().filter(file -> file.startsWith("/")).sorted().toList();
  }

  /// Whether any article was read from the corpus itself.
  boolean hasFilesInside() {
    return byFile.keySet().stream().anyMatch(file -> !file.startsWith("/"));
  }

  /// The article that was read from the very same piece of the same file.
  Optional<String> sameContent(String file, String content) {
    return Optional.ofNullable(byFile.getOrDefault(file, Map.of()).get(content));
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  Fingerprint fingerprint(String id) {
    Fingerprint known = byId.get(id);
    return known == null ? Fingerprint.parse("") : known;
  }
}
