package parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.archive.AttributedArticle;
import parley.exchange.Exchange;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Status;
import parley.search.SearchRequest;
import parley.web.export.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley export`: the whole archive.
@Command(
    name = "export",
    description = {
      "Writes the whole archive: as JSON Lines what `index` reads, without loss; as CSV a row a"
          + " statement."
    },
    footer = {
      "",
      "Examples:",
      "  parley export > archive.jsonl",
      "  parley export --format csv > statements.csv"
    })
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--format", description = "jsonl or csv. Default: jsonl.")
  private Format format = Format.JSONL;

  private enum Format {
    JSONL,
    CSV
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OutputStream out = new BufferedOutputStream(terminal.out());
    try (SearchEngine engine = index.openPublished(terminal)) {
      switch (format) {
        case JSONL -> articles(engine, out);
        case CSV -> statements(engine, out);
      }
      out.flush();
      return Terminal.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void articles(SearchEngine engine, OutputStream out) throws IOException {
    try (Stream<AttributedArticle> articles = engine.articles()) {
      for (AttributedArticle article : (Iterable<AttributedArticle>) articles::iterator) {
        out.write((Exchange.write(article) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void statements(SearchEngine engine, OutputStream out) throws IOException {
    List<Filter> everyConfidence =
        Stream.of("high", "medium", "low")
            .<Filter>map(value -> new Filter.Is(Facet.CONFIDENCE, value))
            .toList();
    SearchRequest all = SearchRequest.ALL.withFilters(everyConfidence);
    Status status = engine.status();
    Instant built = status.published() == null ? Instant.EPOCH : status.published();
    Export.Origin origin =
        new Export.Origin(engine.registers(), "", "", status.build(), built, false);
    try (Stream<Hit> hits = engine.scan(all)) {
      Export.CSV.write(all, hits, origin, out);
    }
  }
}
