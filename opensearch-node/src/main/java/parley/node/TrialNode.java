package parley.node;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One node of a trial cluster: what it is called, where it listens, and how to start its process.
///
/// @param folder where its data and its log stand
record TrialNode(String name, int http, int transport, Path folder) {

  private static final List<String> FLAGS =
      List.of(
          "-Dlog4j2.disable.jmx=true",
          "-Dopensearch.cgroups.hierarchy.override=/",
          "--enable-native-access=ALL-UNNAMED",
          "--add-modules=jdk.incubator.vector");

  String url() {
    return "http://127.0.0.1:" + http;
  }

  String address() {
    return "127.0.0.1:" + transport;
  }

  Path log() {
    return folder.resolve("node.log");
  }

  /// Starts it as a member of a cluster of these nodes.
  ///
  /// @param options further flags of the JVM, such as the heap
  Process start(List<TrialNode> members, List<String> options) throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(NodeMain.class.getName());
    command.addAll(
        List.of(
            name,
            Integer.toString(http),
            Integer.toString(transport),
            folder.toString(),
            String.join(",", members.stream().map(TrialNode::address).toList()),
            String.join(",", members.stream().map(TrialNode::name).toList())));
    File output = log().toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
        .start();
  }
}
