package parley.evaluation.extraction;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.extract.Extraction;
import parley.extract.Extractor;
import parley.indexer.CorpusException;
import parley.source.Draft;
import parley.source.SourceFile;
import parley.source.SourceFolder;
import parley.source.SourceFormat;

/// Turns of transcripts, drawn for a person to check: for each its file and place, the label, whom
/// that was taken to mean, and how the words begin.
///
/// @param turns those drawn, in the order of the draw
/// @param all how many there are
public record DrawnTurns(List<String> turns, int all) {

  private static final int BEGINNING = 110;

  public DrawnTurns {
    turns = List.copyOf(turns);
  }

  /// Draws from all transcripts below a folder.
  ///
  /// @param seed the same one draws the same turns
  /// @param most how many to draw
  /// @throws CorpusException if no file below the folder is a transcript
  public static DrawnTurns of(Path folder, Registers registers, long seed, int most) {
    Extractor extractor = Extractor.of(registers);
    List<SourceFormat> formats = SourceFormat.all(Clock.systemUTC());
    List<String> turns = new ArrayList<>();
    for (SourceFile file : SourceFolder.of(folder, formats).files()) {
      SourceFormat.of(file.name(), formats)
          .orElseThrow()
          .pieces(file, piece -> turns.addAll(turns(file, piece.draft(), extractor)));
    }
    if (turns.isEmpty()) {
      throw new CorpusException(
          folder + " has no transcript; give a folder of texts with turns such as `MR. KALM: ...`");
    }
    Collections.shuffle(turns, new Random(seed));
    return new DrawnTurns(turns.subList(0, Math.min(most, turns.size())), turns.size());
  }

  private static List<String> turns(SourceFile file, Draft draft, Extractor extractor) {
    return extractor
        .extract(draft.input(draft.article(file.idByName(), Instant.EPOCH, Registers.NONE)))
        .stream()
        .filter(turn -> turn.rule().equals("turn"))
        .map(turn -> line(file.name(), turn))
        .toList();
  }

  private static String line(String file, Extraction turn) {
    Speaker.Ref speaker = turn.speaker();
    String words = turn.text().substring(0, Math.min(BEGINNING, turn.text().length()));
    return "%s:%d\n  %s -> %s (%s%s)\n  %s"
        .formatted(
            file,
            turn.spans().getFirst().start(),
            turn.namedAs(),
            speaker == null ? "unknown" : speaker.id(),
            turn.confidence(),
            turn.translated() == null ? "" : ", translated",
            words.replace('\n', ' '));
  }
}
