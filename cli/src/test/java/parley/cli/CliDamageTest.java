package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;

/// An index that was damaged is told to be, and mended by the commands that the message names.
class CliDamageTest {

  @TempDir Path home;

  private Path index() {
    return home.resolve(".parley/index");
  }

  private static List<Path> files(Path build) throws IOException {
    try (Stream<Path> files = Files.list(build)) {
      return files.filter(file -> file.toFile().length() > 0).sorted().toList();
    }
  }

  @Test
  void everyFileOfABuildCanBeLost() throws IOException {
    Program parley = Program.indexed(home);
    int build = 1;
    for (Path file : files(index().resolve("builds/1"))) {
      String name = String.valueOf(file.getFileName());
      Path lost = index().resolve("builds/" + build).resolve(name);
      if (Files.exists(lost)) {
        Files.delete(lost);
        assertMended(parley, name, ++build);
      }
    }
    assertTrue(build > 3, "some files were tried");
  }

  /// Damage is a finding of `status` and `verify`, and mended by `index --full`.
  private static void assertMended(Program parley, String what, long next) {
    Outcome status = parley.run("status");
    assertEquals(Terminal.FINDINGS, status.exitCode(), what + status);
    assertTrue(status.out().contains("unusable    build "), what + status);
    Outcome verify = parley.run("verify");
    assertEquals(Terminal.FINDINGS, verify.exitCode(), what + verify);
    assertEquals(1, verify.out().lines().count(), what + verify);
    Outcome full = parley.run("index", "--full", "--corpus", parley.path("corpus"));
    assertEquals(Terminal.OK, full.exitCode(), what + full);
    assertTrue(full.out().startsWith("Build " + next + ": 4 added"), what + full);
    assertEquals(Terminal.OK, parley.run("verify").exitCode(), what);
  }

  @Test
  void aDamagedBuildIsRolledBackFrom() throws IOException {
    Program parley = Program.withCorpus(home);
    parley.out("index", "--corpus", parley.path("corpus"));
    parley.out("index", "--full");
    for (Path file : files(index().resolve("builds/2"))) {
      Files.delete(file);
    }
    assertEquals(Terminal.FINDINGS, parley.run("verify").exitCode());
    assertEquals("Build 1 is published again.\n", parley.out("rollback"));
    assertTrue(parley.out("search", "bridge").contains("bridge"));
    assertEquals(Terminal.OK, parley.run("index").exitCode());
    assertEquals(Terminal.OK, parley.run("verify").exitCode());
  }

  @Test
  void aCurrentThatNamesNothingIsMendedByAFullIndex() throws IOException {
    Program parley = Program.indexed(home);
    Files.writeString(index().resolve("CURRENT"), "xx");
    Outcome rollback = parley.run("rollback");
    assertEquals(Terminal.FAILED, rollback.exitCode());
    assertTrue(rollback.err().endsWith("run `parley index --full`\n"), rollback.err());
    assertEquals(Terminal.FINDINGS, parley.run("status").exitCode());
    assertEquals(
        "Build 2: 4 added, 0 changed, 0 removed, 0 unchanged, 0 refused.\n",
        parley.run("index", "--full").out().lines().findFirst().orElseThrow() + "\n");
    assertEquals(Terminal.OK, parley.run("verify").exitCode());
  }

  @Test
  void aCorpusThatNobodyRemembersHasToBeNamed() throws IOException {
    Program parley = Program.indexed(home);
    for (Path file : files(index().resolve("builds/1"))) {
      Files.delete(file);
    }
    Outcome full = parley.run("index", "--full");
    assertEquals(Terminal.FAILED, full.exitCode());
    assertTrue(full.err().endsWith("name that with --corpus DIR.\n"), full.err());
    assertEquals(
        Terminal.OK, parley.run("index", "--full", "--corpus", parley.path("corpus")).exitCode());
  }
}
