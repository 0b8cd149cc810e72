package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import parley.indexer.Corpus;
import parley.indexer.Indexer;
import parley.indexer.Progress;
import parley.search.EngineProvider;
import parley.search.SearchEngine;
import parley.web.Options;
import parley.web.ParleyServer;
import picocli.CommandLine.Command;

/// `parley rehearse`: does once what a server does first, over one article in a folder that is gone
/// after it. The launcher has the JVM watch, and keeps what it loaded for later starts.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Serves one invented article to itself, for the launcher to prepare starts.")
final class RehearseCommand implements Callable<Integer> {

  private static final int ROUNDS = 20;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int LONGEST_SECONDS = 60;
  private static final List<String> ADDRESSES =
      List.of(
          "/health", "/", "/search?q=dams", "/api/search?q=dams+stay", "/search?q=%22we+are%22");
  private static final String ARTICLE =
      """
      ---
      title: Two talk about dams
      published: 2025-05-16
      publisher: The Upper Valley Ledger
      ---
      Ada Verin said on Friday that the dams would stay. "We are ready to talk," said Boris Kalm.
      """;

  private final Terminal terminal;

  RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ScheduledExecutorService watchdog =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ends a rehearsal that hangs").factory());
    var _ =
        watchdog.schedule(
            () -> Runtime.getRuntime().halt(Terminal.FAILED), LONGEST_SECONDS, TimeUnit.SECONDS);
    try {
      rehearse();
    } finally {
      watchdog.shutdownNow();
    }
    return Terminal.OK;
  }

  private void rehearse() throws IOException {
    Path folder = Files.createTempDirectory("parley-rehearsal");
    try (SearchEngine engine = EngineProvider.openAny("lucene:" + folder.resolve("index"))) {
      Files.writeString(folder.resolve("2025-05-16-dams.md"), ARTICLE);
      Corpus corpus = Corpus.open(folder, terminal.home().resolve("corpus"));
      var _ =
          new Indexer(engine, corpus, terminal.clock())
              .index(Indexer.Options.DEFAULT, Progress.NONE);
      try (ParleyServer server = ParleyServer.start(engine, Options.local(0))) {
        for (int round = 0; round < ROUNDS; round++) {
          ask(URI.create(server.url()));
        }
      }
    } finally {
      remove(folder);
    }
  }

  private static void ask(URI server) throws IOException {
    for (String address : ADDRESSES) {
      URLConnection connection = server.resolve(address).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try (InputStream answer = connection.getInputStream()) {
        answer.readAllBytes();
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(RehearseCommand::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
