package parley.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import parley.archive.Registers;
import parley.archive.Span;

/// Scores the extractor on PolNeAR: `PolnearRun FOLDER tune|held [ERRORS]`. A seeded third of the
/// articles is held out: rules are tuned on the other two thirds only.
final class PolnearRun {

  private static final long SEED = 20260101;

  private PolnearRun() {}

  public static void main(String[] args) throws IOException {
    List<Polnear.Doc> docs = part(Path.of(args[0]), args[1].equals("held"));
    Score score = new Score();
    Extractor extractor = Extractor.of(Registers.NONE);
    long chars = 0;
    long start = System.nanoTime();
    for (Polnear.Doc doc : docs) {
      chars += doc.text().length();
      score.add(
          doc, extractor.extract(new Input(doc.name(), doc.text(), null, "en", null, List.of())));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.print(score.report());
    System.out.printf(
        "%d articles, %d characters, %.0f a second%n", docs.size(), chars, chars / seconds);
    if (args.length > 2) {
      Files.write(Path.of(args[2]), errors(score));
    }
  }

  static List<Polnear.Doc> part(Path folder, boolean held) {
    List<Polnear.Doc> docs = new ArrayList<>(Polnear.read(folder));
    Collections.shuffle(docs, new Random(SEED));
    int third = docs.size() / 3;
    return held ? docs.subList(0, third) : docs.subList(third, docs.size());
  }

  private static List<String> errors(Score score) {
    List<String> lines = new ArrayList<>();
    for (Score.Pair pair : score.errors) {
      boolean missed = pair.found().equals(Score.NONE);
      boolean extra = pair.marked().equals(Score.NONE);
      Span at = missed ? pair.marked().span() : pair.found().span();
      int from = Math.max(0, at.start() - 120);
      int to = Math.min(pair.text().length(), at.end() + 120);
      lines.add(
          (missed ? "MISS" : extra ? "EXTRA" : "DIFF")
              + "\t"
              + pair.found().rule()
              + "\t"
              + pair.marked().rule()
              + "\n   found  "
              + show(pair, pair.found())
              + "\n   marked "
              + show(pair, pair.marked())
              + "\n   ..."
              + pair.text().substring(from, to).replace('\n', '¶'));
    }
    return lines;
  }

  private static String show(Score.Pair pair, Score.Part part) {
    List<String> source = part.source().stream().map(s -> s.of(pair.text())).toList();
    return source + " | " + part.span().of(pair.text()).replace('\n', '¶');
  }
}
