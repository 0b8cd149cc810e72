package parley.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.analysis.AnalyzedText;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Statement;
import parley.search.SearchEngine;

/// One published build in memory. Texts are analysed once each.
final class PlainIndex {

  final long number;
  final Instant published;
  final Registers registers;
  final SearchEngine.Origin origin;
  final SortedMap<String, Entry> entries;
  final Analysis analysis;
  private final List<Indexed> articles = new ArrayList<>();
  private final Map<String, AnalyzedText> texts = new HashMap<>();
  private final List<String> vocabulary;

  /// An article with the fingerprint that it was added with.
  record Entry(AttributedArticle whole, String fingerprint) {}

  /// An article with its occasions.
  record Indexed(AttributedArticle whole, List<Occasion> occasions) {
    Article article() {
      return whole.article();
    }
  }

  /// Everything that a build is made of.
  record Contents(
      Registers registers, SearchEngine.Origin origin, SortedMap<String, Entry> entries) {

    static final Contents NONE =
        new Contents(Registers.NONE, new SearchEngine.Origin("", ""), new TreeMap<>());
  }

  PlainIndex(long number, Contents contents, Instant published) {
    this.number = number;
    this.published = published;
    this.registers = contents.registers();
    this.origin = contents.origin();
    this.entries = new TreeMap<>(contents.entries());
    this.analysis = Analysis.of(registers);
    for (Entry entry : entries.values()) {
      AttributedArticle whole = entry.whole();
      articles.add(new Indexed(whole, Occasion.of(whole, registers, analysis)));
    }
    this.vocabulary = byFrequency();
  }

  private List<String> byFrequency() {
    Map<String, Integer> frequency = new TreeMap<>();
    for (Indexed article : articles) {
      for (Statement statement : article.whole().statements()) {
        analysis
            .exact(statement.text())
            .forEach(token -> frequency.merge(token.term(), 1, Integer::sum));
      }
    }
    return frequency.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The words of all statements as spelled, most frequent first.
  List<String> vocabulary() {
    return vocabulary;
  }

  Contents contents() {
    return new Contents(registers, origin, new TreeMap<>(entries));
  }

  /// All articles by id.
  List<Indexed> articles() {
    return articles;
  }

  Stream<Occasion> statements() {
    return articles.stream()
        .flatMap(a -> a.occasions().stream())
        .filter(o -> o.statement() != null);
  }

  Stream<Statement> records() {
    return statements().flatMap(occasion -> Stream.ofNullable(occasion.statement()));
  }

  AnalyzedText own(Statement statement) {
    return analyzed(statement.text());
  }

  AnalyzedText own(Article article) {
    return analyzed(article.headline() + "\n" + article.text());
  }

  /// Round name and place, and for statements the headline.
  List<AnalyzedText> context(Article article, boolean headline) {
    @Nullable Round round = registers.round(article.round()).orElse(null);
    return Stream.of(
            headline ? article.headline() : null,
            round == null ? null : round.name(),
            round == null ? null : round.place())
        .filter(Objects::nonNull)
        .map(this::analyzed)
        .toList();
  }

  private AnalyzedText analyzed(String text) {
    return texts.computeIfAbsent(text, t -> new AnalyzedText(analysis, t));
  }
}
