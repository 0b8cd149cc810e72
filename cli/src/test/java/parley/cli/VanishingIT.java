package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Newsroom.State;

/// A corpus that goes away, or changes, while it is indexed.
@Tag("slow")
class VanishingIT {

  private static final int MOMENTS = 8;
  private static final long SEED = 11;
  private static final State OLD = new State(0, "");
  private static final State FRESH = new State(1, "");

  @TempDir Path home;

  private final Random random = new Random(SEED);
  private Newsroom newsroom;

  @BeforeEach
  void openNewsroom() {
    newsroom = new Newsroom(home);
    newsroom.publish(OLD);
  }

  @Test
  void articlesThatVanishStayAsTheyWere() throws IOException {
    Path away = home.resolve("away");
    for (int i = 0; i < MOMENTS; i++) {
      newsroom.publish(OLD);
      newsroom.write(FRESH);
      String[] how = i % 2 == 0 ? new String[] {"--json"} : new String[] {"--json", "--full"};
      try (Launched process = newsroom.start("index", how)) {
        waitUntilWriting(process);
        process.endsWithin(random.nextInt(300_000));
        Files.move(newsroom.articles(), away);
        Launched.End end = process.end();
        String where = "moment " + i + " " + end;
        Newsroom.assertSaysWhatToDo(end, where);
        assertEquals(left(end), Newsroom.articlesIn(newsroom.parley().out("export")), where);
        Files.move(away, newsroom.articles());
        newsroom.assertMended(FRESH, where);
      }
    }
  }

  /// How many articles there have to be. The wire has another article than before: where it was
  /// seen and vanished before it was read, the old one is gone and the new one is named. As JSON,
  /// since the text for people stops after twenty names.
  private static long left(Launched.End end) {
    boolean gone =
        end.out().contains("\"removed\":1,")
            && end.out().contains("{\"path\":\"wire.jsonl\",\"line\":0,\"reason\":\"is not there");
    return Newsroom.ARTICLES + (gone ? 0L : 1L);
  }

  @Test
  void filesThatChangeMeanwhileAreReadWholeOrNamed() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    List<Throwable> failed = new ArrayList<>();
    Thread writer = Thread.ofPlatform().unstarted(() -> writeOn(stop, failed));
    writer.start();
    try {
      for (int i = 0; i < MOMENTS; i++) {
        try (Launched process = newsroom.start("index", "--allow-removals")) {
          Newsroom.assertSaysWhatToDo(process.end(), "while it changes");
        }
      }
    } finally {
      stop.countDown();
      writer.join();
    }
    assertEquals(List.of(), failed);
    newsroom.write(FRESH);
    newsroom.assertMended(FRESH, "after all changes");
  }

  /// Writes one edition after the other, each file cut off before it is written anew.
  private void writeOn(CountDownLatch stop, List<Throwable> failed) {
    try {
      for (int i = 0; !stop.await(5, TimeUnit.MILLISECONDS); i++) {
        newsroom.write(new State(i % 2, ""));
      }
    } catch (InterruptedException | RuntimeException e) {
      failed.add(e);
    }
  }

  private void waitUntilWriting(Launched process) {
    Path holder = home.resolve(".parley/index/write.pid");
    while (process.process().isAlive() && !Files.exists(holder)) {
      Thread.onSpinWait();
    }
  }
}
