package parley.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.Extraction;
import parley.extract.Extractor;
import parley.extract.Input;
import parley.indexer.Corpus;
import parley.input.Misread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley extract`: the statements in any text file.
@Command(
    name = "extract",
    description = {
      "Finds who said what in text files; needs no index and no date.",
      "Offsets count UTF-16 units of the file's text; of a Markdown file with front matter, of the"
          + " article's text without its notation."
    },
    footer = {
      "",
      "Examples:",
      "  parley extract news.txt --published 2025-07-23",
      "  parley extract news/*.txt --json",
      "  parley extract news.txt --explain"
    })
final class ExtractCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files.")
  private List<Path> files = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication, 2025-07-23, which “on Monday” is reckoned from.")
  private @Nullable String published;

  @Option(
      names = "--registers",
      paramLabel = "DIR",
      description = "Folder with speakers.yaml and topics.yaml. Default: the shipped corpus.")
  private @Nullable Path registers;

  @Option(names = "--explain", description = "Show what each stage made of the text.")
  private boolean explain;

  @Option(names = "--json", description = "Print one JSON object a statement.")
  private boolean json;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A statement as programs read it; `source` is the mention of the speaker in the text.
  private record Line(
      String file,
      String article,
      String id,
      int start,
      int end,
      List<Span> spans,
      String text,
      @Nullable Voice speaker,
      @Nullable Span source,
      String cue,
      String form,
      String act,
      String confidence,
      @Nullable String said,
      String saidBasis,
      List<String> topics,
      List<String> inherited,
      String rule) {}

  private record Voice(String id, String name, String namedAs) {}

  @Override
  public Integer call() {
    Registers known =
        Corpus.open(
                registers == null ? terminal.shippedCorpus() : registers, terminal.shippedCorpus())
            .registers();
    Extractor extractor = Extractor.of(known);
    LooseTexts texts = new LooseTexts(terminal.clock(), day());
    int refused = 0;
    for (Path file : files) {
      try {
        texts.read(file).forEach(input -> print(file, input, extractor));
      } catch (Misread e) {
        terminal.say("refused " + e.in(file.toString()));
        refused++;
      }
    }
    return refused == 0 ? Terminal.OK : Terminal.FINDINGS;
  }

  private @Nullable LocalDate day() {
    try {
      return published == null ? null : LocalDate.parse(published);
    } catch (DateTimeException _) {
      throw Failure.usage("--published is “" + published + "”; write a day such as 2025-07-23");
    }
  }

  private void print(Path file, Input input, Extractor extractor) {
    if (explain) {
      terminal.out().println(extractor.explain(input));
    }
    if (json || !explain) {
      for (Extraction found : extractor.extract(input)) {
        terminal.out().println(json ? Json.write(line(file, input, found)) : text(file, found));
      }
    }
  }

  private static Line line(Path file, Input input, Extraction found) {
    return new Line(
        file.toString(),
        input.articleId(),
        found.id(),
        found.spans().getFirst().start(),
        found.spans().getLast().end(),
        found.spans(),
        found.text(),
        voice(found),
        found.mention(),
        found.cue(),
        found.form().name(),
        found.act().name(),
        found.confidence().name(),
        found.said() == null ? null : found.said().toString(),
        found.saidBasis().name(),
        found.topics(),
        found.inherited(),
        found.rule());
  }

  private static @Nullable Voice voice(Extraction found) {
    Speaker.Ref speaker = found.speaker();
    return speaker == null ? null : new Voice(speaker.id(), speaker.name(), found.namedAs());
  }

  private String text(Path file, Extraction found) {
    Speaker.Ref speaker = found.speaker();
    List<String> about = new ArrayList<>();
    about.add(speaker == null ? "unknown speaker" : speaker.name());
    if (found.said() != null) {
      about.add(found.said().toString());
    }
    about.add(found.form().name().toLowerCase(java.util.Locale.ROOT));
    about.add(found.confidence().name().toLowerCase(java.util.Locale.ROOT) + " confidence");
    return "%s:%d  %s%n    %s"
        .formatted(
            file,
            found.spans().getFirst().start(),
            String.join(", ", about),
            found.text().replaceAll("\\s+", " "));
  }
}
