package parley.source;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import parley.input.Entry;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Value;
import parley.input.Yaml;

/// How JSON of some other shape becomes articles: `mapping.yaml`, beside the files, in a folder
/// above them, or in the corpus.
///
/// ```yaml
/// files: ["posts-*.json"]        # names that it is for; without it every .json and .jsonl file
/// items: data.posts              # where a .json file has its list; without it, it is a list or one item
/// title: title.rendered          # paths into an item, names and places in lists joined by dots
/// text: content.rendered         # HTML is read as HTML, lists of texts as paragraphs
/// published: date_gmt
/// fixed: {publisher: Delta Post} # what is the same for all items
/// ```
///
/// The keys of paths are `id title text published publisher url language round speaker rights
/// modified deleted`.
///
/// @param bytes of the file, as part of what drafts are made of
/// @param files empty: every file
/// @param items names on the way to the list
/// @param paths by key
/// @param fixed values by key
record Mapping(
    String bytes,
    List<String> files,
    List<String> items,
    Map<String, List<String>> paths,
    Map<String, String> fixed) {

  private static final String FILE = "mapping.yaml";

  private static final SequencedSet<String> PATHS =
      keys("id title text published publisher url language round speaker rights modified deleted");
  private static final SequencedSet<String> KEYS =
      keys(
          "files items id title text published publisher url language round speaker rights modified"
              + " deleted fixed");

  private static SequencedSet<String> keys(String keys) {
    return new LinkedHashSet<>(Arrays.asList(keys.split(" ", -1)));
  }

  /// The mapping for a file, if there is one.
  ///
  /// @throws Misread if the mapping cannot be read
  static Optional<Mapping> of(SourceFile file) {
    Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
    int folders =
        file.name().startsWith("/") ? 0 : (int) file.name().chars().filter(c -> c == '/').count();
    for (int i = 0; i <= folders + 1 && folder != null; i++) {
      Path mapping = folder.resolve(FILE);
      boolean above = i == folders + 1;
      boolean inCorpus = !above || Files.isDirectory(folder.resolve("articles"));
      if (inCorpus && Files.isRegularFile(mapping)) {
        return read(mapping).filter(found -> found.isFor(file));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static Optional<Mapping> read(Path file) {
    try {
      String text = TextFile.read(file);
      return Optional.of(of(text, Entry.of("mapping", Yaml.read(text, 1)).only(KEYS)));
    } catch (Misread e) {
      throw new Misread(0, "%s, line %d: %s".formatted(file, e.line(), e.reason()));
    }
  }

  private static Mapping of(String text, Entry entry) {
    SequencedMap<String, List<String>> paths = new LinkedHashMap<>();
    for (String key : PATHS) {
      if (entry.has(key)) {
        paths.put(key, names(entry.text(key)));
      }
    }
    Map<String, String> fixed = entry.map("fixed");
    for (String key : fixed.keySet()) {
      if (!PATHS.contains(key) || paths.containsKey(key)) {
        throw new Misread(
            entry.lineOf("fixed"),
            "“%s” cannot be fixed; it is unknown, or has a path already".formatted(key));
      }
    }
    if (!paths.containsKey("text")) {
      throw new Misread(
          entry.line(),
          "the key “text” is missing; name the path to the words, such as content.rendered");
    }
    String items = entry.textOr("items", "");
    entry.texts("files").forEach(glob -> matcher(glob, entry.lineOf("files")));
    return new Mapping(
        text, entry.texts("files"), items.isEmpty() ? List.of() : names(items), paths, fixed);
  }

  private static List<String> names(String path) {
    return List.of(path.split("\\.", -1));
  }

  private boolean isFor(SourceFile file) {
    return files.isEmpty()
        || files.stream().anyMatch(glob -> matcher(glob, 0).matches(Path.of(file.fileName())));
  }

  private static PathMatcher matcher(String glob, int line) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new Misread(
          line,
          "files: “%s” is no pattern of names (%s); write one such as posts-*.json"
              .formatted(glob, e.getDescription()));
    }
  }

  /// Whether items say which of two versions is the later one.
  boolean hasVersions() {
    return paths.containsKey("modified") || paths.containsKey("deleted");
  }

  /// What an item has for a key; null where there is nothing.
  @Nullable String value(String key, Value item) {
    String always = fixed.get(key);
    List<String> path = paths.get(key);
    return always != null ? always : path == null ? null : written(at(item, path));
  }

  private static @Nullable Value at(Value item, List<String> path) {
    Value value = item;
    for (String name : path) {
      value = step(value, name);
    }
    return value;
  }

  private static @Nullable Value step(@Nullable Value value, String name) {
    return switch (value) {
      case Value.Mapping(_, SequencedMap<String, Value> values) -> values.get(name);
      case Value.Listing(_, List<Value> values) when name.matches("\\d{1,6}") ->
          Integer.parseInt(name) < values.size() ? values.get(Integer.parseInt(name)) : null;
      case null, default -> null;
    };
  }

  private static @Nullable String written(@Nullable Value value) {
    return switch (value) {
      case Value.Scalar(_, Value.Notation type, String text) ->
          type == Value.Notation.NOTHING || text.isBlank() ? null : text;
      case Value.Listing(_, List<Value> values) when !values.isEmpty() ->
          String.join(
              "\n\n", values.stream().map(Mapping::written).filter(Objects::nonNull).toList());
      case null, default -> null;
    };
  }
}
