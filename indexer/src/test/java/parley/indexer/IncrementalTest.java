package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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

/// However an index came to be, it has what one built anew has, whatever was edited in between.
class IncrementalTest {

  private static final Indexer.Options REMOVING = new Indexer.Options(false, false, true);

  @TempDir private Path path;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void incrementalEqualsFull(long seed) {
    Random random = new Random(seed);
    Folder folder = new Folder(path.resolve("corpus"));
    RandomEdits.begin(folder);
    RandomEdits edits = new RandomEdits(folder, random);
    SearchEngine engine = new PlainEngine();
    for (int round = 0; round < 12; round++) {
      for (int left = random.nextInt(4); left >= 0; left--) {
        edits.edit(engine);
      }
      folder.indexer(engine).index(REMOVING, Progress.NONE);
      SearchEngine anew = new PlainEngine();
      folder.indexer(anew).index(REMOVING, Progress.NONE);
      assertEquals(contents(anew), contents(engine), "seed " + seed + ", round " + round);
      assertEquals(anew.fingerprints(), engine.fingerprints());
      assertEquals(anew.registers(), engine.registers());
    }
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
