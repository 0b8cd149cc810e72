package parley.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// One OpenSearch node in this process, from the jars on the class path: `NodeMain NAME HTTP-PORT
/// TRANSPORT-PORT FOLDER TRANSPORT-ADDRESSES FIRST-MANAGERS`, lists with commas. It ends when its
/// standard input does, so that it never outlives whoever started it.
public final class NodeMain {

  private static final List<Class<? extends Plugin>> MODULES =
      List.of(
          Netty4ModulePlugin.class,
          CommonAnalysisModulePlugin.class,
          PainlessModulePlugin.class,
          MapperExtrasModulePlugin.class,
          ReindexModulePlugin.class);

  private NodeMain() {}

  /// A node whose modules are on the class path.
  private static final class ClassPathNode extends Node {

    ClassPathNode(Environment environment) {
      super(environment, MODULES.stream().map(ClassPathNode::described).toList(), true);
    }

    private static PluginInfo described(Class<? extends Plugin> module) {
      String java = Integer.toString(Runtime.version().feature());
      String name = module.getName();
      return new PluginInfo(name, "module", "NA", Version.CURRENT, java, name, List.of(), false);
    }
  }

  /// Runs the node until standard input ends.
  public static void main(String[] arguments) throws IOException, NodeValidationException {
    Path home = Path.of(arguments[3]);
    Path config = Files.createDirectories(home.resolve("config"));
    Settings settings =
        Settings.builder()
            .put("cluster.name", "parley-trial")
            .put("node.name", arguments[0])
            .put("path.home", home.toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", arguments[2])
            .putList("discovery.seed_hosts", arguments[4].split(",", -1))
            .putList("cluster.initial_cluster_manager_nodes", arguments[5].split(",", -1))
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("cluster.max_shards_per_node", 10_000)
            .build();
    try (Node node = new ClassPathNode(new Environment(settings, config))) {
      node.start();
      while (System.in.read() >= 0) {}
    }
  }
}
