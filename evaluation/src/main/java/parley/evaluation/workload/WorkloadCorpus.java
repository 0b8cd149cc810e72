package parley.evaluation.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.evaluation.workload.Workload.MadeArticle;

/// A made archive on disk, as any corpus is: `articles/*.jsonl` in the exchange format and the
/// registers beside them. What is on disk already is taken as it is, if it is of the same seed and
/// size.
public final class WorkloadCorpus {

  private static final int ARTICLES_A_FILE = 20_000;
  private static final String DONE = "workload.txt";

  private final Workload workload;
  private final Path folder;

  public WorkloadCorpus(Workload workload, Path folder) {
    this.workload = workload;
    this.folder = folder;
  }

  /// Writes it, unless it is there.
  ///
  /// @throws UncheckedIOException if the folder cannot be written
  public void write() {
    String made = "%,d statements, seed %d%n".formatted(workload.statements(), workload.seed());
    Path done = folder.resolve(DONE);
    try {
      if (Files.exists(done) && Files.readString(done).equals(made)) {
        return;
      }
      Files.createDirectories(folder.resolve("articles"));
      registers();
      try (ArticleFiles files = new ArticleFiles()) {
        workload.forEach(files::add);
      }
      Files.writeString(done, made);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written; choose another folder", e);
    }
  }

  private void registers() throws IOException {
    Registers registers = workload.registers();
    Files.writeString(folder.resolve("speakers.yaml"), speakers(registers));
    Files.writeString(folder.resolve("topics.yaml"), topics(registers));
    Files.writeString(folder.resolve("rounds.yaml"), rounds(registers));
  }

  private static String speakers(Registers registers) {
    return registers.speakers().stream().map(WorkloadCorpus::speaker).collect(Collectors.joining());
  }

  private static String speaker(Speaker s) {
    String kind = s.kind() == Speaker.Kind.PERSON ? "person" : "government";
    return "- {id: %s, name: %s, aliases: [%s], kind: %s, side: %s}\n"
        .formatted(s.id(), s.name(), String.join(", ", s.aliases()), kind, s.side());
  }

  private static String topics(Registers registers) {
    return registers.topics().stream().map(WorkloadCorpus::topic).collect(Collectors.joining());
  }

  private static String topic(Topic t) {
    String broader = t.broader() == null ? "" : ", broader: " + t.broader();
    return "- {id: %s, label: %s%s, query: \"%s\"}\n"
        .formatted(t.id(), t.label(), broader, t.query());
  }

  private static String rounds(Registers registers) {
    return registers.rounds().stream().map(WorkloadCorpus::round).collect(Collectors.joining());
  }

  private static String round(Round r) {
    return "- {id: %s, name: %s, place: %s, from: %s}\n"
        .formatted(r.id(), r.name(), r.place(), r.from());
  }

  /// The files that articles go into, one open at a time.
  private final class ArticleFiles implements AutoCloseable {

    private final ExchangeLine line = new ExchangeLine(workload);
    private BufferedWriter open = file(0);

    private BufferedWriter file(int number) {
      Path file = folder.resolve("articles").resolve("part-%04d.jsonl".formatted(number));
      try {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(MadeArticle article) {
      try {
        if (article.number() > 0 && article.number() % ARTICLES_A_FILE == 0) {
          open.close();
          open = file(article.number() / ARTICLES_A_FILE);
        }
        open.append(line.of(article));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      open.close();
    }
  }
}
