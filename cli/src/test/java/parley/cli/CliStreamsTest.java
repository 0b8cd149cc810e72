package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program does with its streams, and where it runs.
class CliStreamsTest {

  @TempDir Path home;

  /// A disk without room.
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void resultsThatCannotBeWrittenAreAFailure() {
    Program.indexed(home);
    for (String command : List.of("export", "status", "search")) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream broken = new PrintStream(new Full(), true, StandardCharsets.UTF_8);
      Terminal terminal =
          new Terminal(
              new PrintStream(broken, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              home,
              Program.CLOCK,
              false);
      assertEquals(Terminal.FAILED, Cli.run(List.of(command), terminal), command);
      String told = err.toString(StandardCharsets.UTF_8);
      assertTrue(told.contains("could not be written whole"), told);
    }
  }

  @Test
  void anArgumentIsNeverTakenForAFile() {
    Program parley = Program.indexed(home).write("at", "--help");
    assertEquals(0, parley.run("search", "@" + parley.path("at")).exitCode());
    String out = parley.out("search", "--json", "@" + parley.path("at"));
    assertTrue(out.contains("\"total\":0"), out);
  }

  @Test
  void whatProgramsReadIsTheSameWhereverItRuns() {
    Locale before = Locale.getDefault();
    Program parley = Program.indexed(home);
    String search = parley.out("search", "--json", "bridge");
    String export = parley.out("export");
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals(search, parley.out("search", "--json", "bridge"));
      assertEquals(export, parley.out("export"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
