package parley.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.indexer.CorpusException;
import parley.indexer.IndexReport;
import parley.indexer.Indexer;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Status;
import parley.search.SearchException;
import parley.web.Options;
import parley.web.ParleyServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley serve`: brings the index up to date and serves it until it is told to stop.
@Command(
    name = "serve",
    description = {
      "Brings the index up to date with its corpus and serves pages and the JSON API.",
      "Prints one line, “Listening on URL”. Stop it with Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  parley serve",
      "  parley serve --port 8080 --corpus my-archive --index lucene:my-index",
      "  parley serve --host 0.0.0.0 --public-url https://talks.example.org --no-update"
    })
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(names = "--host", description = "Address to listen on. Default: 127.0.0.1.")
  private String host = "127.0.0.1";

  @Option(names = "--port", description = "Port, 0 for any free one. Default: 7070.")
  private int port = 7070;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "How the world reaches it, for absolute addresses in feeds and citations.")
  private @Nullable String publicUrl;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "E-mail or web address for reports of mistakes.")
  private @Nullable String contact;

  @Option(names = "--no-update", description = "Serve what is published, whatever the corpus has.")
  private boolean noUpdate;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Options options = options();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (SearchEngine engine = index.open(terminal)) {
      bringUpToDate(engine);
      try (ParleyServer server = start(engine, options)) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(stop, stopped), "stop"));
        terminal.out().println("Listening on " + server.url());
        stop.await();
      }
    } finally {
      stopped.countDown();
    }
    return Terminal.OK;
  }

  /// Lets the server finish what it was asked before the process ends.
  private static void waitFor(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Options options() {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port is " + port + "; write 0 to 65535, 0 for any free port");
    }
    try {
      return new Options(host, port, publicUrl, contact);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static ParleyServer start(SearchEngine engine, Options options) {
    try {
      return ParleyServer.start(engine, options);
    } catch (IllegalStateException e) {
      throw Failure.failed(String.valueOf(e.getMessage()));
    }
  }

  private void bringUpToDate(SearchEngine engine) {
    try {
      bringUpToDate(engine, engine.status());
    } catch (SearchException.Unreachable away) {
      terminal.say(
          away.getMessage()
              + ". Serving nevertheless: pages say so until it answers. Not updated; run `parley index` then.");
    }
  }

  private void bringUpToDate(SearchEngine engine, Status status) {
    if (noUpdate) {
      refuseUnlessServable(status);
    } else if (status.pinned()) {
      terminal.say(
          "build %d was rolled back to and is kept: not updated. Run `parley index` to update."
              .formatted(status.build()));
    } else {
      update(engine, status);
    }
  }

  private static void refuseUnlessServable(Status status) {
    if (status.build() == 0) {
      throw Failure.failed(
          "nothing is indexed at %s yet. Leave --no-update out, or run `parley index` first."
              .formatted(status.address()));
    }
    if (status.outdated() != null) {
      throw Failure.failed(
          "%s. Leave --no-update out, or run `parley index` first.".formatted(status.outdated()));
    }
  }

  private void update(SearchEngine engine, Status status) {
    try (ProgressLine progress = new ProgressLine(terminal)) {
      Indexer indexer = new Indexer(engine, corpus.open(terminal, engine), terminal.clock());
      IndexReport report = indexer.index(Indexer.Options.DEFAULT, progress);
      terminal.err().println(new ReportText(terminal).of(report));
    } catch (CorpusException gone) {
      if (corpus.named() || status.build() == 0 || status.outdated() != null) {
        throw gone;
      }
      terminal.say(String.valueOf(gone.getMessage()));
      terminal.say("serving build " + status.build() + " as it is.");
    } catch (SearchException.Locked locked) {
      if (status.build() == 0 || status.outdated() != null) {
        throw locked;
      }
      terminal.say(locked.getMessage() + ". Serving build " + status.build() + " meanwhile.");
    }
  }
}
