package parley.evaluation.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Registers;
import parley.archive.Span;

/// Marks in brat's format, and, where PolNeAR is at hand, the part of it that is held out.
class PolnearTest {

  @TempDir private Path folder;

  @Test
  void marksAreReadFromTheirFiles() throws IOException {
    String text = "Ada Verin said no.";
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    for (String name : List.of("one", "two", "three")) {
      Files.writeString(folder.resolve("text/" + name + ".txt"), text);
      Files.writeString(
          folder.resolve("attributions/" + name + "_00ff.ann"),
          """
          T1\tSource 0 9\tAda Verin
          T2\tCue 10 14\tsaid
          T3\tContent 15 17\tno
          E1\tCue:T2 Source:T1 Content:T3\s
          """);
    }
    List<MarkedArticle> held = Polnear.read(folder, Polnear.Part.HELD);
    List<MarkedArticle> tune = Polnear.read(folder, Polnear.Part.TUNE);
    assertEquals(
        List.of("one", "three", "two"),
        Stream.concat(held.stream(), tune.stream())
            .map(article -> article.input().articleId())
            .sorted()
            .toList());
    assertEquals(1, held.size());
    Mark mark = held.getFirst().marks().getFirst();
    assertEquals(List.of(new Span(15, 17)), mark.words());
    assertEquals(List.of(new Span(0, 9)), mark.mention());
    assertEquals("said", mark.cue());
  }

  @Test
  @EnabledIfSystemProperty(
      named = "parley.polnear",
      matches = ".+",
      disabledReason =
          "PolNeAR is no part of the project; unpack it and pass its folder as -Dparley.polnear")
  void thePartHeldOutIsReadAsWellAsEver() {
    List<MarkedArticle> held =
        Polnear.read(Path.of(System.getProperty("parley.polnear")), Polnear.Part.HELD);
    ExtractionScore score = ExtractionScore.of(held, Registers.NONE);
    Counts counts = score.counts();
    String table = score.table();
    assertTrue(counts.of(Measure.EXACT).f1() >= 58, table);
    assertTrue(counts.of(Measure.MATCHED).f1() >= 74, table);
    assertTrue(counts.of(Measure.TOKENS).f1() >= 83, table);
  }
}
