package parley.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import parley.input.Finding;
import parley.input.Misread;
import parley.input.TextFile;

/// The files of a folder that hold articles, and what was found beside them.
///
/// @param files in path order
/// @param refused what looks like a source but is none, in path order
/// @param notes about files of other kinds
public record SourceFolder(List<SourceFile> files, List<Finding> refused, List<String> notes) {

  /// Endings that people may expect to be read.
  private static final Set<String> EXPECTED =
      Set.of(".pdf", ".doc", ".docx", ".rtf", ".odt", ".csv");

  private static final Set<String> NO_NOTE =
      Set.of(
          "readme.md",
          "readme.txt",
          "license.md",
          "license.txt",
          "speakers.yaml",
          "topics.yaml",
          "rounds.yaml",
          "corrections.yaml",
          "publishers.yaml");

  public SourceFolder {
    files = files.stream().sorted().toList();
    refused = refused.stream().sorted().toList();
    notes = List.copyOf(notes);
  }

  /// Looks through a folder and all folders in it, links followed. Hidden files and READMEs are
  /// left alone.
  public static SourceFolder of(Path folder, List<SourceFormat> formats) {
    Walk walk = new Walk(folder, formats);
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      walk.refuse(folder, TextFile.unreadable(e));
    }
    return new SourceFolder(walk.files, walk.refused, walk.notes());
  }

  /// A name as reports show it: line feeds and the like made visible.
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            shown.append("\\u%04x".formatted(c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }

  private static final class Walk implements FileVisitor<Path> {

    private final Path folder;
    private final List<SourceFormat> formats;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();
    private final TreeMap<String, Integer> others = new TreeMap<>();

    Walk(Path folder, List<SourceFormat> formats) {
      this.folder = folder;
      this.formats = formats;
    }

    void refuse(Path path, Misread reason) {
      refused.add(reason.in(shown(name(path))));
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static boolean hidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      if (hidden(dir)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (SourceFormat.of(dir.getFileName().toString(), formats).isPresent()) {
        refuse(dir, new Misread(0, "is a folder with the name of a file; rename it"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (hidden(file) || NO_NOTE.contains(name.toLowerCase(Locale.ROOT))) {
        return FileVisitResult.CONTINUE;
      }
      if (name.chars().anyMatch(Character::isISOControl)) {
        refuse(
            file,
            new Misread(0, "has a line feed or another control character in its name; rename it"));
      } else if (SourceFormat.of(name, formats).isPresent()) {
        source(file, attributes);
      } else {
        other(file, name);
      }
      return FileVisitResult.CONTINUE;
    }

    private void source(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        files.add(new SourceFile(file, name(file)));
      } else {
        refuse(file, new Misread(0, "is no regular file; put a copy of the text there"));
      }
    }

    private void other(Path file, String name) {
      int dot = name.lastIndexOf('.');
      String ending = dot < 0 ? "no ending" : name.substring(dot).toLowerCase(Locale.ROOT);
      if (EXPECTED.contains(ending)) {
        refuse(
            file,
            new Misread(
                0,
                "files of this kind are not read; convert it to one of "
                    + SourceFormat.endings(formats)));
      } else if (!ending.equals(".yaml")) {
        others.merge(ending, 1, Integer::sum);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      refuse(
          file,
          e instanceof FileSystemLoopException
              ? new Misread(0, "is a link that leads back to a folder above it; remove it")
              : TextFile.unreadable(e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, java.io.IOException e) {
      if (e != null) {
        refuse(dir, TextFile.unreadable(e));
      }
      return FileVisitResult.CONTINUE;
    }

    List<String> notes() {
      return others.entrySet().stream()
          .map(kind -> "left alone: %,d × %s".formatted(kind.getValue(), kind.getKey()))
          .toList();
    }
  }
}
