package parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.archive.Registers;
import parley.query.QueryParser;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.http.Parameters;
import parley.web.json.SearchJson;
import parley.web.request.SearchUrl;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `parley search`: asks what `/api/search` asks, with an option for each of its parameters.
@Command(
    name = "search",
    description = "Searches statements, or articles with --unit articles.",
    footer = {
      "",
      "Examples:",
      "  parley search 'prisoner exchange'",
      "  parley search '\"all for all\" speaker:umerov' --from 2025-05 --to 2025-07",
      "  parley search ceasefire --speaker vladimir-medinsky --speaker rustem-umerov --json",
      "  parley search ceasefire --side=-russia --sort newest",
      "  parley search -sanctions",
      "  parley search --from 2025 -- ceasefire -sanctions"
    })
final class SearchCommand implements Callable<Integer> {

  /// What each parameter means, for the help.
  private static final Map<String, String> MEANINGS =
      Map.of(
          "match", "How many of the words: all, most or any. Default: all.",
          "unit", "What to list: statements or articles. Default: statements.",
          "mentions",
              "Only what mentions this speaker (an id; may be repeated; =-ID leaves it out).",
          "from", "First day: 2025, 2025-07 or 2025-07-23.",
          "to", "Last day, inclusive.",
          "sort", "relevance (default with words), newest (default without), oldest, added.",
          "page", "Page, from 1.",
          "size", "Hits a page, 10 by default, at most 100.");

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  @CommandLine.Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words to search.")
  private List<String> query = List.of();

  @Option(names = "--json", description = "Print exactly the object of /api/search.")
  private boolean json;

  private SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its options.
  static CommandLine of(Terminal terminal) {
    CommandLine command = new CommandLine(new SearchCommand(terminal));
    for (String name : SearchUrl.PARAMETERS) {
      if (!name.equals("q")) {
        command.getCommandSpec().addOption(option(name));
      }
    }
    return command;
  }

  private static OptionSpec option(String name) {
    String meaning =
        MEANINGS.getOrDefault(
            name, "Only this " + name + " (an id; may be repeated; =-ID leaves it out).");
    return OptionSpec.builder("--" + name)
        .paramLabel(name.toUpperCase(java.util.Locale.ROOT))
        .type(String[].class)
        .description(meaning)
        .build();
  }

  @Override
  public Integer call() {
    try (SearchEngine engine = index.openPublished(terminal)) {
      Registers registers = engine.registers();
      SearchRequest request = request(registers);
      long before = System.nanoTime();
      SearchResult result = engine.searchRelaxed(request);
      double tookMs = (System.nanoTime() - before) / 1e6;
      terminal
          .out()
          .println(
              json
                  ? new String(
                      new SearchJson(registers, "").write(request, result, tookMs),
                      StandardCharsets.UTF_8)
                  : new ResultText(registers).of(request, result));
      return Terminal.OK;
    }
  }

  private SearchRequest request(Registers registers) {
    try {
      return SearchUrl.parse(parameters(), QueryParser.Names.of(registers));
    } catch (parley.web.http.Failure e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private Parameters parameters() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("q", List.of(String.join(" ", query)));
    for (String name : SearchUrl.PARAMETERS) {
      if (!name.equals("q")) {
        String[] given =
            spec.commandLine().getParseResult().matchedOptionValue("--" + name, new String[0]);
        values.put(name, List.of(given));
      }
    }
    return new Parameters(values);
  }
}
