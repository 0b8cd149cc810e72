package parley.evaluation.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement.Confidence;
import parley.extract.Extraction;
import parley.extract.Extractor;
import parley.web.tier.Tiers;
import parley.web.tier.Tiers.Tier;

/// What the extractor makes of marked articles, counted and laid beside the marks.
public final class ExtractionScore {

  private static final int AROUND = 120;

  private final List<Counts> articles = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private long characters;
  private long nanoseconds;

  private ExtractionScore() {}

  /// Extracts and compares, in one thread.
  public static ExtractionScore of(List<MarkedArticle> articles, Registers registers) {
    Extractor extractor = Extractor.of(registers);
    ExtractionScore score = new ExtractionScore();
    for (MarkedArticle article : articles) {
      long start = System.nanoTime();
      List<Extraction> found = extractor.extract(article.input());
      score.nanoseconds += System.nanoTime() - start;
      score.characters += article.input().text().length();
      Scorer.Result result =
          Scorer.score(article, found, topics -> withAncestors(topics, registers));
      score.articles.add(result.counts());
      score.pairs.addAll(result.pairs());
    }
    return score;
  }

  private static Set<String> withAncestors(List<String> topics, Registers registers) {
    Set<String> all = new TreeSet<>();
    topics.forEach(topic -> all.addAll(registers.withAncestors(topic)));
    return all;
  }

  /// All articles added up.
  Counts counts() {
    return Counts.sum(articles);
  }

  /// The table in Markdown, with what was read and how fast below it.
  public String table() {
    return ScoreTable.of(articles)
        + "\n%d articles, %d characters, %.0f characters a second in one thread%n"
            .formatted(articles.size(), characters, characters / (nanoseconds / 1e9));
  }

  /// How many articles were scored.
  public int articleCount() {
    return articles.size();
  }

  /// How many spans found have a partner and the right speaker, by certainty and rule; the sum of
  /// all rules of a certainty first.
  public List<Tier> tiers() {
    Map<Confidence, Map<String, Tally>> tallies = new EnumMap<>(Confidence.class);
    for (Pair pair : pairs) {
      if (pair.found() != null) {
        boolean right = pair.marked() != null && pair.speaker();
        Map<String, Tally> byRule =
            tallies.computeIfAbsent(pair.found().confidence(), _ -> new TreeMap<>());
        for (String rule : List.of(Tiers.ALL_RULES, pair.found().rule())) {
          byRule.merge(rule, new Tally(right ? 1 : 0, 1, 0), Tally::plus);
        }
      }
    }
    List<Tier> tiers = new ArrayList<>();
    tallies.forEach((confidence, byRule) ->
        byRule.forEach(
            (rule, tally) -> tiers.add(new Tier(confidence, rule, tally.right(), tally.found()))));
    return tiers;
  }

  /// The worst misses in words for people: marks not found, statements nobody marked, words or
  /// speaker wrong; those with most characters wrong first.
  public List<String> errors(int most) {
    return pairs.stream()
        .filter(pair -> !pair.isRight())
        .sorted((x, y) -> Integer.compare(wrong(y), wrong(x)))
        .limit(most)
        .map(ExtractionScore::show)
        .toList();
  }

  /// How many characters are found and not marked, or marked and not found.
  private static int wrong(Pair pair) {
    Span found = pair.foundSpan();
    Span marked = pair.markedSpan();
    int both =
        found == null || marked == null
            ? 0
            : Math.max(
                0, Math.min(found.end(), marked.end()) - Math.max(found.start(), marked.start()));
    return length(found) + length(marked) - 2 * both;
  }

  private static int length(@Nullable Span span) {
    return span == null ? 0 : span.length();
  }

  private static String show(Pair pair) {
    String text = pair.article().input().text();
    Span place = pair.place();
    Set<String> lines = new LinkedHashSet<>();
    lines.add(kind(pair) + " in " + pair.article().input().articleId() + " at " + place.start());
    if (pair.found() != null && pair.foundSpan() != null) {
      Extraction found = pair.found();
      lines.add(
          "  found  %s | %s = %s | %s, cue “%s”, %s"
              .formatted(
                  line(pair.foundSpan().of(text)),
                  found.namedAs(),
                  found.speaker() == null ? "unknown" : found.speaker().id(),
                  found.rule(),
                  found.cue(),
                  found.confidence()));
    }
    if (pair.marked() != null && pair.markedSpan() != null) {
      lines.add(
          "  marked %s | %s = %s | cue “%s”"
              .formatted(
                  line(pair.markedSpan().of(text)),
                  pair.mentions(),
                  pair.marked().speaker(),
                  pair.marked().cue()));
    }
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(text.length(), place.end() + AROUND);
    lines.add("  text   " + line(text.substring(from, to)));
    return String.join("\n", lines);
  }

  private static String line(String words) {
    return words.replace('\n', '¶');
  }

  private static String kind(Pair pair) {
    if (pair.found() == null) {
      return "MISSED";
    }
    if (pair.marked() == null) {
      return "NOT MARKED";
    }
    return pair.isExact() ? "SPEAKER" : "WORDS";
  }
}
