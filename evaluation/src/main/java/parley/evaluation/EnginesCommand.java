package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.evaluation.contender.EngineContender;
import parley.evaluation.speed.Race;
import parley.evaluation.speed.SpeedReport;
import parley.evaluation.workload.ExpectedTotals;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Questions;
import parley.evaluation.workload.Workload;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Times engines that hold a made archive.
@Command(
    name = "engines",
    description = {
      "Times 300 searches of 17 classes in indexes of a made archive and prints Markdown tables:",
      "medians by class, then the worst p99 of any class. Every total is checked."
    },
    mixinStandardHelpOptions = true)
final class EnginesCommand implements Callable<Integer> {

  @Option(
      names = "--statements",
      defaultValue = "100000",
      description = "Size of the made archive that was indexed (default: ${DEFAULT-VALUE}).")
  private int statements;

  @Mixin private EngineOptions engines = new EngineOptions();

  @Mixin private RaceOptions turns = new RaceOptions();

  @Override
  public Integer call() {
    Workload workload = new Workload(Workload.SEED, statements);
    List<Question> questions = Questions.of(workload);
    long[] expected = ExpectedTotals.of(workload, questions);
    List<EngineContender> contenders = contenders();
    try {
      Race race = new Race(questions, expected, turns.plan());
      System.out.println(SpeedReport.all(race.run(contenders)));
    } finally {
      contenders.forEach(EngineContender::close);
    }
    return 0;
  }

  private List<EngineContender> contenders() {
    List<SearchEngine> open = engines.open();
    List<EngineContender> contenders = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      contenders.add(new EngineContender(engines.addresses().get(i), open.get(i)));
    }
    return contenders;
  }
}
