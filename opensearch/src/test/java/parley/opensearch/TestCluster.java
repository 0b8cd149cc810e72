package parley.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Real nodes for tests, each a process of its own, made by the module `opensearch-node`. The
/// system property `parley.opensearch` names a cluster to use instead of the common one.
final class TestCluster implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final Map<String, Node> nodes = new TreeMap<>();

  /// A node as the cluster tells of it.
  record Node(String name, String url, long process) {

    void kill() {
      ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
      handle.destroyForcibly();
      handle.onExit().join();
    }
  }

  /// One node that all test classes of this JVM share.
  private static final class Shared {
    private static final String HOSTS = hosts();

    private static String hosts() {
      String given = System.getProperty("parley.opensearch");
      return given == null ? start(1).urls() : given;
    }
  }

  private TestCluster(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// An engine over a new index of the shared node, with short patience.
  ///
  /// @param shards how many parts its builds have
  static OpenSearchEngine engine(int shards) {
    return engine(Shared.HOSTS, "/t-" + UUID.randomUUID() + "?shards=" + shards, Limits.DEFAULT);
  }

  static OpenSearchEngine engine(String hosts, String name, Limits limits) {
    Address address = Address.parse("opensearch:" + hosts + name);
    return OpenSearchEngine.at(address, Access.of(Map.of()), limits);
  }

  /// The nodes of the shared cluster.
  static String hosts() {
    return Shared.HOSTS;
  }

  static Cluster client(String name) {
    Address address = Address.parse("opensearch:" + Shared.HOSTS + "/" + name);
    return new Cluster(address, Access.of(Map.of()), Limits.DEFAULT);
  }

  static TestCluster start(int size) {
    Path target = Path.of(System.getProperty("parley.root"), "opensearch-node", "target");
    try {
      Path folder = Files.createTempDirectory(target, "cluster-");
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              target.resolve("classes") + ":" + target.resolve("lib") + "/*",
              "parley.node.TrialCluster",
              Integer.toString(size),
              "0",
              folder.toString(),
              "commands",
              "-XX:TieredStopAtLevel=1",
              "-Xms256m",
              "-Xmx256m");
      TestCluster cluster =
          new TestCluster(
              new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
      cluster.readUntil("up ");
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException("run mvn with -Pcluster, which builds the nodes", e);
    }
  }

  private void readUntil(String begin) throws IOException {
    String line;
    do {
      line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("the nodes do not start; see their logs");
      }
      if (line.startsWith("node ")) {
        String[] words = line.split(" ", -1);
        nodes.put(words[1], new Node(words[1], words[2], Long.parseLong(words[4])));
      }
    } while (!line.startsWith(begin));
  }

  String urls() {
    return nodes.values().stream().map(Node::url).collect(Collectors.joining(","));
  }

  Node node(String name) {
    return Map.copyOf(nodes).getOrDefault(name, new Node(name, "", -1));
  }

  /// Starts a node that was killed.
  void restart(String name) throws IOException {
    Writer commands = process.outputWriter(StandardCharsets.UTF_8);
    commands.write("start " + name + "\n");
    commands.flush();
    readUntil("node " + name);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
