package parley.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.archive.Ids;
import parley.archive.PartialDate;

/// A file that holds articles.
///
/// @param path where it lies
/// @param name what reports call it: the path from the corpus on with `/` between folders, or the
///   absolute path of a file outside
public record SourceFile(Path path, String name) implements Comparable<SourceFile> {

  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  /// The file's name without folders.
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Whether it lies outside the corpus.
  public boolean isOutside() {
    return name.startsWith("/");
  }

  /// The id that an article in it has by the file's name.
  public String idByName() {
    return id(stem(fileName()));
  }

  /// The id by the names of folder and file; by the file's name alone where it lies in no folder.
  public String idByFolder() {
    int slash = name.lastIndexOf('/');
    String folders = slash < 0 ? "" : name.substring(0, slash);
    String folder = folders.substring(folders.lastIndexOf('/') + 1);
    return folder.isEmpty() ? idByName() : id(folder + "-" + stem(fileName()));
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? fileName : fileName.substring(0, dot);
  }

  private static String id(String stem) {
    if (Ids.valid(stem)) {
      return stem;
    }
    String slug = Ids.slug(stem);
    return slug.isEmpty() ? "article" : slug;
  }

  /// The first `YYYY-MM-DD` in its name.
  public Optional<PartialDate> dateInName() {
    return DAY.matcher(fileName()).results().flatMap(SourceFile::day).findFirst();
  }

  private static Stream<PartialDate> day(MatchResult found) {
    try {
      return Stream.of(PartialDate.parse(found.group()));
    } catch (DateTimeException _) {
      return Stream.of();
    }
  }

  /// By name, in UTF-16 order; files outside the corpus, whose names begin with a slash, first.
  @Override
  public int compareTo(SourceFile other) {
    return isOutside() == other.isOutside() ? name.compareTo(other.name) : isOutside() ? -1 : 1;
  }
}
