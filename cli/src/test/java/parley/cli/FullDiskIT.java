package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.cli.Newsroom.State;

/// No room on the disk. The shell's limit on the size of a file stands for it, since anybody may
/// set that: a write beyond it fails in the middle as one on a full disk does.
@Tag("slow")
class FullDiskIT {

  private static final State OLD = new State(0, "");
  private static final int MOST_BLOCKS = 1 << 14;

  @TempDir Path home;

  private Newsroom newsroom;

  @BeforeEach
  void openNewsroom() {
    newsroom = new Newsroom(home);
    newsroom.publish(OLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index --allow-removals", "index --full", "withdraw n00 --reason Why"})
  void aRunThatFindsNoRoomLeavesTheArchiveAsItWas(String command) {
    boolean withdraws = command.startsWith("withdraw");
    State wanted = withdraws ? new State(0, "n00") : new State(1, "");
    if (!withdraws) {
      newsroom.write(wanted);
    }
    int failed = 0;
    int blocks = 0;
    for (Launched.End end = limited(blocks, command); end.exitCode() != 0; ) {
      String where = command + " with " + blocks + " blocks";
      failed++;
      Newsroom.assertSaysWhatToDo(end, where);
      assertEquals(3, end.exitCode(), where + ": " + end);
      newsroom.assertAnswers(List.of(OLD), where);
      blocks = Math.max(1, 2 * blocks);
      assertTrue(blocks < MOST_BLOCKS, where + ": " + end);
      end = limited(blocks, command);
    }
    assertTrue(failed > 3, "only " + failed + " runs found no room");
    newsroom.assertAnswers(List.of(wanted), command);
    newsroom.assertMended(wanted, command);
  }

  private Launched.End limited(int blocks, String command) {
    String[] words = command.split(" ", -1);
    String[] options = List.of(words).subList(1, words.length).toArray(String[]::new);
    String shell = "ulimit -f " + blocks + "; exec \"$@\"";
    try (Launched process =
        Launched.start(List.of("sh", "-c", shell, "sh"), newsroom.arguments(words[0], options))) {
      return process.end();
    }
  }
}
