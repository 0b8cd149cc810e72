package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Newsroom.State;

/// Several processes that write to one index at once: each does its work, or says who is at it and
/// has done nothing.
@Tag("slow")
class WritersIT {

  private static final int ROUNDS = 5;
  private static final long SEED = 7;

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("index", "--allow-removals"), List.of("index", "--full"), List.of("rollback"));

  @TempDir Path home;

  private Newsroom newsroom;

  @BeforeEach
  void openNewsroom() {
    newsroom = new Newsroom(home);
    newsroom.publish(new State(0, ""));
  }

  @Test
  void oneWritesAndTheOthersSayWho() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      State old = new State(round % 2, "");
      State fresh = new State(1 - round % 2, "");
      newsroom.publish(old);
      newsroom.write(fresh);
      List<List<String>> commands = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        commands.add(COMMANDS.get(random.nextInt(COMMANDS.size())));
      }
      List<Launched.End> ends = together(commands);
      String where = commands + " " + ends;
      ends.forEach(end -> Newsroom.assertSaysWhatToDo(end, where));
      newsroom.assertAnswers(List.of(old, fresh), where);
      newsroom.assertMended(fresh, where);
    }
  }

  @Test
  void noWithdrawalIsLost() {
    for (int round = 0; round < ROUNDS; round++) {
      newsroom.publish(new State(0, ""));
      List<Launched.End> ends =
          together(
              List.of(
                  List.of("withdraw", "n01", "--reason", "It names somebody."),
                  List.of("withdraw", "n02", "--reason", "It names somebody.")));
      String file = newsroom.parley().read("corpus/corrections.yaml");
      for (int i = 0; i < ends.size(); i++) {
        Launched.End end = ends.get(i);
        Newsroom.assertSaysWhatToDo(end, end.toString());
        assertEquals(end.exitCode() == 0, file.contains("n0" + (i + 1)), ends + "\n" + file);
      }
      assertTrue(ends.stream().anyMatch(end -> end.exitCode() == 0), ends.toString());
      assertEquals(0, newsroom.parley().run("verify").exitCode());
    }
  }

  private List<Launched.End> together(List<List<String>> commands) {
    List<Launched> processes = new ArrayList<>();
    try {
      for (List<String> command : commands) {
        String[] more = command.subList(1, command.size()).toArray(String[]::new);
        processes.add(newsroom.start(command.getFirst(), more));
      }
      return processes.stream().map(Launched::end).toList();
    } finally {
      processes.forEach(Launched::close);
    }
  }
}
