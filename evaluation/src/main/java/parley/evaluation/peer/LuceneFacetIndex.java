package parley.evaluation.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import parley.analysis.Analysis;
import parley.evaluation.workload.PlainStatement;
import parley.evaluation.workload.Workload;

/// The index that [LuceneFacetPeer] searches.
record LuceneFacetIndex(Path folder, Analysis analysis) {

  static final String TEXT = "text";
  static final String EXACT = "exact";
  static final String DAY = "day";
  static final String MONTH = "month";
  static final String TOPIC = "topic";
  static final List<String> FACETS =
      List.of("speaker", "side", TOPIC, "round", "publisher", "form", "language", MONTH, "article");

  private static final FieldType WITH_OFFSETS = withOffsets();

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static Analyzer analyzer(Analysis analysis) {
    return new PerFieldAnalyzerWrapper(
        analysis.stemmedAnalyzer(), java.util.Map.of(EXACT, analysis.exactAnalyzer()));
  }

  FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued(TOPIC, true);
    return config;
  }

  void makeOnce(Workload workload) throws IOException {
    try (Directory directory = MMapDirectory.open(folder)) {
      if (DirectoryReader.indexExists(directory)) {
        return;
      }
      FacetsConfig config = config();
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(analyzer(analysis)))) {
        PlainStatement.each(workload, statement -> add(writer, config, statement));
        writer.forceMerge(1);
      }
    }
  }

  private static void add(IndexWriter writer, FacetsConfig config, PlainStatement s) {
    Document document = new Document();
    document.add(new org.apache.lucene.document.Field(TEXT, s.text(), WITH_OFFSETS));
    document.add(new TextField(EXACT, s.text(), Store.NO));
    document.add(new StoredField("id", s.article() + "." + s.number()));
    document.add(new StoredField("headline", s.headline()));
    document.add(new LongField(DAY, s.said().toEpochDay(), Store.NO));
    facet(document, "speaker", s.speaker());
    facet(document, "side", s.side());
    s.topics().forEach(topic -> facet(document, TOPIC, topic));
    if (s.round() != null) {
      facet(document, "round", s.round());
    }
    facet(document, "publisher", s.publisher());
    facet(document, "form", s.form());
    facet(document, "language", s.language());
    facet(document, MONTH, s.said().toString().substring(0, 7));
    facet(document, "article", "a" + s.article());
    try {
      writer.addDocument(config.build(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void facet(Document document, String facet, String value) {
    document.add(new SortedSetDocValuesFacetField(facet, value));
  }
}
