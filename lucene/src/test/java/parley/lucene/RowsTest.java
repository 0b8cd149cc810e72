package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.contract.RandomArchives;
import parley.search.SearchEngine;

class RowsTest {

  private static final int SEGMENTS = 5;

  @TempDir Path folder;

  /// Builds that share some of their segments, in other places: what is taken from the one before
  /// is what would have been read.
  @Test
  void rowsOfSharedSegmentsAreThoseThatAreRead() throws IOException {
    List<IndexReader> segments = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      Path path = folder.resolve(Integer.toString(i));
      try (SearchEngine engine = Indexes.open(path)) {
        RandomArchives.of(i, i == 0 ? 3 : 60).publishIn(engine);
      }
      segments.add(DirectoryReader.open(Snapshot.directory(path.resolve("builds/1"))));
    }
    Random random = new Random(3);
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      int mostWords = 1 + random.nextInt(Rows.MOST_WORDS);
      IndexReader other = some(segments, random);
      Rows before = new Rows(other, mostWords, null);
      for (int doc = 0; doc < other.maxDoc(); doc++) {
        before.setPlace(doc, random.nextInt(1000), random.nextInt(100));
        before.setBare(doc);
      }
      IndexReader reader = some(segments, random);
      Rows rows = new Rows(reader, mostWords, before);
      Rows read = new Rows(reader, mostWords, null);
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        assertArrayEquals(read.codes(doc), rows.codes(doc));
        assertEquals(0, rows.word(doc, 0) & Long.MAX_VALUE, "places are those of the other build");
      }
      taken += rows.codes() == before.codes() ? 1 : 0;
    }
    assertTrue(taken > 20 && taken < 100, taken + " of 100 had the same values");
    for (IndexReader segment : segments) {
      segment.close();
    }
  }

  private static IndexReader some(List<IndexReader> segments, Random random) throws IOException {
    List<IndexReader> shuffled = new ArrayList<>(segments);
    Collections.shuffle(shuffled, random);
    int count = 1 + random.nextInt(segments.size());
    return new MultiReader(shuffled.subList(0, count).toArray(IndexReader[]::new), false);
  }
}
