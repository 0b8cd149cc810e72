package parley.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import parley.search.SearchException;

/// The numbered builds of an index on disk.
///
/// `PATH/builds/N/` is a whole build that never changes; `PATH/CURRENT` names the published one and
/// is replaced by atomic rename, so that a crash at any moment leaves the published build as it
/// was. A build in the making stands in `PATH/builds/N.new/`; what a crash leaves of it goes when
/// the next one begins. The published build and the one that it replaced are kept.
///
/// All methods that change anything want [WriteLock] held.
record Builds(Path path) {

  private static final Logger LOG = System.getLogger(Builds.class.getName());
  private static final String CURRENT = "CURRENT";
  private static final String NEXT_CURRENT = "CURRENT.new";
  private static final String BUILDS = "builds";
  private static final String UNFINISHED = ".new";
  private static final Pattern NUMBERED = Pattern.compile("[1-9]\\d{0,17}(?:\\.new)?");
  private static final Pattern PART =
      Pattern.compile("(?:pending_)?segments_.*|_[0-9a-z].*|write\\.lock|" + RegistersCodec.FILE);
  private static final Set<String> OURS =
      Set.of(CURRENT, NEXT_CURRENT, BUILDS, WriteLock.LOCK, WriteLock.HOLDER);

  /// The builds at `path`, where there may be nothing yet.
  ///
  /// @throws SearchException.Unavailable if something else stands there
  static Builds at(Path path) {
    if (!Files.exists(path)) {
      return new Builds(path);
    }
    if (!Files.isDirectory(path)) {
      throw new SearchException.Unavailable(
          "%s is a file, where an index is a folder; name another folder with --index lucene:PATH"
              .formatted(path),
          null);
    }
    String foreign = foreign(path);
    if (foreign != null) {
      throw new SearchException.Unavailable(
          "%s is not an index, there is %s in it; name an empty or a new folder with --index lucene:PATH"
              .formatted(path, foreign),
          null);
    }
    return new Builds(path);
  }

