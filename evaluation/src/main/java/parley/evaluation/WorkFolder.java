package parley.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import parley.evaluation.workload.Workload;
import parley.evaluation.workload.WorkloadCorpus;
import parley.indexer.Corpus;
import parley.indexer.IndexReport;
import parley.indexer.Indexer;
import parley.indexer.Progress;
import parley.search.EngineProvider;
import parley.search.SearchEngine;

/// Where a workload of one size lies on disk with all the indexes made of it. What is there is used
/// again.
///
/// @param folder of this workload alone
/// @param log is told what takes long
record WorkFolder(Path folder, Workload workload, PrintWriter log) {

  static WorkFolder of(Path root, int statements, PrintWriter log) {
    Workload workload = new Workload(Workload.SEED, statements);
    return new WorkFolder(root.resolve(Integer.toString(statements)), workload, log);
  }

  Path corpus() {
    return folder.resolve("corpus");
  }

  Path index() {
    return folder.resolve("index");
  }

  String address() {
    return "lucene:" + index();
  }

  /// The index once more, for what changes it.
  LinkedIndex linked() {
    return LinkedIndex.of(index(), folder.resolve("linked"));
  }

  /// Writes the corpus, unless it is there.
  void generate() {
    long start = System.nanoTime();
    new WorkloadCorpus(workload, corpus()).write();
    log.printf("corpus at %s after %.1f s%n", corpus(), seconds(start));
    log.flush();
  }

  /// Parley's engine with the workload in it; indexes it unless that was done.
  SearchEngine engine() {
    generate();
    SearchEngine engine = EngineProvider.openAny(address());
    if (engine.status().build() == 0 || engine.status().outdated() != null) {
      index(engine);
    }
    return engine;
  }

  private void index(SearchEngine engine) {
    long start = System.nanoTime();
    Corpus corpus = Corpus.open(corpus(), corpus());
    Indexer indexer = new Indexer(engine, corpus, Clock.systemUTC());
    IndexReport report = indexer.index(new Indexer.Options(true, false, false), Progress.NONE);
    if (!report.refused().isEmpty()) {
      throw new IllegalStateException(
          "the made corpus was not taken whole; the first refusal: " + report.refused().getFirst());
    }
    double seconds = seconds(start);
    log.printf(
        "indexed %,d statements in %.1f s: %,.0f a second, %,d MB for %,d MB of corpus%n",
        workload.statements(),
        seconds,
        workload.statements() / seconds,
        megabytes(index()),
        megabytes(corpus()));
    log.flush();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long megabytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(WorkFolder::size).sum() / 1_000_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
