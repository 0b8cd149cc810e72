package parley.evaluation.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.MMapDirectory;
import parley.analysis.Analysis;
import parley.archive.Registers;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Question;
import parley.query.Words;
import parley.search.SearchRequest;
import parley.search.Snippet.Fragment;

/// The limit proxy: top ten by a pruned pass, everything counted by an unscored one over packed
/// rows, snippets in one scan. What everything counts to is kept from the start.
public final class RawLoop implements Contender {

  private static final int TOP = 10;
  private static final int TOP_VALUES = 50;

  private final DirectoryReader reader;
  private final LeafReaderContext leaf;
  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final RawRows rows;
  private final RawCounts everything;

  /// @param index folder of an index of Parley's
  public RawLoop(Path index, Registers registers) {
    try {
      String build = Files.readString(index.resolve("CURRENT")).strip().split("\\s+")[0];
      Path folder = index.resolve("builds").resolve(build);
      this.reader = DirectoryReader.open(MMapDirectory.open(folder));
      if (reader.leaves().size() != 1 || reader.hasDeletions()) {
        throw new IllegalStateException(folder + " is not one segment; build it with --full");
      }
      this.leaf = reader.leaves().getFirst();
      this.searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      this.analysis = Analysis.of(registers);
      this.rows = new RawRows(leaf.reader());
      this.everything = new RawCounts(rows, RawFilters.of(SearchRequest.ALL, rows));
      everything.range(0, reader.maxDoc());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "raw loop";
  }

  @Override
  public Session session() {
    return question -> {
      try {
        return new Answer(answer(question.request()).total(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(question + ": " + e, e);
      }
    };
  }

  /// What a page shows.
  private record Shown(
      long total, int articles, List<List<Value>> facets, int[] byDay, List<List<Fragment>> hits) {}

  /// A facet's value with its count.
  private record Value(String value, int count) {}

  private Shown answer(SearchRequest request) throws IOException {
    RawFilters filters = RawFilters.of(request, rows);
    List<Words> members = request.query().words().members();
    return members.isEmpty()
        ? browsed(filters)
        : found(RawQuery.of(members, request.match(), analysis), filters);
  }

  private Shown browsed(RawFilters filters) throws IOException {
    RawSnippets plain =
        new RawSnippets(
            analysis.stemmedAnalyzer(), org.apache.lucene.analysis.CharArraySet.EMPTY_SET, 1, false);
    if (filters.speaker() == 0 && filters.topic() == 0 && !filters.period(rows)) {
      return shown(everything, first(everything), plain);
    }
    RawCounts counts = new RawCounts(rows, filters);
    if (filters.period(rows)) {
      counts.range(filters.from(), filters.to());
      System.arraycopy(everything.byDay, 0, counts.byDay, 0, counts.byDay.length);
    } else if (filters.speaker() > 0) {
      count(new TermQuery(speaker(filters)), counts);
      counts.facets[0] = everything.facets[0];
    } else {
      count(new TermQuery(topic(filters)), counts);
      System.arraycopy(everything.topics, 0, counts.topics, 0, counts.topics.length);
    }
    return shown(counts, first(counts), plain);
  }

  private Term speaker(RawFilters filters) {
    return new Term("speaker", rows.speaker().values()[filters.speaker() - 1]);
  }

  private Term topic(RawFilters filters) {
    return new Term("topic", rows.topicValues[filters.topic() - 1]);
  }

  private static int[] first(RawCounts counts) {
    return Arrays.copyOf(counts.first, Math.min(counts.total, TOP));
  }

  private Shown found(RawQuery query, RawFilters filters) throws IOException {
    RawCounts counts = new RawCounts(rows, filters);
    if (query.onePass()) {
      RawTop top = new RawTop(rows, filters, counts);
      run(query.scored(), ScoreMode.COMPLETE, top);
      return shown(counts, top.docs(), query.snippets());
    }
    count(query.counted(), counts);
    int[] docs = query.ranked() ? best(query.scored(), filters) : first(counts);
    return shown(counts, docs, query.snippets());
  }

  private void count(Query query, RawCounts counts) throws IOException {
    run(query, ScoreMode.COMPLETE_NO_SCORES, counts);
  }

  private void run(Query query, ScoreMode mode, LeafCollector collector) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    ScorerSupplier scorers = weight.scorerSupplier(leaf);
    if (scorers != null) {
      scorers.bulkScorer().score(collector, null, 0, reader.maxDoc());
      collector.finish();
    }
  }

  /// The best ten, by a pass that skips what cannot be among them.
  private int[] best(Query words, RawFilters filters) throws IOException {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (filters.speaker() > 0) {
      narrowed.add(new TermQuery(speaker(filters)), Occur.FILTER);
    }
    if (filters.topic() > 0) {
      narrowed.add(new TermQuery(topic(filters)), Occur.FILTER);
    }
    var manager = new TopScoreDocCollectorManager(TOP, null, 1);
    var collector = manager.newCollector();
    LeafCollector top = collector.getLeafCollector(leaf);
    Weight weight =
        searcher.createWeight(searcher.rewrite(narrowed.build()), ScoreMode.TOP_SCORES, 1);
    ScorerSupplier scorers = weight.scorerSupplier(leaf);
    if (scorers == null) {
      return new int[0];
    }
    scorers.setTopLevelScoringClause();
    scorers
        .bulkScorer()
        .score(new RawTop.Admitted(top, rows), null, filters.from(), filters.to());
    return Arrays.stream(collector.topDocs().scoreDocs).mapToInt((ScoreDoc d) -> d.doc).toArray();
  }

  private Shown shown(RawCounts counts, int[] docs, RawSnippets snippets) throws IOException {
    List<List<Value>> facets = new ArrayList<>();
    for (int i = 0; i < counts.facets.length; i++) {
      facets.add(top(counts.facets[i], rows.facets.get(i).values()));
    }
    facets.add(top(counts.topics, rows.topicValues));
    List<List<Fragment>> hits = new ArrayList<>();
    for (int doc : docs) {
      BinaryDocValues records = DocValues.getBinary(leaf.reader(), "record");
      hits.add(snippets.of(doc, records));
    }
    return new Shown(counts.total, counts.articles(), facets, counts.byDay, hits);
  }

  /// The most frequent values, by one scan with bounded insertion.
  private static List<Value> top(int[] counts, String[] values) {
    int[] best = new int[TOP_VALUES];
    int size = 0;
    for (int number = 1; number < counts.length; number++) {
      int count = counts[number];
      if (count == 0 || (size == TOP_VALUES && count <= counts[best[size - 1]])) {
        continue;
      }
      int at = size < TOP_VALUES ? size++ : size - 1;
      for (; at > 0 && counts[best[at - 1]] < count; at--) {
        best[at] = best[at - 1];
      }
      best[at] = number;
    }
    List<Value> top = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      top.add(new Value(values[best[i] - 1], counts[best[i]]));
    }
    return top;
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
