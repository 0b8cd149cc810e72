package parley.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Some nodes on this machine that are one cluster: `TrialCluster NODES PORT FOLDER [JVM-FLAG...]`.
/// Port 0 takes any free ones. It prints a line a node, `node n1 http://127.0.0.1:9200 process
/// 4711`, then `up` with the address for `--index`, and runs until it is told to end. With
/// `commands` as the first flag it ends with its standard input, where a line `start n1` starts a
/// node that is gone.
public final class TrialCluster {

  private static final Duration TIME_TO_START = Duration.ofMinutes(5);

  private final List<TrialNode> nodes = new ArrayList<>();
  private final Map<String, Process> running = new ConcurrentHashMap<>();
  private final List<String> flags;

  private TrialCluster(int size, int port, Path folder, List<String> flags) throws IOException {
    this.flags = flags;
    for (int i = 1; i <= size; i++) {
      int http = port == 0 ? free() : port + i - 1;
      int transport = port == 0 ? free() : port + 100 + i - 1;
      nodes.add(new TrialNode("n" + i, http, transport, folder.resolve("n" + i)));
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// Runs a cluster.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(List.of(arguments).subList(3, arguments.length));
    boolean commands = flags.remove("commands");
    TrialCluster cluster =
        new TrialCluster(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Path.of(arguments[2]).toAbsolutePath(),
            flags);
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::end));
    for (TrialNode node : cluster.nodes) {
      cluster.start(node);
    }
    cluster.await();
    System.out.println("up opensearch:" + cluster.urls() + "/parley");
    if (commands) {
      cluster.obey();
    } else {
      new CountDownLatch(1).await();
    }
  }

  private void start(TrialNode node) throws IOException {
    Process process = node.start(nodes, flags);
    running.put(node.name(), process);
    System.out.println("node " + node.name() + " " + node.url() + " process " + process.pid());
  }

  private String urls() {
    return String.join(",", nodes.stream().map(TrialNode::url).toList());
  }

  /// Waits until all nodes have found each other.
  private void await() throws InterruptedException {
    URI health =
        URI.create(
            nodes.getFirst().url() + "/_cluster/health?timeout=1s&wait_for_nodes=" + nodes.size());
    long end = System.nanoTime() + TIME_TO_START.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!answers(http, health)) {
        TrialNode gone = nodes.stream().filter(n -> !isRunning(n)).findFirst().orElse(null);
        if (gone != null) {
          fail(
              "node %s does not start; its log %s says why. Another program may have its port: try --port with another."
                  .formatted(gone.name(), gone.log()));
        }
        if (System.nanoTime() > end) {
          fail(
              "the nodes have not found each other after %d minutes; their logs, such as %s, say why. On a busy machine try fewer: --nodes 1."
                  .formatted(TIME_TO_START.toMinutes(), nodes.getFirst().log()));
        }
      }
    }
  }

  private static void fail(String why) {
    System.err.println(why);
    System.exit(3);
  }

  private boolean isRunning(TrialNode node) {
    Process process = running.get(node.name());
    return process != null && process.isAlive();
  }

  private static boolean answers(HttpClient http, URI health) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      TimeUnit.MILLISECONDS.sleep(200);
      return false;
    }
  }

  private void obey() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      for (TrialNode node : nodes) {
        if (line.equals("start " + node.name()) && !isRunning(node)) {
          start(node);
        }
      }
    }
  }

  private void end() {
    running.values().forEach(Process::destroyForcibly);
  }
}
