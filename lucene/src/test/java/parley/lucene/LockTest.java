package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.Samples;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

class LockTest {

  @TempDir Path folder;

  /// A process that begins to write and waits to be killed.
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (SearchEngine engine = Indexes.open(Path.of(args[0]));
          IndexBuild build = engine.update()) {
        build.add(Indexes.article("x-held", "Dams hold."), "x");
        System.out.println("writing");
        System.in.read();
      }
    }
  }

  @Test
  void aSecondWriterIsToldWhichProcessHasTheLock() throws Exception {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Process holder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Holder.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader output = holder.inputReader()) {
        assertEquals("writing", output.readLine());
        for (int i = 0; i < 2; i++) {
          SearchException refused =
              assertThrows(SearchException.Locked.class, () -> engine.update().close());
          assertEquals(
              "Process %d is writing to the index at %s; wait until it has finished, or end it, and try again"
                  .formatted(holder.pid(), folder),
              refused.getMessage());
        }
        assertThrows(SearchException.Locked.class, engine::rollback);
      } finally {
        holder.destroyForcibly().waitFor();
      }
      assertEquals(15, engine.search(SearchRequest.ALL).total());
      assertEquals(2, Indexes.add(engine, "y-new", "Dams hold."));
      assertEquals(16, engine.search(SearchRequest.ALL).total());
    }
  }

  @Test
  void closingTwiceGivesBackNothingOfOthers() {
    try (SearchEngine engine = Indexes.open(folder);
        SearchEngine other = Indexes.open(folder)) {
      IndexBuild first = engine.build();
      first.publish();
      try (IndexBuild _ = other.build()) {
        first.close();
        assertThrows(SearchException.Locked.class, () -> engine.build().close());
      }
    }
  }
}
