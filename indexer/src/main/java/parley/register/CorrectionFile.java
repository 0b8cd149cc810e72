package parley.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import parley.archive.Registers.Correction;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Value;
import parley.input.Yaml;

/// The one register that Parley writes: entries are put at the end of `corrections.yaml`, and what
/// stands there is never touched.
public final class CorrectionFile {

  private CorrectionFile() {}

  /// Appends the withdrawal of an article, a statement or a speaker. The file is replaced in one
  /// step, or not at all.
  ///
  /// @throws Misread if the file, with the new entry, cannot be read
  public static void withdraw(Path folder, Correction withdrawal) {
    Path file = behindLinks(folder.resolve(RegisterFiles.CORRECTIONS));
    String before = Files.exists(file) ? TextFile.read(file) : "";
    String entry =
        "- target: %s\n  withdraw: true\n  reason: %s\n  date: %s\n"
            .formatted(quoted(withdrawal.target()), quoted(withdrawal.reason()), withdrawal.date());
    String after = listOpen(before) + entry;
    check(after);
    replace(file, after);
  }

  /// The file itself, so that a link to it stays one.
  private static Path behindLinks(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be followed (%s)".formatted(file, e.getMessage()), e);
    }
  }

  private static void check(String text) {
    if (!(Yaml.read(text, 1) instanceof Value.Listing)) {
      throw new Misread(1, "is no list of entries, so none can be added; mend the file first");
    }
  }

  /// The file's text up to where the next entry begins: an empty list `[]` gives way to it.
  private static String listOpen(String text) {
    String open = text.replaceFirst("(?m)^\\[\\s*\\]\\s*\\z", "");
    return open.isEmpty() || open.endsWith("\n") ? open : open + "\n";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }

  private static void replace(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(unwritable(fresh, file, e), e);
    }
  }

  private static String unwritable(Path fresh, Path file, IOException e) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException left) {
      e.addSuppressed(left);
    }
    return "%s cannot be written (%s); see that the disk has room and this user the right to write there, and try again"
        .formatted(file, e.getMessage());
  }
}
