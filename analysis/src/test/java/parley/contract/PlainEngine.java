package parley.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.contract.PlainIndex.Contents;
import parley.contract.PlainIndex.Entry;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;

/// The oracle: an engine in memory that looks at everything for each question, slow and obvious.
/// For one thread.
public final class PlainEngine implements SearchEngine {

  private final List<PlainIndex> kept = new ArrayList<>();
  private @Nullable PlainIndex current;
  private long last;
  private boolean pinned;
  private boolean writing;

  private PlainIndex index() {
    if (current == null) {
      throw new SearchException.Empty("Nothing has been published in memory; run `index`.");
    }
    return current;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    PlainIndex index = index();
    PlainSearch search = new PlainSearch(index, request);
    List<PlainSearch.Candidate> hits = search.hits();
    List<Hit> page =
        hits.stream()
            .skip((request.page() - 1L) * request.size())
            .limit(request.size())
            .map(search::hit)
            .toList();
    return new SearchResult(
        hits.size(),
        hits.stream().map(hit -> hit.shown().article().id()).distinct().count(),
        page,
        new PlainCounts(index, request, search).all(),
        search.histogram(),
        false,
        hits.size() <= FEW_HITS ? new PlainWords(index).suggestion(request) : null,
        index.number);
  }

  @Override
  public Stream<Hit> scan(SearchRequest request) {
    PlainSearch search = new PlainSearch(index(), request);
    return search.hits().stream().map(search::hit);
  }

  @Override
  public List<SearchResult.FacetValue> values(SearchRequest request, Facet facet) {
    PlainIndex index = index();
    return new PlainCounts(index, request, new PlainSearch(index, request)).values(facet);
  }

  @Override
  public Optional<AttributedArticle> article(String id) {
    return Optional.ofNullable(index().entries.get(id)).map(Entry::whole);
  }

  @Override
  public Optional<Statement> statement(String id) {
    return index().records().filter(statement -> statement.id().equals(id)).findFirst();
  }

  @Override
  public List<Hit.OfStatement> similar(String statementId) {
    PlainWords words = new PlainWords(index());
    return statement(statementId).map(words::similar).orElse(List.of());
  }

  @Override
  public List<Completion> complete(String prefix) {
    return new PlainWords(index()).complete(prefix);
  }

  @Override
  public Registers registers() {
    return index().registers;
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    SortedMap<String, String> prints = new TreeMap<>();
    index().entries.forEach((id, entry) -> prints.put(id, entry.fingerprint()));
    return prints;
  }

  @Override
  public Status status() {
    PlainIndex now = current;
    if (now == null) {
      Origin none = new Origin("", "");
      return new Status("plain:", 0, null, false, 0, 0, null, none, List.of(), null, null);
    }
    List<Long> numbers = kept.stream().map(index -> index.number).toList();
    return new Status(
        "plain:",
        now.number,
        now.published,
        pinned,
        now.articles().size(),
        now.statements().count(),
        lastDay(now),
        now.origin,
        numbers,
        null,
        null);
  }

  private static @Nullable LocalDate lastDay(PlainIndex index) {
    return index.articles().stream()
        .flatMap(article ->
            Stream.concat(
                Stream.of(article.article().published()),
                article.occasions().stream().map(Occasion::day)))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public List<String> verify() {
    return List.of();
  }

  @Override
  public long rollback() {
    int at = kept.indexOf(index());
    if (at <= 0) {
      throw new SearchException.Unavailable(
          "There is no build before this one; run `index`.", null);
    }
    PlainIndex before = kept.get(at - 1);
    if (!index().registers.withdrawnSince(before.registers).isEmpty()) {
      throw new SearchException.Unavailable(
          "The build before this one has what was withdrawn; run `index`.", null);
    }
    current = before;
    pinned = true;
    return current.number;
  }

  @Override
  public IndexBuild build() {
    return write(Contents.NONE);
  }

  @Override
  public IndexBuild update() {
    return write(current == null ? Contents.NONE : current.contents());
  }

  private IndexBuild write(Contents contents) {
    if (writing) {
      throw new SearchException.Locked("Another build is being written; wait until it is done.");
    }
    writing = true;
    return new PlainBuild(this, contents);
  }

  long publish(Contents contents) {
    PlainIndex published = new PlainIndex(++last, contents, Instant.now());
    PlainIndex before = current;
    kept.removeIf(index -> index != before);
    kept.add(published);
    current = published;
    pinned = false;
    return last;
  }

  void done() {
    writing = false;
  }

  @Override
  public void close() {}
}
