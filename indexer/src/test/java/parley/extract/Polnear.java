package parley.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.archive.Span;

/// Reads PolNeAR's articles with their marked attributions (brat standoff), from the folder into
/// which its archive was unpacked.
final class Polnear {

  /// An article and what its first annotator marked in it.
  record Doc(String name, String text, List<Gold> golds) {}

  /// A marked attribution.
  record Gold(List<Span> content, List<Span> source, List<Span> cue) {}

  private Polnear() {}

  static List<Doc> read(Path folder) {
    Map<String, Path> first = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      files
          .sorted()
          .forEach(file -> {
            String name = file.getFileName().toString().replaceAll("_[0-9a-f]{4}\\.ann$", "");
            first.putIfAbsent(name, file);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return first.entrySet().stream()
        .map(entry -> doc(folder, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Doc doc(Path folder, String name, Path marks) {
    try {
      String text = Files.readString(folder.resolve("text").resolve(name + ".txt"));
      return new Doc(name, text, golds(Files.readAllLines(marks)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Gold> golds(List<String> lines) {
    Map<String, List<Span>> spans = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("T") && cells.length > 1) {
        spans.put(cells[0], spans(cells[1].substring(cells[1].indexOf(' ') + 1)));
      }
    }
    List<Gold> golds = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("E")) {
        Map<String, List<Span>> roles = new HashMap<>();
        for (String part : line.split("\t", -1)[1].strip().split(" ", -1)) {
          String role = part.substring(0, part.indexOf(':')).replaceAll("\\d+$", "");
          List<Span> at = spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of());
          roles.computeIfAbsent(role, _ -> new ArrayList<>()).addAll(at);
        }
        if (roles.containsKey("Content")) {
          golds.add(
              new Gold(
                  roles.get("Content"),
                  roles.getOrDefault("Source", List.of()),
                  roles.getOrDefault("Cue", List.of())));
        }
      }
    }
    return golds;
  }

  private static List<Span> spans(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .map(pair -> pair.split(" ", -1))
        .map(pair -> new Span(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
        .toList();
  }
}
