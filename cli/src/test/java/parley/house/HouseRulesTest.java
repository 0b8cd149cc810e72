package parley.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The numbers that keep the house readable; CONTRIBUTING.md has them in words.
class HouseRulesTest {

  private static final int MOST_FILE_LINES = 300;
  private static final int MOST_METHOD_LINES = 50;
  private static final int MOST_METHOD_LINES_OF_95_PERCENT = 20;
  private static final int MOST_PARAMETERS = 4;
  private static final int MOST_PUBLIC_TYPES = 10;

  private static final SourceTree ALL = SourceTree.parse(SourceTree.files(".java"));
  private static final SourceTree MAIN =
      SourceTree.parse(
          SourceTree.files(".java").stream()
              .filter(file -> file.toString().contains("/src/main/"))
              .toList());

  @Test
  void filesAreShort() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    for (Path file : SourceTree.files(".java", ".jte", ".js", ".css")) {
      long lines = Files.readString(file).lines().count();
      if (lines > MOST_FILE_LINES) {
        tooLong.put(relative(file), lines);
      }
    }
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void methodsAreShort() {
    List<String> tooLong =
        ALL.methods().stream()
            .filter(method -> method.lines() > MOST_METHOD_LINES)
            .map(method -> relative(method.file()) + " " + method.name() + " " + method.lines())
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void nearlyAllMethodsAreVeryShort() {
    List<Long> lines = MAIN.methods().stream().map(SourceTree.Method::lines).sorted().toList();
    long of95Percent = lines.get((int) Math.ceil(lines.size() * 0.95) - 1);
    assertTrue(
        of95Percent <= MOST_METHOD_LINES_OF_95_PERCENT,
        "95 % of the methods have up to " + of95Percent + " lines");
  }

  @Test
  void methodsHaveFewParameters() {
    List<String> tooMany =
        ALL.methods().stream()
            .filter(method -> method.parameters() > MOST_PARAMETERS)
            .map(method -> relative(method.file()) + " " + method.name())
            .toList();
    assertEquals(List.of(), tooMany);
  }

  @Test
  void packagesHaveFewPublicTypes() {
    Map<String, Long> tooMany =
        MAIN.types().stream()
            .filter(SourceTree.Type::isPublic)
            .collect(
                Collectors.groupingBy(
                    SourceTree.Type::packageName, TreeMap::new, Collectors.counting()));
    tooMany.values().removeIf(count -> count <= MOST_PUBLIC_TYPES);
    assertEquals(Map.of(), tooMany);
  }

  @Test
  void publicTypesAreDocumented() {
    List<String> undocumented =
        MAIN.types().stream()
            .filter(type -> type.isPublic() && !type.documented())
            .map(type -> relative(type.file()))
            .toList();
    assertEquals(List.of(), undocumented);
  }

  @Test
  void packagesHaveANullMarkedMap() throws IOException {
    List<Path> packages =
        MAIN.types().stream().map(type -> type.file().getParent()).distinct().sorted().toList();
    List<String> without = new java.util.ArrayList<>();
    for (Path folder : packages) {
      Path map = folder.resolve("package-info.java");
      if (!Files.exists(map) || !Files.readString(map).contains("@NullMarked")) {
        without.add(relative(folder));
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void packagesDoNotTurnInCircles() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location ->
                !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("parley");
    SlicesRuleDefinition.slices().matching("parley.(**)").should().beFreeOfCycles().check(classes);
  }

  private static String relative(Path file) {
    return SourceTree.root().relativize(file).toString();
  }
}
