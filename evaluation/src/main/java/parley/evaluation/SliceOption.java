package parley.evaluation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How long a command measures at a time.
final class SliceOption {

  @Option(
      names = "--slice",
      description =
          "Seconds of a turn, or of a warm-up and each part (default: 3 for speed, 20 for refresh).")
  private @Nullable Integer seconds;

  /// How long; `otherwise` so many seconds.
  Duration or(int otherwise) {
    return Duration.ofSeconds(seconds == null ? otherwise : seconds);
  }
}
