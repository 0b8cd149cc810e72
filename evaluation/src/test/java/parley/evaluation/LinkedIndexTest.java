package parley.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.search.EngineProvider;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

final class LinkedIndexTest {

  private static final int STATEMENTS = 60;

  @Test
  void leavesTheOtherIndexAsItIs(@TempDir Path root) {
    WorkFolder folder = WorkFolder.of(root, STATEMENTS, new PrintWriter(new StringWriter()));
    folder.engine().close();
    Path linked;
    try (LinkedIndex index = folder.linked()) {
      linked = index.folder();
      try (SearchEngine engine = EngineProvider.openAny(index.address())) {
        try (IndexBuild build = engine.update()) {
          build.remove("a0");
          build.publish();
        }
        assertEquals(2, engine.status().build());
      }
    }
    assertFalse(Files.exists(linked));
    try (SearchEngine engine = folder.engine()) {
      assertEquals(1, engine.status().build());
      assertEquals(STATEMENTS, engine.status().statements());
    }
  }
}
