package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in an installation of its own, over the jars of this build.
class LauncherIT {

  private static final Path ROOT = Path.of(System.getProperty("parley.root"));

  @TempDir Path home;

  /// What it keeps of a rehearsal neither stops a start nor is heard of, whatever became of it.
  @Test
  void startsWhateverWasKept() throws IOException, InterruptedException {
    Path target = Files.createDirectories(home.resolve("cli/target"));
    Files.createSymbolicLink(target.resolve("lib"), ROOT.resolve("cli/target/lib"));
    Files.copy(ROOT.resolve("parley"), home.resolve("parley"));
    List<String> plain = served();
    assertEquals("3", plain.getFirst());
    for (String kept : List.of("", "not a cache", "\u0000".repeat(1 << 20))) {
      Files.writeString(target.resolve("starts.aot"), kept);
      assertEquals(plain, served());
    }
  }

  /// How serving an index that is not there ends: exit code and all that is printed.
  private List<String> served() throws IOException, InterruptedException {
    Path out = home.resolve("out");
    Process process =
        new ProcessBuilder(
                "sh",
                home.resolve("parley").toString(),
                "serve",
                "--no-update",
                "--index",
                "lucene:" + home.resolve("nothing"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    return List.of(
        Integer.toString(process.waitFor()), Files.readString(out, StandardCharsets.UTF_8));
  }
}
