package parley.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.query.Facet;

/// A statement in its article, or an article that stands for itself (statement is null), with the
/// facet values that [Facet] gives it.
record Occasion(
    Article article,
    @Nullable Statement statement,
    LocalDate day,
    Map<Facet, List<String>> values) {

  /// All occasions of an article.
  static List<Occasion> of(AttributedArticle whole, Registers registers, Analysis analysis) {
    Article article = whole.article();
    List<Occasion> occasions = new ArrayList<>();
    for (Statement statement : whole.statements()) {
      Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        values.put(
            facet,
            facet == Facet.MENTIONS
                ? analysis.mentions(statement.text())
                : values(facet, statement, article, registers));
      }
      occasions.add(new Occasion(article, statement, statement.day(article.published()), values));
    }
    if (whole.statements().stream().allMatch(s -> s.confidence() == Confidence.LOW)) {
      occasions.add(bare(article));
    }
    return occasions;
  }

  private static Occasion bare(Article article) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(
          facet,
          switch (facet) {
            case ROUND -> round(article);
            case PUBLISHER -> List.of(publisher(article.publisher()));
            case LANGUAGE -> List.of(article.language());
            default -> List.of();
          });
    }
    return new Occasion(article, null, article.published(), values);
  }

  private static List<String> values(
      Facet facet, Statement statement, Article article, Registers registers) {
    return switch (facet) {
      case SPEAKER -> List.of(statement.speaker() == null ? Ids.UNKNOWN : statement.speaker().id());
      case SIDE -> List.of(registers.sideOf(statement.speaker()).orElse(Ids.UNKNOWN));
      case TOPIC ->
          statement.topics().stream()
              .flatMap(topic -> registers.withAncestors(topic).stream())
              .distinct()
              .toList();
      case ROUND -> round(article);
      case PUBLISHER -> List.of(publisher(outlet(statement, article)));
      case FORM -> List.of(statement.form().name().toLowerCase(Locale.ROOT));
      case ACT -> List.of(statement.act().name().toLowerCase(Locale.ROOT));
      case MENTIONS -> List.of();
      case LANGUAGE -> List.of(article.language());
      case CONFIDENCE -> List.of(statement.confidence().name().toLowerCase(Locale.ROOT));
    };
  }

  private static List<String> round(Article article) {
    return article.round() == null ? List.of() : List.of(article.round());
  }

  /// The name of the outlet that has a statement on record.
  static String outlet(Statement statement, Article article) {
    return article
        .source(statement.source())
        .map(Article.Source::publisher)
        .orElse(article.publisher());
  }

  /// The facet value of an outlet's name.
  static String publisher(String name) {
    String slug = Ids.slug(name);
    return slug.isEmpty() ? Ids.UNKNOWN : slug;
  }

  List<String> values(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
