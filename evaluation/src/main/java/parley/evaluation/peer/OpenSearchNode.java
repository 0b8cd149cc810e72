package parley.evaluation.peer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One OpenSearch node with 2 GB of heap on any free port of the loopback address, made by the
/// module `opensearch-node`. It ends when it is closed, and when this process ends in whatever way.
///
/// @param url where it answers
record OpenSearchNode(Process process, URI url) implements AutoCloseable {

  private static final String NODE = "node ";
  private static final String READY = "up ";

  /// Starts it; empty where it is not built.
  ///
  /// @param folder where its data is, or will be
  static Optional<OpenSearchNode> start(Path folder) {
    Path target = Path.of(System.getProperty("parley.root", ""), "opensearch-node", "target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      return Optional.empty();
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
            "parley.node.TrialCluster",
            "1",
            "0",
            folder.toString(),
            "commands",
            "-Xms2g",
            "-Xmx2g");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return Optional.of(new OpenSearchNode(process, url(process)));
    } catch (IOException e) {
      throw new UncheckedIOException("the OpenSearch node could not be started", e);
    }
  }

  /// Reads `node NAME URL process NUMBER`, and waits until the node answers.
  private static URI url(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    URI url = URI.create("");
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(NODE)) {
        url = URI.create(line.split(" ", -1)[2]);
      } else if (line.startsWith(READY)) {
        return url;
      }
    }
    throw new IllegalStateException("the OpenSearch node ended before it answered; see above");
  }

  @Override
  public void close() {
    try (OutputStream commands = process.getOutputStream()) {
      commands.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.onExit().join();
  }
}
