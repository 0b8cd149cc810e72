package parley.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis.Token;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.Hit;
import parley.search.SearchEngine.Completion;
import parley.search.SearchEngine.Completion.Kind;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Sort;

/// What is near to words: completions, spellings, similar statements.
final class PlainWords {

  private static final int MOST = 10;

  private final PlainIndex index;

  PlainWords(PlainIndex index) {
    this.index = index;
  }

  List<Completion> complete(String prefix) {
    String typed = Registers.folded(prefix);
    if (typed.isEmpty()) {
      return List.of();
    }
    Registers known = index.registers;
    Stream<Completion> speakers =
        known.speakers().stream()
            .filter(s -> s.names().anyMatch(name -> continues(name, typed)))
            .map(s -> new Completion(Kind.SPEAKER, s.id(), s.name()));
    Stream<Completion> topics =
        known.topics().stream()
            .filter(t -> continues(t.label(), typed))
            .map(t -> new Completion(Kind.TOPIC, t.id(), t.label()));
    Stream<Completion> rounds =
        known.rounds().stream()
            .filter(r -> continues(r.name(), typed))
            .map(r -> new Completion(Kind.ROUND, r.id(), r.name()));
    Stream<Completion> words =
        index.vocabulary().stream()
            .filter(word -> word.startsWith(typed))
            .map(word -> new Completion(Kind.WORD, null, word));
    return Stream.of(speakers, topics, rounds, words).flatMap(s -> s).limit(MOST).toList();
  }

  private static boolean continues(String name, String typed) {
    String folded = Registers.folded(name);
    return folded.startsWith(typed) || folded.contains(" " + typed);
  }

  /// The query with each word that stands nowhere replaced by the nearest one that does.
  @Nullable String suggestion(SearchRequest request) {
    List<String> known = index.vocabulary();
    Words.All words = request.query().words();
    List<Words> better = new ArrayList<>();
    for (Words member : words.members()) {
      better.add(member instanceof Words.Term(String text) ? nearest(text, known) : member);
    }
    return better.equals(words.members()) ? null : QueryParser.print(new Words.All(better));
  }

  private Words nearest(String text, List<String> known) {
    List<Token> tokens = index.analysis.exact(text);
    if (tokens.size() != 1 || known.contains(tokens.getFirst().term())) {
      return new Words.Term(text);
    }
    String typed = tokens.getFirst().term();
    return known.stream()
        .filter(word -> distance(word, typed) <= 2 && typed.length() > 3)
        .min(Comparator.comparingInt(word -> distance(word, typed)))
        .map(Words.Term::new)
        .orElseGet(() -> new Words.Term(text));
  }

  /// Levenshtein's.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  List<Hit.OfStatement> similar(Statement to) {
    Set<String> terms = terms(to);
    PlainSearch everything = new PlainSearch(index, SearchRequest.ALL.withSort(Sort.NEWEST));
    return everything.hits().stream()
        .map(everything::hit)
        .map(Hit.OfStatement.class::cast)
        .filter(hit -> !hit.article().id().equals(to.article()))
        .filter(hit -> shared(terms, hit) > 0)
        .sorted(Comparator.comparingInt(hit -> -shared(terms, hit)))
        .limit(MOST)
        .toList();
  }

  private Set<String> terms(Statement statement) {
    Set<String> terms = new HashSet<>();
    index.analysis.stemmed(statement.text()).forEach(token -> terms.add(token.term()));
    return terms;
  }

  private int shared(Set<String> terms, Hit.OfStatement hit) {
    Set<String> both = terms(hit.statement());
    both.retainAll(terms);
    return both.size();
  }
}
