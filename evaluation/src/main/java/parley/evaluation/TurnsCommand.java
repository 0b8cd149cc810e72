package parley.evaluation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.archive.Registers;
import parley.evaluation.extraction.DrawnTurns;
import parley.indexer.CorpusException;
import parley.register.RegisterFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws turns of transcripts for a person to check.
@Command(
    name = "turns",
    description = {
      "Draws turns of all transcripts below a folder, and prints file and place, label, whom it was",
      "taken to mean, and how the words begin.",
      "",
      "Example: evaluation/run turns whitehouse/2022-03 --seed 7 --count 50"
    },
    mixinStandardHelpOptions = true)
final class TurnsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "Where the transcripts lie.")
  private Path folder = Path.of("");

  @Option(
      names = "--corpus",
      defaultValue = "corpus",
      description = "Where speakers.yaml lies (default: ${DEFAULT-VALUE}).")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "The same one draws the same turns (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--count",
      defaultValue = "50",
      description = "How many to draw (default: ${DEFAULT-VALUE}).")
  private int count;

  @Override
  public Integer call() {
    Registers registers = RegisterFiles.read(corpus, corpus).registers();
    try {
      DrawnTurns drawn = DrawnTurns.of(folder, registers, seed, count);
      drawn.turns().forEach(System.out::println);
      System.out.println(drawn.turns().size() + " of " + drawn.all() + " turns");
      return 0;
    } catch (CorpusException e) {
      System.err.println(e.getMessage());
      return 3;
    }
  }
}
