package parley.evaluation;

import java.time.Duration;
import parley.evaluation.speed.Race;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How contenders take turns.
final class RaceOptions {

  private static final int SECONDS = 3;

  @Option(
      names = "--turns",
      defaultValue = "5",
      description = "Turns of each contender (default: ${DEFAULT-VALUE}).")
  private int turns;

  @Mixin private SliceOption slice = new SliceOption();

  /// Turns of one slice, after a warm-up twice as long.
  Race.Plan plan() {
    Duration turn = slice.or(SECONDS);
    return new Race.Plan(turn.multipliedBy(2), turn, turns);
  }
}
