package parley.evaluation.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;
import parley.indexer.CorpusException;

class DrawnTurnsTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(
              new Speaker(
                  "boris-kalm",
                  "Boris Kalm",
                  Map.of(),
                  List.of(),
                  Kind.PERSON,
                  null,
                  List.of(),
                  null)),
          List.of(),
          List.of(),
          List.of());

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void transcript() throws IOException {
    Files.writeString(
        folder.resolve("briefing.md"),
        """
        ---
        title: Briefing
        published: 2025-07-23
        language: en
        ---

        BORIS KALM:  The dam holds.

        Q:  Since when?

        BORIS KALM:  Since May.
        """);
  }

  @Test
  void aSeedDrawsTheSameTurns() {
    DrawnTurns drawn = DrawnTurns.of(folder, REGISTERS, 7, 2);
    assertEquals(drawn, DrawnTurns.of(folder, REGISTERS, 7, 2));
    assertEquals(2, drawn.turns().size());
    assertEquals(3, drawn.all());
  }

  @Test
  void eachTurnTellsPlaceLabelSpeakerAndBeginning() {
    assertEquals(
        List.of(
            "briefing.md:13\n  BORIS KALM -> boris-kalm (HIGH)\n  The dam holds.",
            "briefing.md:33\n  Q -> unknown (LOW)\n  Since when?",
            "briefing.md:59\n  BORIS KALM -> boris-kalm (HIGH)\n  Since May."),
        DrawnTurns.of(folder, REGISTERS, 7, 50).turns().stream().sorted().toList());
  }

  @Test
  void aFolderWithoutTranscriptsIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("briefing.md"), "---\npublished: 2025-07-23\n---\n\nNothing was said.\n");
    assertEquals(
        folder + " has no transcript; give a folder of texts with turns such as `MR. KALM: ...`",
        assertThrows(CorpusException.class, () -> DrawnTurns.of(folder, REGISTERS, 7, 50))
            .getMessage());
  }
}
