package parley.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.evaluation.contender.Contender;
import parley.evaluation.contender.EngineContender;
import parley.evaluation.contender.HttpContender;
import parley.evaluation.raw.RawLoop;
import parley.evaluation.speed.Race;
import parley.evaluation.speed.SpeedReport;
import parley.evaluation.speed.Timings;
import parley.evaluation.workload.ExpectedTotals;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Times searches and prints the table.
@Command(
    name = "speed",
    description = "Times 300 searches of 17 classes and prints a Markdown table.",
    mixinStandardHelpOptions = true)
final class SpeedCommand implements Callable<Integer> {

  @Mixin private WorkloadOptions workload = new WorkloadOptions();

  @Option(
      names = "--turns",
      defaultValue = "5",
      description = "Turns of each contender (default: ${DEFAULT-VALUE}).")
  private int turns;

  @Option(
      names = "--slice",
      defaultValue = "3",
      description = "Seconds of a turn (default: ${DEFAULT-VALUE}).")
  private int slice;

  @Override
  public Integer call() {
    WorkFolder folder = workload.folder();
    List<Question> questions = Questions.of(folder.workload());
    List<Contender> contenders = new ArrayList<>();
    EngineContender engine = new EngineContender("engine", folder.engine());
    contenders.add(new RawLoop(folder.index(), folder.workload().registers()));
    contenders.add(engine);
    long[] expected = ExpectedTotals.of(folder.workload(), questions);
    try (ServerProcess server = ServerProcess.start(folder.address())) {
      contenders.add(new HttpContender("JSON over HTTP", server.url(), HttpContender.Page.JSON));
      contenders.add(new HttpContender("HTML over HTTP", server.url(), HttpContender.Page.HTML));
      Race.Plan plan =
          new Race.Plan(Duration.ofSeconds(2L * slice), Duration.ofSeconds(slice), turns);
      Map<Contender, Timings> seen = new Race(questions, expected, plan).run(contenders);
      System.out.print(SpeedReport.classes(seen));
    } finally {
      contenders.forEach(Contender::close);
    }
    return 0;
  }
}
