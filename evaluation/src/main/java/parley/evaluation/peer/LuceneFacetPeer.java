package parley.evaluation.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;
import parley.analysis.Analysis;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Workload;
import parley.search.SearchRequest;

/// Lucene as its docs say: facets of lucene-facet over sorted-set doc values with DrillSideways,
/// UnifiedHighlighter, stored fields. The histogram and the distinct articles are facets too.
public final class LuceneFacetPeer implements Contender {

  private static final int TOP = 10;
  private static final int TOP_VALUES = 50;
  private static final int ALL_MONTHS = 200;
  private static final Sort NEWEST =
      new Sort(new SortField(LuceneFacetIndex.DAY, SortField.Type.LONG, true));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState state;
  private final LuceneFacetQueries queries;
  private final UnifiedHighlighter highlighter;

  /// Opens the index in a folder, or makes it there.
  public LuceneFacetPeer(Path folder, Workload workload) {
    try {
      Analysis analysis = Analysis.of(workload.registers());
      LuceneFacetIndex index = new LuceneFacetIndex(folder, analysis);
      index.makeOnce(workload);
      this.reader = DirectoryReader.open(MMapDirectory.open(folder));
      this.searcher = new IndexSearcher(reader);
      this.state = new DefaultSortedSetDocValuesReaderState(reader, index.config());
      this.queries = new LuceneFacetQueries(analysis, index.config());
      this.highlighter =
          UnifiedHighlighter.builder(searcher, LuceneFacetIndex.analyzer(analysis)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "lucene-facet";
  }

  @Override
  public Session session() {
    return question -> {
      try {
        return new Answer(answer(question).total(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// What a page shows.
  private record Shown(long total, List<FacetResult> facets, List<String> hits) {}

  private Shown answer(Question question) throws IOException {
    SearchRequest request = question.request();
    DrillDownQuery query = queries.of(request);
    boolean ranked = request.sort() == SearchRequest.Sort.RELEVANCE;
    if (request.filters().isEmpty()) {
      FacetsCollectorManager manager = new FacetsCollectorManager();
      FacetsCollectorManager.FacetsResult found =
          ranked
              ? FacetsCollectorManager.search(searcher, query, TOP, manager)
              : FacetsCollectorManager.search(searcher, query, TOP, NEWEST, manager);
      Facets facets = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
      long total = total(found.facetsCollector());
      return new Shown(total, all(facets), hits(query, found.topDocs()));
    }
    DrillSideways sideways = new DrillSideways(searcher, queries.config(), state);
    DrillSideways.DrillSidewaysResult found =
        ranked
            ? sideways.search(query, TOP)
            : sideways.search(query, null, null, TOP, NEWEST, false);
    return new Shown(total(found.facets), all(found.facets), hits(query, found.hits));
  }

  private static long total(FacetsCollector collector) {
    return collector.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits()).sum();
  }

  /// Every statement has one form: their counts add up to the total.
  private static long total(Facets facets) throws IOException {
    FacetResult forms = facets.getTopChildren(TOP, "form");
    return forms == null ? 0 : forms.value.longValue();
  }

  private static List<FacetResult> all(Facets facets) throws IOException {
    List<FacetResult> all = new ArrayList<>();
    for (String facet : LuceneFacetIndex.FACETS) {
      int most = facet.equals(LuceneFacetIndex.MONTH) ? ALL_MONTHS : TOP_VALUES;
      FacetResult counts = facets.getTopChildren(most, facet);
      if (counts != null) {
        all.add(counts);
      }
    }
    return all;
  }

  private List<String> hits(Query query, TopDocs found) throws IOException {
    List<String> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      hits.add(document.get("id") + document.get("headline"));
    }
    String[] marked = highlighter.highlight(LuceneFacetIndex.TEXT, query, found);
    hits.addAll(List.of(marked));
    return hits;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
