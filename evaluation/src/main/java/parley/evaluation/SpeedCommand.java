package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import parley.evaluation.contender.Contender;
import parley.evaluation.contender.EngineContender;
import parley.evaluation.contender.HttpContender;
import parley.evaluation.peer.Peers;
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

  @Mixin private RaceOptions turns = new RaceOptions();

  @Option(
      names = "--in-process",
      description = "Times the hand-made loop and the engine only, without a server.")
  private boolean inProcess;

  @Option(
      names = "--peers",
      split = ",",
      description = "Other engines to measure beside: ${COMPLETION-CANDIDATES}, joined by commas.")
  private List<Peers> peers = List.of();

  @Override
  public Integer call() {
    WorkFolder folder = workload.folder();
    List<Question> questions = Questions.of(folder.workload());
    List<Contender> contenders = new ArrayList<>();
    EngineContender engine = new EngineContender("engine", folder.engine());
    contenders.add(new RawLoop(folder.index(), folder.workload().registers()));
    contenders.add(engine);
    long[] expected = ExpectedTotals.of(folder.workload(), questions);
    Race race = new Race(questions, expected, turns.plan());
    try {
      for (Peers peer : peers) {
        peer.open(folder.folder(), folder.workload()).ifPresent(contenders::add);
      }
      if (inProcess) {
        System.out.println(SpeedReport.all(race.run(contenders)));
      } else {
        withServer(race, contenders, folder.address());
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return 0;
  }

  private static void withServer(Race race, List<Contender> contenders, String index) {
    try (ServerProcess server = ServerProcess.start(index)) {
      Contender json = server.contender("JSON over HTTP", HttpContender.Page.JSON);
      contenders.add(2, json);
      contenders.add(3, server.contender("JSON, compressed", HttpContender.Page.JSON_COMPRESSED));
      contenders.add(4, server.contender("page, compressed", HttpContender.Page.HTML));
      Map<Contender, Timings> seen = race.run(contenders);
      System.out.println(SpeedReport.all(seen));
      System.out.println(
          SpeedReport.crowds(IntStream.of(1, 2, 4, 8).mapToObj(n -> race.crowd(json, n)).toList()));
    }
  }
}
