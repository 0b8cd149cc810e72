package parley.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Registers.Publisher;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.input.Entry;
import parley.input.Finding;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Value;
import parley.input.Yaml;

/// The registers as they stand in files, each entry with its place, and what is wrong with them.
/// Entries that could not be read are left out.
///
/// @param findings sorted; nothing if all is well
public record RegisterFiles(
    List<Located<Speaker>> speakers,
    List<Located<Topic>> topics,
    List<Located<Round>> rounds,
    List<Located<Correction>> corrections,
    List<Located<Publisher>> publishers,
    List<Finding> findings) {

  public static final String SPEAKERS = "speakers.yaml";
  public static final String TOPICS = "topics.yaml";
  public static final String ROUNDS = "rounds.yaml";
  public static final String CORRECTIONS = "corrections.yaml";
  public static final String PUBLISHERS = "publishers.yaml";

  public RegisterFiles {
    speakers = List.copyOf(speakers);
    topics = List.copyOf(topics);
    rounds = List.copyOf(rounds);
    corrections = List.copyOf(corrections);
    publishers = List.copyOf(publishers);
    findings = findings.stream().sorted().toList();
  }

  /// Reads the five files of a folder. A file that it does not have is taken from the other folder;
  /// corrections are not, since they are about one archive's own contents.
  public static RegisterFiles read(Path folder, Path otherwise) {
    List<Finding> findings = new ArrayList<>();
    Reader own = new Reader(folder, otherwise, findings);
    return new RegisterFiles(
        own.entries(SPEAKERS, RegisterEntries::speaker, Speaker::id),
        own.entries(TOPICS, RegisterEntries::topic, Topic::id),
        own.entries(ROUNDS, RegisterEntries::round, Round::id),
        new Reader(folder, folder, findings)
            .entries(CORRECTIONS, RegisterEntries::correction, _ -> ""),
        own.entries(PUBLISHERS, RegisterEntries::publisher, _ -> ""),
        findings);
  }

  /// The entries as the archive knows them.
  public Registers registers() {
    return new Registers(entries(speakers), entries(topics), entries(rounds), entries(corrections))
        .withPublishers(entries(publishers));
  }

  private static <T> List<T> entries(List<Located<T>> located) {
    return located.stream().map(Located::entry).toList();
  }

  /// Reads one file after the other.
  private record Reader(Path folder, Path otherwise, List<Finding> findings) {

    /// @param id empty for entries that have none
    <T> List<Located<T>> entries(String name, Function<Entry, T> read, Function<T, String> id) {
      Path file =
          Files.exists(folder.resolve(name)) ? folder.resolve(name) : otherwise.resolve(name);
      List<Located<T>> located = new ArrayList<>();
      Map<String, Integer> lines = new HashMap<>();
      for (Value value : values(file)) {
        try {
          T entry = read.apply(Entry.of("an entry of " + name, value));
          once(id.apply(entry), value.line(), lines);
          located.add(new Located<>(entry, file.toString(), value.line()));
        } catch (Misread e) {
          findings.add(e.in(file.toString()));
        }
      }
      return located;
    }

    private static void once(String id, int line, Map<String, Integer> lines) {
      Integer first = id.isEmpty() ? null : lines.putIfAbsent(id, line);
      if (first != null) {
        throw new Misread(
            line, "the id “%s” stands first on line %d; an id is given once".formatted(id, first));
      }
    }

    private List<Value> values(Path file) {
      if (!Files.exists(file)) {
        return List.of();
      }
      try {
        return list(Yaml.read(TextFile.read(file), 1));
      } catch (Misread e) {
        findings.add(e.in(file.toString()));
        return List.of();
      }
    }

    private static List<Value> list(Value root) {
      return switch (root) {
        case Value.Listing listing -> listing.values();
        case Value.Scalar scalar when scalar.type() == Value.Notation.NOTHING -> List.of();
        default -> throw new Misread(root.line(), "wanted a list of entries, found " + root.kind());
      };
    }
  }
}