  private static @Nullable String foreign(Path path) {
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> all = entries.sorted().toList();
      if (Files.isRegularFile(path.resolve(CURRENT))) {
        return null;
      }
      for (Path entry : all) {
        String name = name(entry);
        String foreign =
            name.equals(BUILDS) ? foreignBuild(entry) : OURS.contains(name) ? null : name;
        if (foreign != null) {
          return foreign;
        }
      }
      return null;
    } catch (IOException e) {
      throw new SearchException.Unavailable(
          "%s cannot be read (%s); give this user the right to read it, or name another folder with --index lucene:PATH"
              .formatted(path, e),
          e);
    }
  }

  /// What stands in the folder of builds and is none of them, so that it is not ours to delete.
  private static @Nullable String foreignBuild(Path builds) throws IOException {
    try (Stream<Path> entries = Files.walk(builds)) {
      return entries
          .filter(entry -> !entry.equals(builds))
          .filter(entry -> !isOurs(builds.relativize(entry)))
          .map(entry -> BUILDS + "/" + builds.relativize(entry))
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  private static boolean isOurs(Path below) {
    boolean build = NUMBERED.matcher(name(below.getName(0))).matches();
    return build && (below.getNameCount() == 1 || PART.matcher(name(below)).matches());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// The published build; empty if nothing was ever published.
  ///
  /// @throws SearchException.Unavailable if CURRENT does not name one
  Optional<Current> current() throws IOException {
    Path file = path.resolve(CURRENT);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String line = Files.readString(file);
    Optional<Current> current = Current.parse(line);
    if (current.isEmpty()) {
      throw new SearchException.Unavailable(
          "%s says “%s”, wanted the number of a build; run `parley index --full`"
              .formatted(file, line.strip()),
          null);
    }
    return current;
  }

  Path folder(long number) {
    return path.resolve(BUILDS).resolve(Long.toString(number));
  }

  /// The numbers of the builds that are kept, ascending; what a crash left is none.
  List<Long> kept(@Nullable Current current) throws IOException {
    return numbers().stream().filter(n -> current != null && !isLeftover(n, current)).toList();
  }

  private static boolean isLeftover(long number, Current current) {
    return number > current.number() && !current.pinned();
  }

  /// The numbers of all builds that are there, ascending.
  List<Long> numbers() throws IOException {
    Path folder = path.resolve(BUILDS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(Builds::name)
          .filter(name -> NUMBERED.matcher(name).matches() && !name.endsWith(UNFINISHED))
          .map(Long::parseLong)
          .sorted()
          .toList();
    }
  }

  /// Clears away what crashes left, and makes the empty folder of the next build.
  Unfinished begin(@Nullable Current current) throws IOException {
    Path folder = Files.createDirectories(path.resolve(BUILDS));
    Files.deleteIfExists(path.resolve(NEXT_CURRENT));
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = name(entry);
        if (NUMBERED.matcher(name).matches() && name.endsWith(UNFINISHED)) {
          IOUtils.rm(entry);
        }
      }
    }
    if (current != null) {
      deleteWhere(number -> isLeftover(number, current));
    }
    long last = numbers().stream().reduce(0L, Math::max);
    long number = Math.max(last, current == null ? 0 : current.number()) + 1;
    return new Unfinished(number, Files.createDirectory(folder.resolve(number + UNFINISHED)));
  }

  /// A build in the making.
  record Unfinished(long number, Path folder) {

    /// Fills its folder with the files of another build, which never change: by links where the
    /// file system can, else by copies.
    void takeFrom(Path other) throws IOException {
      try (Stream<Path> files = Files.list(other)) {
        for (Path file : files.toList()) {
          Path target = folder.resolve(file.getFileName().toString());
          linkOrCopy(file, target);
        }
      }
    }

    /// File systems without links, and those that have no more for this file, refuse in ways of
    /// their own. Whatever else was in the way of the link is in the way of the copy too, which
    /// tells it.
    private static void linkOrCopy(Path file, Path target) throws IOException {
      try {
        Files.createLink(target, file);
      } catch (UnsupportedOperationException | FileSystemException unlinked) {
        try {
          Files.copy(file, target);
        } catch (IOException uncopied) {
          uncopied.addSuppressed(unlinked);
          throw uncopied;
        }
      }
    }

    private static boolean isEmpty(Path folder) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.findAny().isEmpty();
      }
    }

    /// Leaves no trace: the folder of builds goes too, if this would have been the first of them.
    void discard() throws IOException {
      if (Files.exists(folder)) {
        IOUtils.rm(folder);
      }
      Path builds = folder.resolveSibling("");
      if (isEmpty(builds)) {
        Files.delete(builds);
      }
    }
  }

  /// Publishes a finished build, whose files are on disk for good, in place of `replaced`.
  void publish(Unfinished finished, @Nullable Current replaced) throws IOException {
    Path target = folder(finished.number());
    Files.move(finished.folder(), target, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(path.resolve(BUILDS), true);
    point(new Current(finished.number(), false));
    clear(n -> n != finished.number() && (replaced == null || n != replaced.number()));
  }

  /// Deletes builds that nobody needs any more. What cannot be deleted now is tried again with each
  /// build that is published: it is no reason to call this one unpublished.
  private void clear(LongPredicate condition) {
    try {
      deleteWhere(condition);
    } catch (IOException e) {
      LOG.log(
          Logger.Level.WARNING, "what was replaced at " + path + " could not be deleted yet", e);
    }
  }

  /// The number of the build before the current one.
  ///
  /// @throws SearchException if there is none
  long before() throws IOException {
    Current current =
        current()
            .orElseThrow(() ->
                new SearchException.Empty(
                    "nothing has been published at %s yet; run `parley index`".formatted(path)));
    return kept(current).stream()
        .filter(number -> number < current.number())
        .reduce((_, later) -> later)
        .orElseThrow(() ->
            new SearchException.Unavailable(
                "there is no build before build %d at %s; run `parley index --full` to build anew"
                    .formatted(current.number(), path),
                null));
  }

  /// Publishes a build that is kept, until the next one is published.
  void pin(long number) throws IOException {
    point(new Current(number, true));
  }

  private void point(Current current) throws IOException {
    Path next = path.resolve(NEXT_CURRENT);
    Files.write(next, current.line().getBytes(StandardCharsets.UTF_8));
    IOUtils.fsync(next, false);
    Files.move(next, path.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(path, true);
  }

  private void deleteWhere(LongPredicate condition) throws IOException {
    for (long number : numbers()) {
      if (condition.test(number)) {
        IOUtils.rm(folder(number));
      }
    }
  }
}
