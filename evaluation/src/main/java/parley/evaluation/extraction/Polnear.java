package parley.evaluation.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.archive.Span;
import parley.extract.Input;

/// PolNeAR's articles with their marked attributions (brat standoff), from the folder into which
/// its archive was unpacked: `text/NAME.txt` and `attributions/NAME_xxxx.ann`. Where two people
/// marked an article, the first file counts.
public final class Polnear {

  private static final long SEED = 20260101;

  private Polnear() {}

  /// Which articles: a seeded third is held out, rules are made by looking at the others only.
  public enum Part {
    /// The two thirds to learn from.
    TUNE,
    /// The third that no rule was made for.
    HELD
  }

  /// The articles of a part, in a fixed order.
  ///
  /// @throws UncheckedIOException if the folder is not PolNeAR's
  public static List<MarkedArticle> read(Path folder, Part part) {
    List<Map.Entry<String, Path>> files = new ArrayList<>(marks(folder).entrySet());
    Collections.shuffle(files, new Random(SEED));
    int third = files.size() / 3;
    return switch (part) {
      case HELD -> articles(folder, files.subList(0, third));
      case TUNE -> articles(folder, files.subList(third, files.size()));
    };
  }

  private static Map<String, Path> marks(Path folder) {
    Map<String, Path> first = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      files
          .sorted()
          .forEach(file -> {
            String name = file.getFileName().toString().replaceAll("_[0-9a-f]{4}\\.ann$", "");
            first.putIfAbsent(name, file);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(
          folder + " has no folder attributions; give the one into which PolNeAR was unpacked", e);
    }
    return first;
  }

  private static List<MarkedArticle> articles(Path folder, List<Map.Entry<String, Path>> files) {
    return files.stream().map(file -> article(folder, file.getKey(), file.getValue())).toList();
  }

  private static MarkedArticle article(Path folder, String name, Path marks) {
    try {
      String text = Files.readString(folder.resolve("text").resolve(name + ".txt"));
      return new MarkedArticle(
          new Input(name, text, null, "en", null, List.of()),
          marks(text, Files.readAllLines(marks)),
          MarkedArticle.Edges.WHITE_SPACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Mark> marks(String text, List<String> lines) {
    Map<String, List<Span>> spans = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("T") && cells.length > 1) {
        spans.put(cells[0], spans(cells[1].substring(cells[1].indexOf(' ') + 1)));
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (String line : lines) {
      Map<String, List<Span>> roles = line.startsWith("E") ? roles(line, spans) : Map.of();
      List<Span> words = roles.getOrDefault("Content", List.of());
      List<Span> cue = roles.getOrDefault("Cue", List.of());
      if (!words.isEmpty()) {
        String how = cue.isEmpty() ? "" : cue.getFirst().of(text);
        List<Span> mention = roles.getOrDefault("Source", List.of());
        marks.add(new Mark(words, mention, how, true, null, null, null, null, null));
      }
    }
    return marks;
  }

  private static Map<String, List<Span>> roles(String line, Map<String, List<Span>> spans) {
    Map<String, List<Span>> roles = new HashMap<>();
    for (String part : line.split("\t", -1)[1].strip().split(" ", -1)) {
      String role = part.substring(0, part.indexOf(':')).replaceAll("\\d+$", "");
      List<Span> at = spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of());
      roles.computeIfAbsent(role, _ -> new ArrayList<>()).addAll(at);
    }
    return roles;
  }

  private static List<Span> spans(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .map(pair -> pair.split(" ", -1))
        .map(pair -> new Span(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
        .toList();
  }
}
