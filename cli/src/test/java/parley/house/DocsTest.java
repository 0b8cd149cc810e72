package parley.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The docs name only what is there.
class DocsTest {

  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|/)([^)#\\s]+)[^)]*\\)");
  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+");
  private static final Pattern FILE_PATH =
      Pattern.compile("(?:[a-z][\\w-]*/)+[\\w.-]*|[\\w-]+\\.(?:java|yaml|xml|md|json)");

  /// Names of other people's types that the docs may speak of.
  private static final Set<String> FOREIGN =
      Set.of("ServiceLoader", "MemoryIndex", "UnifiedHighlighter", "SortedSetDocValues");

  @Test
  void everyTypeInTheDocsExists() throws IOException {
    Set<String> types =
        SourceTree.files(".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> gone = new ArrayList<>();
    for (Path doc : docs()) {
      Matcher code = CODE.matcher(Files.readString(doc));
      while (code.find()) {
        String name = code.group(1);
        if (TYPE_NAME.matcher(name).matches() && !types.contains(name) && !FOREIGN.contains(name)) {
          gone.add(doc.getFileName() + ": " + name);
        }
      }
    }
    assertEquals(List.of(), gone);
  }

  @Test
  void everyPathInTheDocsExists() throws IOException {
    List<String> gone = new ArrayList<>();
    for (Path doc : docs()) {
      String text = Files.readString(doc);
      for (Pattern pattern : List.of(CODE, LINK)) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
          String path = found.group(1);
          if ((pattern == LINK || isOurPath(path)) && !exists(doc, path)) {
            gone.add(doc.getFileName() + ": " + path);
          }
        }
      }
    }
    assertEquals(List.of(), gone);
  }

  /// Paths that begin with a folder of the checkout are promises; others (`builds/N/`) are not.
  private static boolean isOurPath(String code) {
    if (!FILE_PATH.matcher(code).matches() || code.indexOf('/') < 0) {
      return false;
    }
    return Files.isDirectory(SourceTree.root().resolve(code.substring(0, code.indexOf('/'))));
  }

  private static boolean exists(Path doc, String path) {
    return Files.exists(doc.resolveSibling(path)) || Files.exists(SourceTree.root().resolve(path));
  }

  private static List<Path> docs() {
    return SourceTree.files(".md").stream()
        .filter(file -> !file.startsWith(SourceTree.root().resolve("corpus/articles")))
        .filter(file -> !file.toString().contains("/src/"))
        .toList();
  }
}
