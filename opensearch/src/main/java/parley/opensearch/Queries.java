package parley.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.analysis.WordsMatcher;
import parley.opensearch.Dsl.Bool;
import parley.opensearch.Mapping.TextFields;
import parley.query.Words;
import parley.search.SearchRequest;

/// Turns the words of one request into a query, by the rules that [parley.analysis.WordsMatcher]
/// defines.
///
/// Scores are BM25 of the own words, plus a little where a term stands in the context. Of the
/// leaves that are not excluded one has to stand in the own words, whatever the context has.
final class Queries {

  private static final double CONTEXT_WEIGHT = 0.2;
  private static final int MOST_EXPANSIONS = 1_000_000;

  private final Analysis analysis;
  private final TextFields fields;
  private final List<Object> positive = new ArrayList<>();

  private Queries(Analysis analysis, TextFields fields) {
    this.analysis = analysis;
    this.fields = fields;
  }

  /// The query for all documents that match a request's words, filters left aside.
  static Bool of(SearchRequest request, Analysis analysis) {
    Queries queries = new Queries(analysis, Mapping.texts(request.unit()));
    Bool query = new Bool().filter(Dsl.term(Mapping.KIND, Mapping.kind(request.unit())));
    queries.addWords(request, query);
    return query;
  }

  private void addWords(SearchRequest request, Bool query) {
    List<Object> required = new ArrayList<>();
    for (Words member : request.query().words().members()) {
      switch (member) {
        case Words.Not(Words inner) -> Stream.ofNullable(part(inner, true)).forEach(query::mustNot);
        default -> Stream.ofNullable(part(member, false)).forEach(required::add);
      }
    }
    int needed = request.match().needed(required.size());
    if (needed == required.size()) {
      required.forEach(query::must);
    } else {
      query.should(required, needed);
    }
    if (!positive.isEmpty()) {
      query.filter(Dsl.any(positive));
    }
  }

  /// The query for a part; null if analysis drops it.
  private @Nullable Object part(Words words, boolean excluded) {
    return switch (words) {
      case Words.All(List<Words> members) -> all(parts(members, excluded));
      case Words.Any(List<Words> members) -> any(parts(members, excluded));
      case Words.Not(Words inner) -> not(part(inner, true));
      case Words.Term(String text) -> term(text, excluded);
      case Words.Phrase(String text) -> own(row(fields.exact(), analysis.exact(text)), excluded);
      case Words.Near near -> own(near(near), excluded);
      case Words.Prefix(String text) -> own(prefix(analysis.exact(text)), excluded);
    };
  }

  private List<Object> parts(List<Words> members, boolean excluded) {
    List<Object> parts = new ArrayList<>();
    for (Words member : members) {
      Object part = part(member, excluded);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable Object all(List<Object> parts) {
    Bool all = new Bool();
    parts.forEach(all::must);
    return parts.isEmpty() ? null : all.query();
  }

  private static @Nullable Object any(List<Object> parts) {
    return parts.isEmpty() ? null : Dsl.any(parts);
  }

  private static @Nullable Object not(@Nullable Object part) {
    return part == null ? null : new Bool().filter(Dsl.EVERYTHING).mustNot(part).query();
  }

  private @Nullable Object term(String text, boolean excluded) {
    List<Token> tokens = analysis.stemmed(text);
    Object own = own(row(fields.own(), tokens), excluded);
    if (own == null || excluded) {
      return own;
    }
    Object context = Objects.requireNonNull(row(fields.context(), tokens));
    return Dsl.any(List.of(own, weak(context)));
  }

  private static Object weak(Object query) {
    return Map.of("bool", Map.of("must", List.of(query), "boost", CONTEXT_WEIGHT));
  }

  private @Nullable Object own(@Nullable Object leaf, boolean excluded) {
    if (leaf != null && !excluded) {
      positive.add(leaf);
    }
    return leaf;
  }

  /// Terms at the distances that they have in the query.
  private static @Nullable Object row(String field, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    return tokens.size() == 1
        ? Dsl.term(field, tokens.getFirst().term())
        : Map.of("match_phrase", Map.of(field, Map.of("query", Terms.row(tokens))));
  }

  private @Nullable Object near(Words.Near near) {
    TreeSet<String> terms = new TreeSet<>();
    near.words().forEach(word -> analysis.stemmed(word).forEach(t -> terms.add(t.term())));
    if (terms.size() < 2) {
      return terms.isEmpty() ? null : Dsl.term(fields.own(), terms.first());
    }
    int gaps = near.slop() + WordsMatcher.dropped(near, analysis);
    int slop = Math.min(gaps, Mapping.GAP_BETWEEN_TEXTS / 2);
    Object match = Map.of("query", String.join(" ", terms), "max_gaps", slop, "ordered", false);
    return Map.of("intervals", Map.of(fields.own(), Map.of("match", match)));
  }

  /// Terms side by side, of which the last may go on.
  private @Nullable Object prefix(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    return tokens.size() == 1
        ? Map.of("prefix", Map.of(fields.exact(), Map.of("value", tokens.getFirst().term())))
        : Map.of(
            "match_phrase_prefix",
            Map.of(
                fields.exact(),
                Map.of("query", Terms.row(tokens), "max_expansions", MOST_EXPANSIONS)));
  }
}
