package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliRehearseTest {

  @Test
  void rehearsesInSilenceAndLeavesNothingBehind(@TempDir Path home) throws IOException {
    Program parley = Program.withCorpus(home);
    List<Path> before = files(home);
    assertEquals(new Program.Outcome(0, "", ""), parley.run("rehearse"));
    assertEquals(before, files(home));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
