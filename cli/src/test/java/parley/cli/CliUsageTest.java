package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

/// Help, commands that are not understood, and what keeps a command from starting.
class CliUsageTest {

  private static final List<String> COMMANDS =
      List.of(
          "serve",
          "index",
          "search",
          "extract",
          "status",
          "verify",
          "rollback",
          "withdraw",
          "init",
          "export",
          "check",
          "cluster");

  private static final String EMPTY =
      "parley: nothing is indexed at lucene:HOME/.parley/index yet.";

  @TempDir Path home;

  @Test
  void theHelpOfEveryCommandHasAnExample() {
    Program parley = new Program(home);
    for (String command : COMMANDS) {
      String help = parley.out("help", command);
      assertEquals(
          List.of(command),
          help.lines()
              .filter(line -> line.startsWith("  parley "))
              .map(line -> line.replaceFirst("  parley (\\w+).*", "$1"))
              .distinct()
              .toList());
      assertEquals(help, parley.out(command, "--help"));
      assertEquals(help, parley.out(command, "-h"));
    }
  }

  @Test
  void theHelpOfTheProgramNamesEveryCommand() {
    Program parley = new Program(home);
    String help = parley.out("--help");
    assertEquals(help, parley.out("help"));
    assertEquals(help, parley.out("-h"));
    assertEquals(new Outcome(2, "", help), parley.run());
    assertEquals(
        COMMANDS,
        help.lines()
            .filter(line -> line.matches("  [a-z]+ .*"))
            .map(line -> line.strip().replaceFirst(" .*", ""))
            .filter(command -> !command.equals("help"))
            .toList());
  }

  @Test
  void whatIsNotUnderstoodEndsWith2AndPrintsNoResult() {
    Map<List<String>, String> wrong = new TreeMap<>(java.util.Comparator.comparing(List::toString));
    wrong.put(List.of("nonsense"), "Unmatched argument at index 0: 'nonsense'");
    wrong.put(List.of("--nonsense"), "Unknown option: '--nonsense'");
    wrong.put(List.of("search", "ferry", "--nope"), "Unknown option: '--nope'");
    wrong.put(
        List.of("search", "ferry", "--side", "--json"),
        "Expected parameter for option '--side' but found '--json'");
    wrong.put(List.of("status", "x"), "Unmatched argument at index 1: 'x'");
    wrong.put(List.of("withdraw", "fish"), "Missing required option: '--reason=TEXT'");
    wrong.put(List.of("init"), "Missing required parameter: 'DIR'");
    wrong.put(List.of("extract"), "Missing required parameter: 'FILE'");
    wrong.put(
        List.of("export", "--format", "xml"),
        "Invalid value for option '--format': expected one of [JSONL, CSV] (case-insensitive) but"
            + " was 'xml'");
    wrong.put(
        List.of("serve", "--port", "70000"),
        "parley: --port is 70000; write 0 to 65535, 0 for any free port");
    wrong.put(
        List.of("serve", "--public-url", "x"),
        "parley: the public address is “x”; write one without a path, such as https://talks.example.org");
    wrong.put(
        List.of("index", "--add", "x", "--full"),
        "parley: --add only adds; leave out --full and --dry-run, or --add");
    wrong.put(
        List.of("status", "--index", "solr:x"),
        "parley: “solr:x” is not the address of an index; write lucene:PATH or"
            + " opensearch:http://HOST:9200[,http://HOST:9200...]/NAME");
    Program parley = Program.withCorpus(home);
    wrong.forEach((arguments, message) -> {
      Outcome outcome = parley.run(arguments.toArray(String[]::new));
      assertEquals(
          new Outcome(2, "", message),
          new Outcome(
              outcome.exitCode(), outcome.out(), outcome.err().lines().findFirst().orElse("")));
    });
  }

  @Test
  void aWordToLeaveOutThatLooksLikeAnOptionIsExplained() {
    Program parley = Program.indexed(home);
    Outcome outcome = parley.run("search", "--sort", "newest", "-ferry");
    assertEquals(2, outcome.exitCode());
    assertEquals(
        "parley: for a word to leave out, write it behind --, as in: parley search ceasefire --"
            + " -ferry",
        outcome.err().lines().reduce("", (_, last) -> last));
    assertEquals(
        parley.out("search", "-ferry", "--sort", "newest"),
        parley.out("search", "--sort", "newest", "--", "-ferry"));
  }

  @Test
  void anEmptyIndexEndsWith3AndTheNextStep() {
    Program parley = Program.withCorpus(home);
    Outcome empty = new Outcome(3, "", EMPTY + " Run `parley index` first, or `parley serve`.\n");
    assertEquals(empty, parley.run("search", "ferry"));
    assertEquals(empty, parley.run("status", "--json"));
    assertEquals(empty, parley.run("verify"));
    assertEquals(empty, parley.run("rollback"));
    assertEquals(empty, parley.run("withdraw", "fish", "--reason", "x"));
    assertEquals(empty, parley.run("export"));
    assertEquals(
        new Outcome(3, "", EMPTY + " Leave --no-update out, or run `parley index` first.\n"),
        parley.run("serve", "--port", "0", "--no-update"));
  }

  @Test
  void aCorpusThatIsNotThereEndsWith3() {
    Program parley = Program.withCorpus(home);
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: there is no corpus at HOME/none; make one with: parley init HOME/none\n"),
        parley.run("index", "--corpus", parley.path("none")));
  }

  @Test
  void registersThatCannotBeReadEndWith3AndTheirPlace() {
    Program parley = Program.withCorpus(home).write("corpus/topics.yaml", "- {id: [}\n");
    Outcome outcome = parley.run("index");
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        List.of(
            "parley: the registers cannot be read:",
            "  HOME/corpus/topics.yaml:1: broken YAML",
            "Mend them and try again."),
        outcome.err().lines().map(line -> line.replaceFirst("(broken YAML):.*", "$1")).toList());
  }

  @Test
  void aBusyPortEndsServeAndSaysWhatElseItFound() throws IOException {
    Program parley = Program.indexed(home);
    parley.out("index", "--full");
    parley.out("rollback");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      String busy = busy(port);
      assertEquals(new Outcome(3, "", busy), parley.run("serve", "--port", port, "--no-update"));
      assertEquals(
          new Outcome(
              3,
              "",
              "parley: build 1 was rolled back to and is kept: not updated. Run `parley index` to"
                  + " update.\n"
                  + busy),
          parley.run("serve", "--port", port));
      parley.out("index");
      assertEquals(
          new Outcome(
              3, "", "Build 3: 0 added, 0 changed, 0 removed, 4 unchanged, 0 refused.\n" + busy),
          parley.run("serve", "--port", port));
      assertEquals(new Outcome(3, "", written() + busy), whileWriting(parley, port));
    }
  }

  private static String busy(String port) {
    return "parley: cannot listen on 127.0.0.1:%s (Address already in use); choose another with --port or --host\n"
        .formatted(port);
  }

  private static String written() {
    return "parley: Process %d is writing to the index at HOME/.parley/index; wait until it has finished, or end it, and try again. Serving build 3 meanwhile.\n"
        .formatted(ProcessHandle.current().pid());
  }

  private static Outcome whileWriting(Program parley, String port) {
    try (SearchEngine engine = parley.engine();
        IndexBuild _ = engine.update()) {
      return parley.run("serve", "--port", port);
    }
  }
}
