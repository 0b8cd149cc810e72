package parley.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.web.http.Failure.Near;
import parley.web.page.Cards;

/// What is known under ids like one that is not: those that share most words with it.
record Nearest(SearchEngine engine) {

  private static final System.Logger LOG = System.getLogger(Nearest.class.getName());
  private static final int MOST = 3;
  private static final int MOST_WORDS = 12;

  /// Speakers with a name in common with an id.
  List<Near> speakers(String id) {
    return nearest(
        id,
        engine.registers().speakers().stream(),
        Speaker::id,
        of -> new Near(of.name(), "/speaker/" + of.id()));
  }

  /// Topics.
  List<Near> topics(String id) {
    return nearest(
        id,
        engine.registers().topics().stream(),
        Topic::id,
        of -> new Near(of.label(), "/topic/" + of.id()));
  }

  /// Rounds of talks.
  List<Near> rounds(String id) {
    return nearest(
        id,
        engine.registers().rounds().stream(),
        Round::id,
        of -> new Near(of.name(), "/round/" + of.id()));
  }

  private record Scored(long shared, Near near) {}

  private interface Naming<T> extends java.util.function.Function<T, Near> {}

  private static <T> List<Near> nearest(
      String id, Stream<T> known, java.util.function.Function<T, String> idOf, Naming<T> named) {
    Set<String> wanted = words(id);
    return known
        .map(of -> new Scored(shared(wanted, idOf.apply(of)), named.apply(of)))
        .filter(scored -> scored.shared() > 0)
        .sorted(Comparator.comparingLong(Scored::shared).reversed())
        .limit(MOST)
        .map(Scored::near)
        .toList();
  }

  private static long shared(Set<String> wanted, String id) {
    return words(id).stream().filter(wanted::contains).count();
  }

  /// Articles about the words that the id of an article or a statement is made of; none if the
  /// engine cannot tell.
  List<Near> articles(String id) {
    Set<String> words = words(Ids.articleOf(id).orElse(id));
    words.removeIf(word -> word.codePoints().noneMatch(Character::isLetter));
    if (words.isEmpty()) {
      return List.of();
    }
    List<Words> terms = new ArrayList<>();
    words.stream().limit(MOST_WORDS).forEach(word -> terms.add(new Words.Term(word)));
    Words.All all = new Words.All(terms);
    Query query = new Query(QueryParser.print(all), all, List.of());
    SearchRequest request =
        SearchRequest.ALL
            .withUnit(SearchRequest.Unit.ARTICLES)
            .withQuery(query)
            .withMatch(SearchRequest.Match.MOST)
            .withSort(SearchRequest.defaultSort(query))
            .withSize(MOST);
    try {
      return engine.search(request).hits().stream().map(Hit::article).map(Nearest::near).toList();
    } catch (SearchException e) {
      LOG.log(System.Logger.Level.DEBUG, "no hint at articles like " + id, e);
      return List.of();
    }
  }

  private static Near near(parley.archive.Article.Head article) {
    return new Near(Cards.heading(article), "/article/" + article.id());
  }

  /// The words of an id, each once, in order.
  private static Set<String> words(String id) {
    String folded = Registers.folded(id).toLowerCase(Locale.ROOT);
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .limit(10L * MOST_WORDS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
