package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The built program in a process of its own, as the launcher starts it.
///
/// @param process the program itself, since the launcher becomes it
record Launched(Process process) implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("parley.root"));
  private static final long PATIENCE_SECONDS = 120;

  /// How it ended.
  record End(int exitCode, String out, String err) {

    /// Ended by a signal, not by itself.
    boolean wasKilled() {
      return exitCode == 128 + 9;
    }
  }

  static Launched start(String... arguments) {
    return start(List.of(), arguments);
  }

  /// Starts it by another command, such as a shell that sets a limit first.
  static Launched start(List<String> before, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(ROOT.resolve("parley").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .put("PARLEY_JVM_OPTIONS", "-Xmx256m -XX:-UsePerfData -XX:TieredStopAtLevel=1");
    try {
      return new Launched(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until it has ended.
  End end() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end within %d s".formatted(PATIENCE_SECONDS));
      }
      return new End(process.exitValue(), text(process.getInputStream().readAllBytes()), errors());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String errors() throws IOException {
    return text(process.getErrorStream().readAllBytes())
        .replace("WARNING: Using incubator modules: jdk.incubator.vector\n", "");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Lets it run for so long; whether it has ended by then.
  boolean endsWithin(long microseconds) {
    try {
      return process.waitFor(microseconds, TimeUnit.MICROSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// `kill -9`, unless it has ended.
  End killed() {
    process.toHandle().destroyForcibly();
    return end();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
