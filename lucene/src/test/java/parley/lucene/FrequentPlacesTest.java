package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/// Phrases of frequent words find and score what they do without anything known of their places.
final class FrequentPlacesTest {

  private static final int DOCUMENTS = 3_000;
  private static final int PHRASES = 400;
  private static final String FAR = "a " + "c ".repeat(70) + "b";

  private final Random random = new Random(17);

  @Test
  void phrasesFindAndScoreTheSame() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory)) {
      FrequentPlaces places = null;
      int narrowed = 0;
      for (int build = 0; build < 3; build++) {
        write(writer, build);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          places = new FrequentPlaces(reader, places);
          for (int i = 0; i < PHRASES; i++) {
            narrowed += compare(phrase(), places, new IndexSearcher(reader));
          }
        }
      }
      assertTrue(narrowed > PHRASES / 4, narrowed + " phrases of frequent words");
    }
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    return new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE));
  }

  private void write(IndexWriter writer, int build) throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = new Document();
      document.add(new StringField("id", build + "-" + i, Store.NO));
      document.add(new TextField("text", words(random.nextInt(i % 4 == 0 ? 120 : 60)), Store.NO));
      writer.addDocument(document);
    }
    writer.deleteDocuments(new Term("id", build + "-7"));
    writer.commit();
  }

  private String words(int count) {
    return String.join(" ", Stream.generate(this::word).limit(count).toList());
  }

  private String word() {
    return "w" + (int) (400 * Math.pow(random.nextDouble(), 3));
  }

  /// Two or three words, side by side or with a gap.
  private PhraseQuery phrase() {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int place = 0;
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      phrase.add(new Term("text", word()), place);
      place += 1 + random.nextInt(2);
    }
    return phrase.build();
  }

  private static int compare(PhraseQuery phrase, FrequentPlaces places, IndexSearcher searcher)
      throws IOException {
    Query placed = new PlacedPhraseQuery(phrase, places);
    List<String> wanted = hits(phrase, searcher);
    assertEquals(wanted, hits(placed, searcher), phrase.toString());
    return places.of(phrase) == null ? 0 : 1;
  }

  private static List<String> hits(Query query, IndexSearcher searcher) throws IOException {
    return Stream.of(searcher.search(query, 10_000).scoreDocs)
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }

  @Test
  void findsWordsSideBySideAndTellsWhatItDoesNotKnow() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory)) {
      for (String text :
          List.of("a b", "b a", "a c b", "c c a b c", "b c a b", "c", "a b a b", FAR)) {
        Document document = new Document();
        document.add(new TextField("text", text, Store.NO));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        FrequentPlaces places = new FrequentPlaces(reader, null);
        PhrasePlaces found = Objects.requireNonNull(places.of(new PhraseQuery("text", "a", "b")));
        assertEquals(List.of(0, 3, 4, 6), set(found.documents()));
        assertEquals(List.of(7), set(found.doubtful()));
        assertEquals(
            List.of(1, 1, 1, 2), set(found.documents()).stream().map(found::frequency).toList());
        assertNull(places.of(new PhraseQuery("text", "a", "d")));
      }
    }
  }

  private static List<Integer> set(FixedBitSet documents) {
    return IntStream.range(0, documents.length()).filter(documents::get).boxed().toList();
  }
}
