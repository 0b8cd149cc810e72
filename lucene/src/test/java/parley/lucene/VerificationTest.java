package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.EngineContract;
import parley.contract.Samples;
import parley.search.SearchEngine;

class VerificationTest {

  @TempDir Path folder;

  /// Something done to the writer of a published index behind the engine's back.
  private interface Damage {
    void to(IndexWriter writer) throws IOException;
  }

  private List<String> findingsAfter(Damage damage) throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    try (Directory directory = Snapshot.directory(folder.resolve("builds/1"))) {
      Map<String, String> notes = new TreeMap<>(CommitNotes.read(directory).data());
      IndexWriterConfig config = new IndexWriterConfig().setIndexSort(IndexSchema.NEWEST);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        damage.to(writer);
        writer.setLiveCommitData(notes.entrySet());
      }
    }
    try (SearchEngine engine = Indexes.open(folder)) {
      return engine.verify();
    }
  }

  @Test
  void aSoundIndexHasNoFindings() throws IOException {
    assertEquals(List.of(), findingsAfter(_ -> {}));
  }

  @Test
  void aStatementThatIsGoneIsMissed() throws IOException {
    String id = EngineContract.id("a1");
    assertEquals(
        List.of(
            "statement " + id + " of article a-opening cannot be found; run `parley index --full`"),
        findingsAfter(writer -> writer.deleteDocuments(new Term(IndexSchema.ID, id))));
  }

  @Test
  void statementsWithoutTheirArticleAreNamed() throws IOException {
    List<String> findings =
        findingsAfter(writer ->
            writer.deleteDocuments(
                new BooleanQuery.Builder()
                    .add(
                        new TermQuery(new Term(IndexSchema.ARTICLE_ID, "i-nameless")), Occur.FILTER)
                    .add(new TermQuery(new Term(IndexSchema.ID, "")), Occur.FILTER)
                    .build()));
    assertEquals(
        List.of(
            "build 1 notes 9 articles and has 8; run `parley index --full`",
            "build 1 notes 17 statements and has 16; run `parley index --full`",
            "statement "
                + EngineContract.id("i1")
                + " belongs to no article; run `parley index --full`"),
        findings);
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
    }
    for (Path file : files(folder.resolve("builds/1"))) {
      byte[] sound = Files.readAllBytes(file);
      for (int at : new int[] {0, sound.length / 3, sound.length / 2, sound.length - 1}) {
        byte[] damaged = sound.clone();
        damaged[at] ^= 0x55;
        Files.write(file, damaged);
        assertNamedAndReplaced(file + " at " + at);
      }
      Files.write(file, Arrays.copyOf(sound, sound.length / 2));
      assertNamedAndReplaced(file + " cut");
      Files.write(file, sound);
    }
    try (SearchEngine engine = Indexes.open(folder)) {
      assertEquals(List.of(), engine.verify());
    }
  }

  /// An engine over the damage opens, tells where it is, and can be asked how things stand.
  private void assertNamedAndReplaced(String what) {
    try (SearchEngine engine = Indexes.open(folder)) {
      List<String> findings = engine.verify();
      assertTrue(
          !findings.isEmpty() && findings.stream().allMatch(f -> f.contains(folder.toString())),
          () -> what + ": " + findings);
      assertEquals(1, engine.status().build(), what);
    }
  }

  private static List<Path> files(Path build) throws IOException {
    try (Stream<Path> files = Files.list(build)) {
      return files.sorted().filter(file -> file.toFile().length() > 0).toList();
    }
  }

  @Test
  void registersThatAreDamagedAreNotTakenForAnything() throws IOException {
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      Samples.ARCHIVE.publishIn(engine);
    }
    Path registers = folder.resolve("builds/2/registers");
    byte[] sound = Files.readAllBytes(registers);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = sound.clone();
      for (int n = 0; n < 5; n++) {
        damaged[random.nextInt(Math.min(damaged.length, 60))] = (byte) random.nextInt(256);
      }
      Files.write(registers, damaged);
      try (SearchEngine engine = Indexes.open(folder)) {
        SearchEngine.Status status = engine.status();
        boolean same = Arrays.equals(sound, damaged);
        assertEquals(same, status.outdated() == null, "damage " + i);
        assertEquals(9, status.articles());
        assertEquals("/samples", status.origin().corpus());
      }
    }
    try (SearchEngine engine = Indexes.open(folder)) {
      assertEquals(1, engine.rollback());
      assertEquals(15, engine.search(Samples.ARCHIVE.request("")).total());
    }
  }
}
