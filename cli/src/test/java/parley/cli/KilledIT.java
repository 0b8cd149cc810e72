package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Newsroom.State;

/// `kill -9` at a hundred seeded moments of everything that writes, while others search.
@Tag("slow")
class KilledIT {

  private static final int MOMENTS = 100;
  private static final long SEED = 20250516;
  private static final long LONG_MICROS = 60_000_000;
  private static final double NEVER = -1;
  private static final List<String> WITHDRAWN = List.of("n00", "n01", "n02");

  /// What is killed.
  private enum Run {
    INDEX,
    FULL,
    WITHDRAW,
    ROLLBACK
  }

  /// What a moment counts from: the start of the process, its taking the lock, or the first sign
  /// that a build is being published.
  private enum From {
    START,
    LOCK,
    PUBLISHING
  }

  @TempDir Path home;

  private final Random random = new Random(SEED);
  private final Map<String, Long> lengths = new TreeMap<>();
  private final Map<String, Integer> killedWhere = new TreeMap<>();
  private Newsroom newsroom;

  @BeforeEach
  void openNewsroom() {
    newsroom = new Newsroom(home);
  }

  @Test
  void whateverIsKilledTheArchiveGoesOn() throws InterruptedException {
    newsroom.publish(new State(0, ""));
    try (Readers readers = Readers.of(newsroom)) {
      for (Run run : Run.values()) {
        for (From from : From.values()) {
          killed(run, from, NEVER);
        }
      }
      killedWhere.clear();
      for (int i = 0; i < MOMENTS; i++) {
        Run run = Run.values()[i % Run.values().length];
        From from = From.values()[i / Run.values().length % From.values().length];
        killed(run, from, random.nextDouble());
      }
      Set<String> whole =
          newsroom.allAnswers().stream().map(List::getFirst).collect(Collectors.toSet());
      int asked = readers.assertOnly(whole);
      System.out.println("killed: " + killedWhere + "; " + asked + " answers meanwhile");
    }
    int ended = killedWhere.getOrDefault("after its end", 0);
    assertTrue(
        2 * ended < MOMENTS, () -> "most runs ended before they were killed: " + killedWhere);
  }

  /// One run, killed after this share of the time that it takes from there on.
  private void killed(Run run, From from, double share) {
    State before = new State(0, "");
    State wanted = prepare(run, before);
    String article = run == Run.WITHDRAW ? wanted.withdrawn() : "";
    try (Launched process = start(run, article)) {
      long began = waitFor(from, process);
      long length = lengths.getOrDefault(run + " " + from, 0L);
      boolean ended = process.endsWithin(share == NEVER ? LONG_MICROS : (long) (share * length));
      String where = run + " " + from + " " + share;
      Launched.End end = process.killed();
      if (ended) {
        lengths.put(run + " " + from, (System.nanoTime() - began) / 1000);
        assertEquals(List.of(0, ""), List.of(end.exitCode(), end.err()), where + ": " + end);
      }
      killedWhere.merge(end.wasKilled() ? place() : "after its end", 1, Integer::sum);
      newsroom.assertAnswers(List.of(published(run, before), wanted), where);
      assertWithdrawalHolds(run, article, where);
      State mended = run == Run.ROLLBACK ? published(run, before) : wanted;
      newsroom.assertMended(fromFile(run, before, mended), where);
    }
  }

  /// Publishes what the run begins with and puts into the corpus what it is to do.
  ///
  /// @return what is published if the run ends well
  private State prepare(Run run, State before) {
    newsroom.publish(before);
    State other = new State(1, "");
    return switch (run) {
      case INDEX, FULL -> {
        newsroom.write(other);
        yield other;
      }
      case WITHDRAW -> new State(0, WITHDRAWN.get(random.nextInt(WITHDRAWN.size())));
      case ROLLBACK -> {
        newsroom.publish(other);
        yield before;
      }
    };
  }

  /// What is published before the run.
  private static State published(Run run, State before) {
    return run == Run.ROLLBACK ? new State(1, "") : before;
  }

  /// What the corpus says after the run: a withdrawal stands there or not.
  private State fromFile(Run run, State before, State wanted) {
    return run == Run.WITHDRAW ? new State(before.edition(), newsroom.withdrawnInFile()) : wanted;
  }

  private Launched start(Run run, String article) {
    return switch (run) {
      case INDEX -> newsroom.start("index", "--allow-removals");
      case FULL -> newsroom.start("index", "--full");
      case WITHDRAW -> newsroom.start("withdraw", article, "--reason", "It names somebody.");
      case ROLLBACK -> newsroom.start("rollback");
    };
  }

  /// @return the nanosecond at which it was there
  private long waitFor(From from, Launched process) {
    Path index = home.resolve(".parley/index");
    String next = newestBuild(index);
    while (process.process().isAlive() && !isThere(from, index, next)) {
      Thread.onSpinWait();
    }
    return System.nanoTime();
  }

  private static boolean isThere(From from, Path index, String next) {
    return switch (from) {
      case START -> true;
      case LOCK -> Files.exists(index.resolve("write.pid"));
      case PUBLISHING ->
          Files.exists(index.resolve("CURRENT.new"))
              || Files.exists(index.resolve("builds/" + next))
              || Files.exists(index.resolve("builds/" + next + ".new/registers"));
    };
  }

  /// The number that the next build will have.
  private static String newestBuild(Path index) {
    String[] names = index.resolve("builds").toFile().list();
    long newest = 0;
    for (String name : names == null ? new String[0] : names) {
      newest = name.matches("\\d+") ? Math.max(newest, Long.parseLong(name)) : newest;
    }
    return Long.toString(newest + 1);
  }

  /// How far the killed process had come, by what it left.
  private String place() {
    Path index = home.resolve(".parley/index");
    String[] builds = index.resolve("builds").toFile().list();
    boolean unfinished =
        builds != null && List.of(builds).stream().anyMatch(name -> name.endsWith(".new"));
    if (Files.exists(index.resolve("CURRENT.new"))) {
      return "between build and CURRENT";
    }
    if (unfinished) {
      return "in the making";
    }
    return Files.exists(index.resolve("write.pid")) ? "under the lock" : "before the lock";
  }

  /// What was written down as withdrawn never comes back by a rollback.
  private void assertWithdrawalHolds(Run run, String article, String where) {
    if (run != Run.WITHDRAW || newsroom.withdrawnInFile().isEmpty()) {
      return;
    }
    boolean isPublished = newsroom.answers().equals(newsroom.answersOf(new State(0, article)));
    int exitCode = newsroom.parley().run("rollback").exitCode();
    assertTrue(List.of(0, 3).contains(exitCode), where);
    if (isPublished) {
      assertEquals(newsroom.answersOf(new State(0, article)), newsroom.answers(), where);
    }
  }
}
