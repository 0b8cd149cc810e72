package parley.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import parley.archive.AttributedArticle;
import parley.evaluation.contender.EngineContender;
import parley.evaluation.speed.Race;
import parley.evaluation.speed.SpeedReport;
import parley.evaluation.workload.ExpectedTotals;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Questions;
import parley.search.EngineProvider;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Times searches while updates are published.
@Command(
    name = "refresh",
    description = "Times 300 searches, first undisturbed, then while updates are published.",
    mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {

  private static final int SECONDS = 20;

  @Mixin private WorkloadOptions workload = new WorkloadOptions();

  @Mixin private SliceOption slice = new SliceOption();

  @Option(
      names = "--every",
      defaultValue = "1000",
      description = "Milliseconds from update to update (default: ${DEFAULT-VALUE}).")
  private int every;

  private final AtomicInteger published = new AtomicInteger();

  @Override
  public Integer call() {
    WorkFolder folder = workload.folder();
    List<Question> questions = Questions.of(folder.workload());
    long[] expected = ExpectedTotals.of(folder.workload(), questions);
    Race.Plan plan = new Race.Plan(Duration.ZERO, slice.or(SECONDS), 1);
    Race race = new Race(questions, expected, plan);
    folder.engine().close();
    try (LinkedIndex index = folder.linked();
        EngineContender engine =
            new EngineContender("engine", EngineProvider.openAny(index.address()))) {
      race.crowd(engine, 1);
      Race.Throughput quiet = race.crowd(engine, 1);
      Race.Throughput busy = disturbed(race, engine, index.address());
      System.out.println(SpeedReport.crowds(List.of(quiet, busy)));
      System.out.printf(
          "The second line had %d updates; its p99 is %.2f times the first.%n",
          published.get(), busy.timings().overall().p99() / quiet.timings().overall().p99());
    }
    return 0;
  }

  /// Searches in one engine while another publishes what another process would.
  private Race.Throughput disturbed(Race race, EngineContender engine, String address) {
    try (SearchEngine writer = EngineProvider.openAny(address);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      AttributedArticle article = writer.article("a0").orElseThrow();
      String fingerprint = writer.fingerprints().getOrDefault(article.article().id(), "");
      var updates =
          clock.scheduleWithFixedDelay(
              () -> publish(writer, article, fingerprint), 0, every, TimeUnit.MILLISECONDS);
      Race.Throughput busy = race.crowd(engine, 1);
      updates.cancel(false);
      return busy;
    }
  }

  /// Replaces an article by itself: every total stays what it was.
  private void publish(SearchEngine writer, AttributedArticle article, String fingerprint) {
    try (IndexBuild build = writer.update()) {
      build.add(article, fingerprint);
      build.publish();
      published.incrementAndGet();
    }
  }
}
