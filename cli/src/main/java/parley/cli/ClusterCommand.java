package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley cluster`: OpenSearch nodes on this machine, to try the distributed engine out.
@Command(
    name = "cluster",
    description = {
      "Starts some OpenSearch nodes on this machine as one cluster, to try things out, and runs",
      "until it is stopped with Ctrl-C. Not for production: nothing is secured, and a machine that",
      "is lost takes all of it."
    },
    footer = {
      "",
      "Example:",
      "  parley cluster --nodes 3",
      "then, in another window:",
      "  ./parley serve --index opensearch:http://127.0.0.1:9200/parley"
    })
final class ClusterCommand implements Callable<Integer> {

  private static final int MOST_NODES = 9;

  private final Terminal terminal;

  @Option(names = "--nodes", description = "How many, 1 to 9. Default: 3.")
  private int nodes = 3;

  @Option(
      names = "--port",
      description = "Port of the first, the others follow; 0 for any free ones. Default: 9200.")
  private int port = 9200;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where they keep their data. Default: .parley/cluster beside the index.")
  private @Nullable Path folder;

  @Option(names = "--heap", description = "Memory of each, such as 512m or 2g. Default: 512m.")
  private String heap = "512m";

  ClusterCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (nodes < 1 || nodes > MOST_NODES || port < 0 || port > 65_000) {
      throw Failure.usage("--nodes lies between 1 and 9, --port between 0 and 65000");
    }
    if (!heap.matches("[1-9]\\d*[mg]")) {
      throw Failure.usage(
          "--heap is “" + heap + "”; write a number of megabytes or gigabytes, 512m or 2g");
    }
    Path jars = terminal.home().resolve("opensearch-node/target");
    if (!Files.isDirectory(jars.resolve("lib"))) {
      throw Failure.failed(
          "the nodes are not built: %s has no lib. Run `./parley cluster`, which builds them, or `mvn -Pcluster -pl opensearch-node -am package`."
              .formatted(jars));
    }
    return run(jars);
  }

  private Integer run(Path jars) throws InterruptedException {
    Path data = folder == null ? terminal.home().resolve(".parley/cluster") : folder;
    try {
      Process process =
          new ProcessBuilder(command(jars, data.toAbsolutePath())).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor() == 0 ? Terminal.OK : Terminal.FAILED;
    } catch (IOException e) {
      throw Failure.failed("the nodes cannot be started (%s).".formatted(e.getMessage()));
    }
  }

  private List<String> command(Path jars, Path data) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-cp",
        jars.resolve("classes") + System.getProperty("path.separator") + jars.resolve("lib") + "/*",
        "parley.node.TrialCluster",
        Integer.toString(nodes),
        Integer.toString(port),
        data.toString(),
        "-Xms" + heap,
        "-Xmx" + heap);
  }
}
