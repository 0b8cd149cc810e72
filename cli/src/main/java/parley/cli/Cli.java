package parley.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.indexer.CorpusException;
import parley.search.SearchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The command line as a function: arguments in, exit code out, see [Terminal] for the codes.
final class Cli {

  private static final String HELP = "--help";

  private Cli() {}

  @Command(
      name = "parley",
      description = "Searches the record of talks: who said what, about what, when, and where.",
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "Begin with `parley serve`, then open the address that it prints.",
        "`parley help COMMAND` has examples for each command.",
        "Exit codes: 0 all well, 1 done with findings or refused files, 2 not understood, 3 failed."
      })
  private static final class Top {}

  /// Runs one command.
  static int run(List<String> arguments, Terminal terminal) {
    int exitCode = executed(arguments, terminal);
    boolean lost = terminal.out().checkError();
    return lost && exitCode != Terminal.FAILED
        ? say(
            terminal,
            "what was printed could not be written whole; see that the disk has room and nobody closed the pipe",
            Terminal.FAILED)
        : exitCode;
  }

  private static int executed(List<String> arguments, Terminal terminal) {
    try {
      return commandLine(terminal)
          .execute(withQueryMarked(arguments, terminal).toArray(String[]::new));
    } catch (OutOfMemoryError | StackOverflowError e) {
      return fault(terminal, e);
    }
  }

  private static CommandLine commandLine(Terminal terminal) {
    CommandLine top = new CommandLine(new Top());
    top.addSubcommand(new ServeCommand(terminal))
        .addSubcommand(new IndexCommand(terminal))
        .addSubcommand(SearchCommand.of(terminal))
        .addSubcommand(new ExtractCommand(terminal))
        .addSubcommand(new StatusCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new RollbackCommand(terminal))
        .addSubcommand(new WithdrawCommand(terminal))
        .addSubcommand(new InitCommand(terminal))
        .addSubcommand(new ExportCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new ClusterCommand(terminal))
        .addSubcommand(new RehearseCommand(terminal))
        .addSubcommand(new CommandLine.HelpCommand());
    top.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    top.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    top.setCaseInsensitiveEnumValuesAllowed(true);
    top.setExpandAtFiles(false);
    top.setExitCodeExceptionMapper(
        e -> e instanceof CommandLine.ParameterException ? Terminal.USAGE : Terminal.FAILED);
    CommandLine.IParameterExceptionHandler usual = top.getParameterExceptionHandler();
    top.setParameterExceptionHandler(
        (e, given) -> misunderstood(e, usual.handleParseException(e, given), terminal));
    top.setExecutionExceptionHandler((e, _, _) -> failed(e, terminal));
    top.setExecutionStrategy(Cli::execute);
    addHelp(top.getCommandSpec());
    top.getSubcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    return top;
  }

  /// Adds `--help`, and `-h` too but to `search`: its values may begin with `-`, and picocli would
  /// take `--side=-hill-union` for an option without a value and a cluster that begins with `-h`.
  private static void addHelp(CommandSpec command) {
    if (command.findOption("--help") == null) {
      String[] names =
          command.name().equals("search") ? new String[] {HELP} : new String[] {"-h", HELP};
      command.addOption(
          OptionSpec.builder(names)
              .type(boolean.class)
              .usageHelp(true)
              .description("Show this help and end.")
              .build());
    }
  }

  /// After what picocli says: how a word to leave out is told from an option.
  private static int misunderstood(
      CommandLine.ParameterException e, int exitCode, Terminal terminal) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && e.getCommandLine().getCommandName().equals("search")
        && unmatched.isUnknownOption()) {
      terminal.say(
          "for a word to leave out, write it behind --, as in: parley search ceasefire -- "
              + unmatched.getUnmatched().getFirst());
    }
    return exitCode;
  }

  private static int execute(ParseResult parsed) {
    if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) {
      parsed.commandSpec().commandLine().usage(parsed.commandSpec().commandLine().getErr());
      return Terminal.USAGE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /// Expected troubles are told in a sentence; anything else is a fault of the program and says so.
  private static int failed(Exception e, Terminal terminal) {
    return switch (e) {
      case SearchException _, CorpusException _, UncheckedIOException _ ->
          say(terminal, String.valueOf(e.getMessage()), Terminal.FAILED);
      case Failure failure ->
          say(terminal, String.valueOf(failure.getMessage()), failure.exitCode());
      default -> fault(terminal, e);
    };
  }

  private static int fault(Terminal terminal, Throwable e) {
    String message =
        "this should not have happened (%s: %s). Run it again with PARLEY_DEBUG=1 and report what it prints."
            .formatted(e.getClass().getSimpleName(), e.getMessage());
    if (System.getenv("PARLEY_DEBUG") != null) {
      e.printStackTrace(terminal.err());
    }
    return say(terminal, message, Terminal.FAILED);
  }

  private static int say(Terminal terminal, String message, int exitCode) {
    terminal.say(message);
    return exitCode;
  }

  /// `parley search -sanctions`: a first argument that begins with `-` and is no option is the
  /// query.
  private static List<String> withQueryMarked(List<String> arguments, Terminal terminal) {
    if (arguments.size() < 2 || !arguments.getFirst().equals("search")) {
      return arguments;
    }
    String first = arguments.get(1);
    if (first.equals("-h")) {
      return List.of("search", HELP);
    }
    String name = first.replaceFirst("=.*", "");
    boolean option = SearchCommand.of(terminal).getCommandSpec().findOption(name) != null;
    boolean query = first.startsWith("-") && first.length() > 1 && !option;
    if (!query || List.of("--", HELP).contains(name)) {
      return arguments;
    }
    List<String> marked = new ArrayList<>(List.of("search"));
    marked.addAll(arguments.subList(2, arguments.size()));
    marked.addAll(List.of("--", first));
    return marked;
  }
}
