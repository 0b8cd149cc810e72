package parley.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.evaluation.extraction.ExtractionScore;
import parley.evaluation.extraction.LabelledSet;
import parley.evaluation.extraction.MarkedArticle;
import parley.evaluation.extraction.Polnear;
import parley.register.RegisterFiles;
import parley.web.tier.Tiers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Scores the extractor of statements on texts in which people marked them.
@Command(
    name = "extraction",
    description = "Scores the extractor on marked texts and prints a Markdown table.",
    mixinStandardHelpOptions = true)
final class ExtractionCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Texts texts = new Texts();

  /// Which texts.
  static final class Texts {

    @Option(
        names = "--polnear",
        description = "Folder into which PolNeAR's training archive was unpacked.")
    private @Nullable Path polnear;

    @Option(
        names = "--labelled",
        description =
            "Folder with texts/ and labels/, such as evaluation/labelled. Its speakers.yaml, or"
                + " that of the folder above, is the register.")
    private @Nullable Path labelled;
  }

  @Option(
      names = "--part",
      defaultValue = "HELD",
      description =
          "Part of PolNeAR: ${COMPLETION-CANDIDATES}. Rules are made by looking at TUNE only"
              + " (default: ${DEFAULT-VALUE}).")
  private Polnear.Part part = Polnear.Part.HELD;

  @Option(
      names = "--corpus",
      defaultValue = "corpus",
      description = "Where topics.yaml lies (default: ${DEFAULT-VALUE}).")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--errors",
      defaultValue = "0",
      description = "How many of the worst misses to print below the table.")
  private int errors;

  @Option(
      names = "--tiers",
      description =
          "File to write with the share of right ones by certainty and rule, as pages show it:"
              + " search-web/src/main/resources/parley/web/tiers.tsv.")
  private @Nullable Path tiers;

  @Override
  public Integer call() {
    ExtractionScore score = score();
    System.out.println(score.table());
    score.errors(errors).forEach(System.out::println);
    if (tiers != null) {
      write(tiers, new Tiers(on(score), LocalDate.now(ZoneOffset.UTC), score.tiers()));
    }
    return 0;
  }

  private String on(ExtractionScore score) {
    String of =
        texts.labelled == null
            ? "news articles of PolNeAR, the part "
                + (part == Polnear.Part.HELD ? "held out" : "used for tuning")
            : "labelled texts";
    return score.articleCount() + " " + of;
  }

  private static void write(Path file, Tiers tiers) {
    try {
      Files.writeString(file, tiers.print());
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be written; see that its folder is there, and try again", e);
    }
  }

  private ExtractionScore score() {
    Path labelled = texts.labelled;
    if (labelled == null || texts.polnear != null) {
      List<MarkedArticle> articles =
          Polnear.read(texts.polnear == null ? Path.of(".") : texts.polnear, part);
      return ExtractionScore.of(articles, Registers.NONE);
    }
    Path folder = labelled.toAbsolutePath().normalize();
    boolean own = folder.resolve(RegisterFiles.SPEAKERS).toFile().exists();
    Path parent = folder.getParent();
    Path register = own || parent == null ? folder : parent;
    Registers registers = RegisterFiles.read(register, corpus).registers();
    return ExtractionScore.of(LabelledSet.read(folder, registers), registers);
  }
}
