package parley.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The project's Java sources as the compiler's parser sees them: its types and methods with the
/// numbers that the house rules speak of.
record SourceTree(List<Type> types, List<Method> methods) {

  /// A top-level type.
  record Type(Path file, String packageName, String name, boolean isPublic, boolean documented) {}

  /// A method or constructor; `lines` from its first modifier to its closing brace.
  record Method(Path file, String name, long lines, int parameters) {}

  /// The root of the checkout.
  static Path root() {
    return Path.of(System.getProperty("parley.root")).toAbsolutePath().normalize();
  }

  /// All files of the checkout with one of these endings that a build did not make, sorted.
  static List<Path> files(String... endings) {
    try (Stream<Path> walk = Files.walk(root())) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(file -> !isMade(root().relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMade(Path file) {
    for (Path part : file) {
      String name = part.toString();
      if (name.equals("target") || (name.startsWith(".") && !name.equals(".ci"))) {
        return true;
      }
    }
    return false;
  }

  /// Parses these Java files.
  static SourceTree parse(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourceTree tree = new SourceTree(new ArrayList<>(), new ArrayList<>());
      Reader reader = new Reader(tree, DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        reader.scan(unit, null);
      }
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Collects types and methods.
  private static final class Reader extends TreePathScanner<Void, Void> {
    private final SourceTree found;
    private final DocTrees trees;

    Reader(SourceTree found, DocTrees trees) {
      this.found = found;
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      TreePath path = getCurrentPath();
      CompilationUnitTree unit = path.getCompilationUnit();
      if (path.getParentPath().getLeaf() == unit) {
        found.types.add(
            new Type(
                Path.of(unit.getSourceFile().toUri()),
                String.valueOf(unit.getPackageName()),
                type.getSimpleName().toString(),
                type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                trees.getDocComment(path) != null));
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      SourcePositions positions = trees.getSourcePositions();
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean ofRecord =
          parent.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
      found.methods.add(
          new Method(
              Path.of(unit.getSourceFile().toUri()),
              method.getName().toString(),
              last - first + 1,
              ofRecord ? 0 : method.getParameters().size()));
      return super.visitMethod(method, null);
    }
  }
}
