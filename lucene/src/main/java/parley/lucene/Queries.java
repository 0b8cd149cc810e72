package parley.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.analysis.WordsMatcher;
import parley.lucene.IndexSchema.TextFields;
import parley.query.Words;
import parley.search.SearchRequest;

/// Turns the words of one request into a Lucene query, by the rules that
/// [parley.analysis.WordsMatcher] defines.
///
/// Scores are BM25 of the own words, plus a little where a term stands in the context. Of the
/// leaves that are not excluded one has to stand in the own words, whatever the context has. Own
/// words are in fields of their own for each kind of document, so that only a query without such
/// leaves has to ask for the kind.
final class Queries {

  private static final float CONTEXT_WEIGHT = 0.2f;

  private final Analysis analysis;
  private final FrequentPlaces places;
  private final TextFields fields;
  private final TermQuery kind;
  private final List<Query> positive = new ArrayList<>();
  private final List<Query> contexts = new ArrayList<>();
  private boolean costly;

  private Queries(Snapshot snapshot, SearchRequest.Unit unit) {
    this.analysis = snapshot.analysis();
    this.places = snapshot.places();
    this.fields = IndexSchema.texts(unit);
    this.kind = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.kind(unit)));
  }

  /// What a request's words come to.
  ///
  /// @param query for all documents that match them, filters left aside
  /// @param everything whether that is all documents of the kind
  /// @param ranked whether scores differ
  /// @param costly whether a match costs more to find than to score
  /// @param summed what stands for itself in the score, which is the sum of all these; empty where
  ///   it is not that simple
  /// @param anyOf the own words of which any makes a match, where nothing else is asked; else empty
  record Found(
      Query query,
      boolean everything,
      boolean ranked,
      boolean costly,
      List<Query> summed,
      List<Term> anyOf) {

    /// What scores as the query does; it may match documents that the query does not.
    Query scored() {
      return summed.isEmpty() ? query : any(summed);
    }
  }

  static Found of(SearchRequest request, Snapshot snapshot) {
    return new Queries(snapshot, request.unit()).found(request);
  }

  private Found found(SearchRequest request) {
    List<Query> required = new ArrayList<>();
    List<Query> excluded = new ArrayList<>();
    for (Words member : request.query().words().members()) {
      Query part = part(member instanceof Words.Not(Words inner) ? inner : member, isNot(member));
      if (part != null) {
        (isNot(member) ? excluded : required).add(part);
      }
    }
    if (required.isEmpty() && excluded.isEmpty()) {
      return new Found(kind, true, false, false, List.of(), List.of());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    excluded.forEach(part -> query.add(part, Occur.MUST_NOT));
    boolean leaves = request.query().words().members().stream().noneMatch(Queries::isTree);
    int needed = request.match().needed(required.size());
    if (positive.isEmpty()) {
      query.add(kind, Occur.FILTER);
      add(required, needed, query);
    } else if (leaves && needed == 1) {
      query.add(any(positive), Occur.MUST);
      contexts.forEach(context -> query.add(context, Occur.SHOULD));
    } else {
      add(required, needed, query);
      query.add(any(positive), Occur.FILTER);
    }
    boolean alike = positive.stream().allMatch(leaf -> leaf instanceof PrefixQuery);
    boolean terms = leaves && !costly;
    return new Found(
        query.build(),
        false,
        !alike || required.size() > 1 || !leaves,
        costly,
        terms ? Stream.concat(positive.stream(), contexts.stream()).toList() : List.of(),
        terms && needed == 1 && excluded.isEmpty() ? ownTerms() : List.of());
  }

  private List<Term> ownTerms() {
    return positive.stream().map(leaf -> ((TermQuery) leaf).getTerm()).distinct().toList();
  }

  private static boolean isTree(Words words) {
    return words instanceof Words.All || words instanceof Words.Any;
  }

  private static void add(List<Query> required, int needed, BooleanQuery.Builder to) {
    boolean all = needed == required.size();
    required.forEach(part -> to.add(part, all ? Occur.MUST : Occur.SHOULD));
    if (!all) {
      to.setMinimumNumberShouldMatch(needed);
    }
  }

  private static boolean isNot(Words words) {
    return words instanceof Words.Not;
  }

  /// The query for a part; null if analysis drops it.
  private @Nullable Query part(Words words, boolean excluded) {
    return switch (words) {
      case Words.All(List<Words> members) -> all(members, excluded);
      case Words.Any(List<Words> members) -> anyOf(members, excluded);
      case Words.Not(Words inner) -> not(part(inner, true));
      case Words.Term(String text) -> term(text, excluded);
      case Words.Phrase(String text) -> own(row(fields.exact(), analysis.exact(text)), excluded);
      case Words.Near near -> own(near(near), excluded);
      case Words.Prefix(String text) -> own(prefix(analysis.exact(text)), excluded);
    };
  }

  private @Nullable Query all(List<Words> members, boolean excluded) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean empty = true;
    for (Words member : members) {
      Query part = part(member, excluded);
      if (part != null) {
        all.add(part, Occur.MUST);
        empty = false;
      }
    }
    return empty ? null : all.build();
  }

  private @Nullable Query anyOf(List<Words> members, boolean excluded) {
    List<Query> parts = new ArrayList<>();
    for (Words member : members) {
      Query part = part(member, excluded);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : any(parts);
  }

  private static Query any(List<Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  private static @Nullable Query not(@Nullable Query part) {
    return part == null
        ? null
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(part, Occur.MUST_NOT)
            .build();
  }

  private @Nullable Query term(String text, boolean excluded) {
    List<Token> tokens = analysis.stemmed(text);
    Query own = own(row(fields.own(), tokens), excluded);
    Query context = row(fields.context(), tokens);
    if (own == null || context == null || excluded) {
      return own;
    }
    contexts.add(new BoostQuery(context, CONTEXT_WEIGHT));
    return any(List.of(own, contexts.getLast()));
  }

  private @Nullable Query own(@Nullable Query words, boolean excluded) {
    Query leaf = words instanceof PhraseQuery row ? new PlacedPhraseQuery(row, places) : words;
    if (leaf != null && !excluded) {
      positive.add(leaf);
    }
    costly |= leaf != null && !(leaf instanceof TermQuery);
    return leaf;
  }

  /// Terms at the distances that they have in the query.
  private static @Nullable Query row(String field, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    if (tokens.size() == 1) {
      return new TermQuery(new Term(field, tokens.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = tokens.getFirst().position();
    tokens.forEach(t -> phrase.add(new Term(field, t.term()), t.position() - first));
    return phrase.build();
  }

  private @Nullable Query near(Words.Near near) {
    TreeSet<String> terms = new TreeSet<>();
    near.words().forEach(word -> analysis.stemmed(word).forEach(t -> terms.add(t.term())));
    if (terms.size() < 2) {
      return terms.isEmpty() ? null : new TermQuery(new Term(fields.own(), terms.first()));
    }
    IntervalsSource[] sources = terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    int gaps = near.slop() + WordsMatcher.dropped(near, analysis);
    int slop = Math.min(gaps, IndexSchema.GAP_BETWEEN_TEXTS / 2);
    return new IntervalQuery(fields.own(), Intervals.maxgaps(slop, Intervals.unordered(sources)));
  }

  /// Terms side by side, of which the last may go on.
  private @Nullable Query prefix(List<Token> tokens) {
    if (tokens.size() < 2) {
      return tokens.isEmpty()
          ? null
          : new PrefixQuery(new Term(fields.exact(), tokens.getFirst().term()));
    }
    IntervalsSource[] sources = new IntervalsSource[tokens.size()];
    for (int i = 0; i < sources.length; i++) {
      BytesRef term = new BytesRef(tokens.get(i).term());
      sources[i] =
          i < sources.length - 1 ? Intervals.term(term) : Intervals.prefix(term, Integer.MAX_VALUE);
    }
    return new IntervalQuery(fields.exact(), Intervals.phrase(sources));
  }
}
