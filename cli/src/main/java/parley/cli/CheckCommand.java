package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.input.Counted;
import parley.input.Finding;
import parley.lint.Lint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley check`: lints a corpus.
@Command(
    name = "check",
    description = "Lints a corpus: articles, registers, topic examples. Needs no index.",
    footer = {
      "",
      "Examples:",
      "  parley check",
      "  parley check --corpus my-archive --suggest >> my-archive/speakers.yaml"
    })
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(
      names = "--suggest",
      description = "Print frequent unregistered speakers as YAML to paste into speakers.yaml.")
  private boolean suggest;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private record Answer(List<Finding> findings) {}

  @Override
  public Integer call() {
    Lint lint = Lint.of(corpus.open(terminal), terminal.clock());
    if (suggest) {
      terminal.out().print(lint.suggest());
      return Terminal.OK;
    }
    List<Finding> findings = lint.check();
    if (json) {
      terminal.out().println(Json.write(new Answer(findings)));
    } else {
      findings.forEach(terminal.out()::println);
      terminal.say(findings.isEmpty() ? "nothing to mend" : Counted.of(findings.size(), "finding"));
    }
    return findings.isEmpty() ? Terminal.OK : Terminal.FINDINGS;
  }
}
