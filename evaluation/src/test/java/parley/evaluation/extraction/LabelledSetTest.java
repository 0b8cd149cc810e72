package parley.evaluation.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.indexer.CorpusException;

/// Labels in files.
class LabelledSetTest {

  private static final String BODY =
      "Ada Verin said no. \"We will wait,\" she said, \"for rain.\" Kalm said no.";

  private static final String TWO =
      """
      statements:
        - words:
            - "We will wait"
            - "for rain"
          speaker: ada-verin
          mention: she
          cue: said
          form: QUOTED
          act: SAY
          said: 2031-04
          topics: [rivers]
          core: true
        - words: ["no"]
          occurrence: 2
          speaker: ~Kalm
          mention: Kalm
          cue: said
          form: REPORTED
          act: DENY
          said: 2031-04-07
          topics: []
          core: false
      """;

  @TempDir private Path folder;

  @BeforeEach
  void text() throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    Files.createDirectories(folder.resolve("labels"));
    Files.writeString(
        folder.resolve("texts/01-river.md"),
        """
        ---
        id: 01-river
        title: "The river waits"
        published: 2031-04-07
        publisher: River Wire
        language: en
        ---

        """
            + BODY
            + "\n");
  }

  private void labels(String yaml) throws IOException {
    Files.writeString(folder.resolve("labels/01-river.yaml"), "article: 01-river\n" + yaml);
  }

  @Test
  void marksAreReadWithTheirPlaces() throws IOException {
    labels(TWO);
    assertEquals(
        List.of(
            new Mark(
                List.of(new Span(20, 32), new Span(46, 54)),
                List.of(new Span(35, 38)),
                "said",
                true,
                "ada-verin",
                Form.QUOTED,
                Act.SAY,
                PartialDate.parse("2031-04"),
                List.of("rivers")),
            new Mark(
                List.of(new Span(67, 69)),
                List.of(new Span(57, 61)),
                "said",
                false,
                "~Kalm",
                Form.REPORTED,
                Act.DENY,
                PartialDate.parse("2031-04-07"),
                List.of())),
        LabelledSet.read(folder, Registers.NONE).getFirst().marks());
  }

  @Test
  void wordsThatTheTextDoesNotHaveAreRefusedWithTheirPlace() throws IOException {
    labels("statements:\n  - speaker: x\n    words: [\"no such words\"]\n");
    CorpusException refused =
        assertThrows(CorpusException.class, () -> LabelledSet.read(folder, Registers.NONE));
    assertEquals(
        folder.resolve("labels/01-river.yaml")
            + ":4: the text does not have “no such words”; copy it as it stands there",
        refused.getMessage());
  }

  @Test
  void aFolderWithoutLabelsIsRefused() {
    CorpusException refused =
        assertThrows(CorpusException.class, () -> LabelledSet.read(folder, Registers.NONE));
    assertEquals(
        folder + " has no text with labels; give a folder with texts/ and labels/",
        refused.getMessage());
  }
}
