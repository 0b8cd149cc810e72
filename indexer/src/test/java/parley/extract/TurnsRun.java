package parley.extract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.register.RegisterFiles;
import parley.source.Draft;
import parley.source.SourceFile;
import parley.source.SourceFolder;
import parley.source.SourceFormat;

/// Prints turns of transcripts for a human to check: `TurnsRun FOLDER REGISTERS SEED COUNT`. Of all
/// turns in the Markdown files below FOLDER it draws COUNT by SEED, and prints for each the file,
/// the place in its text, the label, whom it was taken to mean, and how the words begin.
final class TurnsRun {

  private static final int HEAD = 110;

  private TurnsRun() {}

  public static void main(String[] args) {
    Path registers = Path.of(args[1]);
    Extractor extractor = Extractor.of(RegisterFiles.read(registers, registers).registers());
    List<SourceFormat> formats = SourceFormat.all(Clock.systemUTC());
    List<String> turns = new ArrayList<>();
    for (SourceFile file : SourceFolder.of(Path.of(args[0]), formats).files()) {
      SourceFormat.of(file.name(), formats)
          .orElseThrow()
          .pieces(file, piece -> turns(file, piece.draft(), extractor).forEach(turns::add));
    }
    int all = turns.size();
    Collections.shuffle(turns, new Random(Long.parseLong(args[2])));
    turns.stream().limit(Integer.parseInt(args[3])).forEach(System.out::println);
    System.out.println(all + " turns");
  }

  private static List<String> turns(SourceFile file, Draft draft, Extractor extractor) {
    List<String> turns = new ArrayList<>();
    Input input = draft.input(draft.article(file.idByName(), Instant.EPOCH, Registers.NONE));
    for (Extraction turn : extractor.extract(input)) {
      if (turn.rule().equals("turn")) {
        Speaker.Ref speaker = turn.speaker();
        turns.add(
            "%s:%d%n  %s -> %s (%s%s)%n  %s"
                .formatted(
                    file.name(),
                    turn.spans().getFirst().start(),
                    turn.namedAs(),
                    speaker == null ? "unknown" : speaker.id(),
                    turn.confidence(),
                    turn.translated() == null ? "" : ", translated",
                    turn.text().substring(0, Math.min(HEAD, turn.text().length()))));
      }
    }
    return turns;
  }
}
