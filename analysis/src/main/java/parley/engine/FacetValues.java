package parley.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.archive.Article;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.query.Facet;

/// The facet values of statements and of bare articles, by the rules at [Facet].
public record FacetValues(Registers registers, Analysis analysis) {

  private static final List<String> UNKNOWN = List.of(Ids.UNKNOWN);

  /// The values of a statement.
  public Map<Facet, List<String>> of(Statement statement, Article article) {
    return of(statement, article, analysis.exact(statement.text()));
  }

  /// The values of a statement whose exact terms are known.
  public Map<Facet, List<String>> of(Statement statement, Article article, List<Token> exact) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(
          facet,
          facet == Facet.MENTIONS
              ? analysis.mentions(statement.text(), exact)
              : of(facet, statement, article));
    }
    return Collections.unmodifiableMap(values);
  }

  private List<String> of(Facet facet, Statement statement, Article article) {
    return switch (facet) {
      case SPEAKER -> speaker(statement.speaker());
      case SIDE -> registers.sideOf(statement.speaker()).map(List::of).orElse(UNKNOWN);
      case TOPIC -> topics(statement);
      case ROUND -> round(article);
      case PUBLISHER -> List.of(publisher(publisherName(statement, article)));
      case FORM -> constant(statement.form());
      case ACT -> constant(statement.act());
      case MENTIONS -> List.of();
      case LANGUAGE -> List.of(article.language());
      case CONFIDENCE -> constant(statement.confidence());
    };
  }

  private static List<String> speaker(Speaker.@Nullable Ref speaker) {
    return speaker == null ? UNKNOWN : List.of(speaker.id());
  }

  private List<String> topics(Statement statement) {
    return statement.topics().stream()
        .flatMap(topic -> registers.withAncestors(topic).stream())
        .sorted()
        .distinct()
        .toList();
  }

  private static List<String> round(Article article) {
    return article.round() == null ? List.of() : List.of(article.round());
  }

  private static String publisherName(Statement statement, Article article) {
    return article
        .source(statement.source())
        .map(Article.Source::publisher)
        .orElse(article.publisher());
  }

  /// The value of an outlet's name.
  static String publisher(String name) {
    String slug = Ids.slug(name);
    return slug.isEmpty() ? Ids.UNKNOWN : slug;
  }

  private static List<String> constant(Enum<?> constant) {
    return List.of(constant.name().toLowerCase(Locale.ROOT));
  }

  /// The values of an article that stands for itself.
  public Map<Facet, List<String>> ofBare(Article article) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.put(Facet.ROUND, round(article));
    values.put(Facet.PUBLISHER, List.of(publisher(article.publisher())));
    values.put(Facet.LANGUAGE, List.of(article.language()));
    return Collections.unmodifiableMap(values);
  }
}
