package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.Samples;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

class BuildsTest {

  @TempDir Path folder;

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static String refusal(Executable question) {
    return String.valueOf(assertThrows(SearchException.Unavailable.class, question).getMessage());
  }

  @Test
  void openingWritesNothing() throws IOException {
    Path path = folder.resolve("new");
    try (SearchEngine engine = new LuceneEngineProvider().open("lucene:" + path)) {
      assertEquals("lucene:" + path, engine.status().address());
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void aFirstBuildThatFailsLeavesNoFolderOfBuilds() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      engine.build().close();
      assertEquals(List.of("write.lock"), names(folder));
      Samples.ARCHIVE.publishIn(engine);
      engine.build().close();
      assertEquals(List.of("CURRENT", "builds", "write.lock"), names(folder));
    }
  }

  @Test
  void theFolderLooksAsItsDocumentationSays() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      try (IndexBuild build = engine.update()) {
        build.remove("a-opening");
        assertEquals(List.of("CURRENT", "builds", "write.lock", "write.pid"), names(folder));
        assertEquals(
            Long.toString(ProcessHandle.current().pid()),
            Files.readString(folder.resolve("write.pid")));
        assertEquals(List.of("1", "2.new"), names(folder.resolve("builds")));
        build.publish();
      }
      assertEquals(List.of("CURRENT", "builds", "write.lock"), names(folder));
      assertEquals("2\n", Files.readString(folder.resolve("CURRENT")));
      engine.rollback();
      assertEquals("1 pinned\n", Files.readString(folder.resolve("CURRENT")));
      assertEquals(List.of("1", "2"), names(folder.resolve("builds")));
    }
    try (SearchEngine engine = Indexes.open(folder)) {
      assertTrue(engine.status().pinned());
      assertEquals(15, engine.search(SearchRequest.ALL).total());
    }
  }

  @Test
  void whatACrashLeftIsNeitherSeenNorKept() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    Path halfWritten = Files.createDirectories(folder.resolve("builds/2.new"));
    Files.writeString(halfWritten.resolve("_0.cfs"), "half");
    Path renamed = Files.createDirectories(folder.resolve("builds/2"));
    Files.writeString(renamed.resolve("segments_1"), "half");
    Files.writeString(folder.resolve("CURRENT.new"), "2");
    Files.writeString(folder.resolve("write.pid"), "1");
    try (SearchEngine engine = Indexes.open(folder)) {
      assertEquals(List.of(1L), engine.status().kept());
      assertEquals(List.of(), engine.verify());
      assertThrows(SearchException.Unavailable.class, engine::rollback);
      assertEquals(2, Indexes.add(engine, "x-new", "Dams hold."));
      assertEquals(16, engine.search(SearchRequest.ALL).total());
      assertEquals(List.of(), engine.verify());
    }
    assertEquals(List.of("1", "2"), names(folder.resolve("builds")));
    assertEquals(List.of("CURRENT", "builds", "write.lock"), names(folder));
  }

  @Test
  void aBuildAfterARollbackTakesTheWithdrawnOnesPlace() {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Indexes.add(engine, "x-bad", "Dams fell.");
      engine.rollback();
      assertEquals(3, Indexes.add(engine, "y-good", "Dams hold."));
      assertEquals(List.of(1L, 3L), engine.status().kept());
      assertFalse(engine.status().pinned());
      assertEquals(Optional.empty(), engine.article("x-bad"));
      assertEquals(1, engine.rollback());
    }
  }

  @Test
  void whatIsNoIndexIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertEquals(
        file
            + " is a file, where an index is a folder; name another folder with --index lucene:PATH",
        refusal(() -> Indexes.open(file)));
    Path foreign = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(foreign.resolve("to-anna.txt"), "Dear Anna");
    assertEquals(
        foreign
            + " is not an index, there is to-anna.txt in it; name an empty or a new folder with"
            + " --index lucene:PATH",
        refusal(() -> Indexes.open(foreign)));
    try (SearchEngine engine = Indexes.open(file.resolve("below"))) {
      assertThrows(SearchException.Empty.class, engine::registers);
      String message = refusal(engine::build);
      assertTrue(message.contains("could not be written"), message);
      assertTrue(message.endsWith("and try again"), message);
    }
  }

  @Test
  void aFolderOfOtherBuildsIsNoIndex() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project/builds/12")).resolve("../..");
    Files.writeString(project.resolve("builds/12/artifact"), "theirs");
    Files.createDirectories(project.resolve("builds/x.new"));
    Path path = project.normalize();
    assertEquals(
        path
            + " is not an index, there is builds/12/artifact in it; name an empty or a new folder"
            + " with --index lucene:PATH",
        refusal(() -> Indexes.open(path)));
    Files.writeString(path.resolve("notes.txt"), "theirs");
    assertThrows(SearchException.Unavailable.class, () -> Indexes.open(path));
    assertEquals("theirs", Files.readString(path.resolve("builds/12/artifact")));
  }

  @Test
  void anIndexWithoutItsCurrentIsStillOne() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    Files.delete(folder.resolve("CURRENT"));
    try (SearchEngine engine = Indexes.open(folder)) {
      assertEquals(0, engine.status().build());
      assertEquals(2, Samples.ARCHIVE.publishIn(engine));
    }
  }

  @Test
  void whatIsNotOursStaysWhereItIs() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Files.createDirectories(folder.resolve("builds/x.new"));
      Samples.ARCHIVE.publishIn(engine);
    }
    assertEquals(List.of("1", "2", "x.new"), names(folder.resolve("builds")));
  }

  @Test
  void aBrokenIndexSaysSoAndCanBeBuiltAnew() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Samples.ARCHIVE.publishIn(engine);
    }
    Files.writeString(folder.resolve("CURRENT"), "seven");
    try (SearchEngine engine = Indexes.open(folder)) {
      assertEquals(
          folder + "/CURRENT says “seven”, wanted the number of a build; run `parley index --full`",
          refusal(engine::registers));
      assertEquals(1, engine.verify().size());
      assertEquals(3, Samples.ARCHIVE.publishIn(engine));
      assertEquals(15, engine.search(SearchRequest.ALL).total());
    }
  }

  @Test
  void aBuildThatIsGoneCanBeRolledBackFrom() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Samples.ARCHIVE.publishIn(engine);
    }
    try (Stream<Path> files = Files.list(folder.resolve("builds/2"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (SearchEngine engine = Indexes.open(folder)) {
      String message = refusal(engine::registers);
      assertTrue(message.contains("run `parley rollback`"), message);
      assertEquals(1, engine.rollback());
      assertEquals(15, engine.search(SearchRequest.ALL).total());
    }
  }
}
