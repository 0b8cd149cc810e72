package parley.cli;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import parley.indexer.Progress;

/// Draws how far a run has come, with rate and time left; on a terminal only.
final class ProgressLine implements Progress, AutoCloseable {

  private static final int FEW = 20;

  private final Terminal terminal;
  private @Nullable ProgressBar bar;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(long done, long total) {
    if (!terminal.interactive() || total < FEW) {
      return;
    }
    if (bar == null) {
      bar = bar(total);
    }
    bar.maxHint(total).stepTo(done);
  }

  private ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName("Reading")
        .setInitialMax(total)
        .setUnit(" articles", 1)
        .setSpeedUnit(ChronoUnit.SECONDS)
        .showSpeed()
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
