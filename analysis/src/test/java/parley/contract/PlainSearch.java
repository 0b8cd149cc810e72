package parley.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.analysis.AnalyzedText;
import parley.analysis.WordsMatcher;
import parley.archive.Article;
import parley.archive.Span;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;
import parley.search.SearchResult.Histogram;
import parley.search.Snippet;

/// One request, answered by looking at everything.
final class PlainSearch {

  private final PlainIndex index;
  private final SearchRequest request;
  private final WordsMatcher words;
  private final Narrowing narrowing;
  private final List<Candidate> candidates;

  /// Something whose words match, with the occasions by which filters may admit it.
  record Candidate(Occasion shown, List<Occasion> occasions) {

    /// What tells it from all others.
    String id() {
      Statement statement = shown.statement();
      return statement == null ? shown.article().id() : statement.id();
    }
  }

  PlainSearch(PlainIndex index, SearchRequest request) {
    this.index = index;
    this.request = request;
    this.words = WordsMatcher.of(request.query().words(), request.match(), index.analysis);
    this.narrowing = new Narrowing(request);
    this.candidates = request.unit() == Unit.STATEMENTS ? statements() : articles();
  }

  private List<Candidate> statements() {
    return index
        .statements()
        .filter(o -> words.matches(own(o), index.context(o.article(), true)))
        .map(o -> new Candidate(o, List.of(o)))
        .toList();
  }

  private List<Candidate> articles() {
    List<Candidate> matching = new ArrayList<>();
    for (PlainIndex.Indexed indexed : index.articles()) {
      Article article = indexed.article();
      Occasion shown = new Occasion(article, null, article.published(), Map.of());
      if (words.matches(own(shown), index.context(article, false))) {
        matching.add(new Candidate(shown, indexed.occasions()));
      }
    }
    return matching;
  }

  private AnalyzedText own(Occasion occasion) {
    Statement statement = occasion.statement();
    return statement == null ? index.own(occasion.article()) : index.own(statement);
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /// Every hit, in order.
  List<Candidate> hits() {
    return candidates.stream()
        .filter(c -> c.occasions().stream().anyMatch(narrowing::admits))
        .sorted(order())
        .toList();
  }

  private Comparator<Candidate> order() {
    Comparator<Candidate> ties =
        Comparator.<Candidate, String>comparing(c -> c.shown().article().id())
            .thenComparingInt(c -> position(c.shown()))
            .thenComparing(Candidate::id);
    Comparator<Candidate> oldest = Comparator.comparing(c -> c.shown().day());
    Comparator<Candidate> newest = oldest.reversed().thenComparing(ties);
    Comparator<Candidate> latest = Comparator.comparing(c -> c.shown().article().added());
    return switch (request.sort()) {
      case NEWEST -> newest;
      case OLDEST -> oldest.thenComparing(ties);
      case ADDED -> latest.reversed().thenComparing(newest);
      case RELEVANCE ->
          Comparator.<Candidate>comparingInt(c -> -words.leavesIn(own(c.shown())))
              .thenComparing(newest);
    };
  }

  private static int position(Occasion occasion) {
    Statement statement = occasion.statement();
    return statement == null ? 0 : statement.position();
  }

  Hit hit(Candidate candidate) {
    Article article = candidate.shown().article();
    Statement statement = candidate.shown().statement();
    if (statement != null) {
      return new Hit.OfStatement(
          statement,
          article.head(),
          article.source(statement.source()).orElse(null),
          snippet(statement.text()));
    }
    long passing =
        candidate.occasions().stream()
            .filter(o -> o.statement() != null && narrowing.admits(o))
            .count();
    return new Hit.OfArticle(article.head(), Math.toIntExact(passing), snippet(article.text()));
  }

  private Snippet snippet(String text) {
    List<Snippet.Fragment> fragments = new ArrayList<>();
    int from = 0;
    for (Span span : words.highlights(text)) {
      if (span.start() > from) {
        fragments.add(new Snippet.Fragment(text.substring(from, span.start()), false));
      }
      fragments.add(new Snippet.Fragment(span.of(text), true));
      from = span.end();
    }
    if (from < text.length()) {
      fragments.add(new Snippet.Fragment(text.substring(from), false));
    }
    return new Snippet(fragments);
  }

  /// Distinct hits by day, month or year, whatever the period asked for.
  Histogram histogram() {
    Map<Candidate, List<LocalDate>> days =
        candidates.stream().collect(Collectors.toMap(Function.identity(), this::days));
    TreeSet<LocalDate> all = new TreeSet<>();
    days.values().forEach(all::addAll);
    if (all.isEmpty()) {
      return Histogram.of(new TreeMap<>());
    }
    Histogram.Unit unit = Histogram.unit(all.first(), all.last());
    TreeMap<LocalDate, Long> bars = new TreeMap<>();
    for (List<LocalDate> ofOne : days.values()) {
      ofOne.stream()
          .map(day -> Histogram.start(unit, day))
          .distinct()
          .forEach(bar -> bars.merge(bar, 1L, Long::sum));
    }
    return Histogram.filled(unit, bars);
  }

  private List<LocalDate> days(Candidate candidate) {
    return candidate.occasions().stream()
        .filter(narrowing::admitsOnAnyDay)
        .map(Occasion::day)
        .toList();
  }
}
