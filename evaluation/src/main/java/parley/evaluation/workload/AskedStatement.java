package parley.evaluation.workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import parley.evaluation.workload.ExpectedTotals.Seen;
import parley.query.Words;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;

/// One question in numbers, to be asked about one statement after the other.
final class AskedStatement {

  private final List<Part> parts = new ArrayList<>();

  private AskedStatement() {}

  /// Something that has to hold.
  @FunctionalInterface
  private interface Part {
    boolean holds(Seen seen);
  }

  /// @param term the number of a word's term
  static AskedStatement of(SearchRequest request, Workload workload, ToIntFunction<String> term) {
    AskedStatement asked = new AskedStatement();
    request.filters().forEach(filter -> asked.parts.add(filter(filter, workload)));
    List<Words> members = request.query().words().members();
    if (members.isEmpty()) {
      return asked;
    }
    asked.parts.add(
        switch (members.getFirst()) {
          case Words.Term _ -> terms(members, request.match(), term);
          case Words.Phrase(String text) -> phrase(text, workload.words());
          case Words.Prefix(String text) -> prefix(text, workload.words());
          default -> throw new IllegalArgumentException("no question asks for " + members);
        });
    return asked;
  }

  boolean matches(Seen seen) {
    for (Part part : parts) {
      if (!part.holds(seen)) {
        return false;
      }
    }
    return true;
  }

  private static Part filter(Filter filter, Workload workload) {
    return switch (filter) {
      case Filter.Is(Facet facet, String id) when facet == Facet.SPEAKER -> speaker(id, workload);
      case Filter.Is(Facet facet, String id) when facet == Facet.TOPIC -> topic(id, workload);
      case Filter.Said said -> seen -> said.covers(seen.said());
      default -> throw new IllegalArgumentException("no question filters by " + filter);
    };
  }

  private static Part speaker(String id, Workload workload) {
    int number = workload.registers().speakers().indexOf(
        workload.registers().speaker(id).orElseThrow());
    return seen -> seen.speaker() == number;
  }

  private static Part topic(String id, Workload workload) {
    BitSet below = new BitSet();
    for (int i = 0; i < workload.cast().leaves().size(); i++) {
      String leaf = workload.topic(i).id();
      below.set(i, workload.registers().withAncestors(leaf).contains(id));
    }
    return seen -> any(seen.topics(), below);
  }

  private static boolean any(int[] numbers, BitSet of) {
    for (int number : numbers) {
      if (of.get(number)) {
        return true;
      }
    }
    return false;
  }

  private static Part terms(List<Words> members, Match match, ToIntFunction<String> term) {
    int[] terms =
        members.stream().mapToInt(word -> term.applyAsInt(((Words.Term) word).text())).toArray();
    int needed = match.needed(terms.length);
    return seen -> hasTerms(seen, terms, needed);
  }

  /// Enough of the terms in its own words or its context, and one in its own words.
  private static boolean hasTerms(Seen seen, int[] terms, int needed) {
    int own = 0;
    int inAll = 0;
    for (int term : terms) {
      boolean inOwn = seen.inOwn(term);
      own += inOwn ? 1 : 0;
      inAll += inOwn || seen.inContext(term) ? 1 : 0;
    }
    return own > 0 && inAll >= needed;
  }

  private static Part phrase(String text, List<String> words) {
    int[] row = List.of(text.split(" ")).stream().mapToInt(words::indexOf).toArray();
    return seen -> seen.spelled(row[0]) && seen.spelled(row[1]) && stands(row, seen.words());
  }

  private static boolean stands(int[] row, int[] words) {
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i] == row[0] && words[i + 1] == row[1]) {
        return true;
      }
    }
    return false;
  }

  private static Part prefix(String text, List<String> words) {
    BitSet begin = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      begin.set(i, words.get(i).regionMatches(true, 0, text, 0, text.length()));
    }
    return seen -> any(seen.words(), begin);
  }
}
