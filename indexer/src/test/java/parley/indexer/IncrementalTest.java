package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.archive.AttributedArticle;
import parley.contract.PlainEngine;
import parley.exchange.Exchange;
import parley.search.SearchEngine;

/// However an index came to be, it has what one built anew has.
class IncrementalTest {

  private static final Indexer.Options REMOVING = new Indexer.Options(false, false, true);
  private static final List<String> NAMES =
      List.of("a", "b", "deep/a", "deep/b", "deep/deeper/a", "c", "d");
  private static final List<String> WORDS =
      List.of("bridges open", "locks shut", "the river rose", "a bridge fell", "nobody came");

  @TempDir private Path path;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void incrementalEqualsFull(long seed) {
    Random random = new Random(seed);
    Folder folder = new Folder(path.resolve("corpus")).registers().article("first", "bridges open");
    SearchEngine engine = new PlainEngine();
    for (int round = 0; round < 12; round++) {
      for (int edits = random.nextInt(4); edits >= 0; edits--) {
        edit(folder, random);
      }
      folder.indexer(engine).index(REMOVING, Progress.NONE);
      SearchEngine anew = new PlainEngine();
      folder.indexer(anew).index(REMOVING, Progress.NONE);
      assertEquals(contents(anew), contents(engine), "seed " + seed + ", round " + round);
      assertEquals(anew.fingerprints(), engine.fingerprints());
      assertEquals(anew.registers(), engine.registers());
    }
  }

  private static void edit(Folder folder, Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    String words = WORDS.get(random.nextInt(WORDS.size()));
    switch (random.nextInt(6)) {
      case 0, 1 -> folder.article(name, words);
      case 2 -> {
        if (Files.exists(folder.path().resolve("articles/" + name + ".md"))) {
          folder.delete("articles/" + name + ".md");
        }
      }
      case 3 -> folder.line(name.replace('/', '-'), lines(random, words));
      case 4 ->
          folder.write(
              "corrections.yaml",
              "- {target: s%d, drop: true, reason: Why, date: 2025-06-01}\n"
                  .formatted(random.nextInt(6)));
      default ->
          folder.write(
              "topics.yaml",
              "- {id: t%d, label: T, query: %s}\n"
                  .formatted(random.nextInt(2), random.nextBoolean() ? "bridge" : "river OR lock"));
    }
  }

  private static String lines(Random random, String words) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      lines.add(
          """
          {"id":"j%d","title":"","published":"2025-05-1%d","language":"en","statements":[{"id":"s%d","speaker":"Ada Verin","text":"%s"}]}\
          """
              .formatted(random.nextInt(6), random.nextInt(9), random.nextInt(6), words));
    }
    return String.join("\n", lines);
  }

  static Map<String, String> contents(SearchEngine engine) {
    Map<String, String> contents = new TreeMap<>();
    for (String id : engine.fingerprints().keySet()) {
      AttributedArticle article = engine.article(id).orElseThrow();
      contents.put(id, Exchange.write(article));
    }
    return contents;
  }
}
