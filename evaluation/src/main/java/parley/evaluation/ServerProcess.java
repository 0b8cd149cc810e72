package parley.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import parley.evaluation.contender.HttpContender;

/// A server of Parley's in a JVM of its own, with the flags that the launcher gives it. It stops
/// when it is closed, and when this process ends in whatever way.
record ServerProcess(Process process, URI url) implements AutoCloseable {

  private static final String READY = "Listening on ";
  private static final long STOP_SECONDS = 15;

  /// Serves the index at an address.
  ///
  /// @throws IllegalStateException if it does not begin to listen
  static ServerProcess start(String address) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseParallelGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            address));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new ServerProcess(process, url(process));
    } catch (IOException e) {
      throw new UncheckedIOException("the server could not be started", e);
    }
  }

  /// What this JVM was given by `PARLEY_JVM_OPTIONS` besides the launcher's own flags.
  private static List<String> options() {
    String given = System.getenv().getOrDefault("PARLEY_JVM_OPTIONS", "");
    return given.isBlank() ? List.of() : List.of(given.strip().split("\\s+"));
  }

  private static URI url(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return URI.create(line.substring(READY.length()));
      }
    }
    throw new IllegalStateException("the server ended before it listened; its errors are above");
  }

  /// It as something that answers questions.
  HttpContender contender(String name, HttpContender.Page page) {
    return new HttpContender(name, url, process.toHandle(), page);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
