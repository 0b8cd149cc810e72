package parley.evaluation;

import java.util.List;
import java.util.concurrent.Callable;
import parley.evaluation.same.SameAnswers;
import parley.evaluation.same.SameAnswers.Outcome;
import parley.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Compares the answers of two engines.
@Command(
    name = "same",
    description =
        "Puts the same searches, drawn from the statements' own words, to two engines that hold"
            + " the same archive; exits 1 if any answer differs.",
    mixinStandardHelpOptions = true)
final class SameCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private EngineOptions engines = new EngineOptions();

  @Option(
      names = "--searches",
      defaultValue = "1000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int searches;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "What they are drawn by (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    if (engines.addresses().size() != 2) {
      throw new ParameterException(
          spec.commandLine(), "write --engine twice, for the two engines to compare");
    }
    List<SearchEngine> both = engines.open();
    try {
      return told(new SameAnswers(both.getFirst(), both.getLast()).compare(searches, seed));
    } finally {
      both.forEach(SearchEngine::close);
    }
  }

  private static int told(Outcome outcome) {
    outcome.differences().forEach(System.out::println);
    System.out.printf(
        "%,d articles and %,d searches compared: %,d differ. Of %,d searches by relevance, %.1f %%"
            + " of the first ten hits are the same.%n",
        outcome.articles(),
        outcome.asked(),
        outcome.different(),
        outcome.ranked(),
        100 * outcome.agreement());
    return outcome.different() == 0 ? 0 : 1;
  }
}
