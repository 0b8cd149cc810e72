package parley.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis.Token;
import parley.opensearch.Asker.Question;
import parley.opensearch.Mapping.TextFields;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/// Did you mean: a request's query with the words that stand nowhere, or hardly anywhere, replaced
/// by like ones that do, where that finds more.
record Spelling(Snapshot snapshot, Asker asker) {

  /// A word that is in the index is replaced only by one so many times as frequent.
  private static final int MORE_FREQUENT = 20;

  /// @param total how much the request finds as it is
  @Nullable String of(SearchRequest request, long total) {
    Words.All words = request.query().words();
    Set<String> plain = new TreeSet<>();
    words.members().forEach(member -> collect(member, plain));
    if (plain.isEmpty()) {
      return null;
    }
    Map<String, String> better = better(List.copyOf(plain), Mapping.texts(request.unit()));
    List<Words> replaced = words.members().stream().map(w -> replaced(w, better)).toList();
    if (replaced.equals(words.members())) {
      return null;
    }
    Words.All tree = new Words.All(replaced);
    Query query = new Query(QueryParser.print(tree), tree, List.of());
    return count(request.withQuery(query)) > total ? query.text() : null;
  }

  private void collect(Words words, Set<String> plain) {
    switch (words) {
      case Words.Term(String text) -> {
        if (spelled(text) != null) {
          plain.add(text);
        }
      }
      case Words.Any(List<Words> members) -> members.forEach(member -> collect(member, plain));
      case Words.All _, Words.Not _, Words.Phrase _, Words.Near _, Words.Prefix _ -> {}
    }
  }

  /// The one term that a word is; null if it is none or several, or a number, which is no slip of
  /// the pen for another.
  private @Nullable String spelled(String word) {
    List<Token> spelled = snapshot.analysis().exact(word);
    return spelled.size() == 1
            && word.codePoints().noneMatch(Character::isDigit)
            && snapshot.analysis().stemmed(word).size() == 1
        ? spelled.getFirst().term()
        : null;
  }

  private static Words replaced(Words words, Map<String, String> better) {
    return switch (words) {
      case Words.Term(String text) -> new Words.Term(better.getOrDefault(text, text));
      case Words.Any(List<Words> members) ->
          new Words.Any(members.stream().map(member -> replaced(member, better)).toList());
      case Words.All _, Words.Not _, Words.Phrase _, Words.Near _, Words.Prefix _ -> words;
    };
  }

  private Map<String, String> better(List<String> words, TextFields fields) {
    Map<String, Object> suggest = new LinkedHashMap<>();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Map<String, Object> term =
          Map.of("field", fields.exact(), "suggest_mode", "popular", "size", 1);
      suggest.put("w" + i, Map.of("text", String.valueOf(spelled(words.get(i))), "term", term));
      questions.add(Question.of(counting(fields.own(), words.get(i))));
    }
    questions.add(Question.of(Map.of("size", 0, "suggest", suggest)));
    List<JsonNode> answers = asker.search(questions);
    Map<String, String> better = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      JsonNode option = answers.getLast().path("suggest").path("w" + i).path(0).path("options");
      long frequency = total(answers.get(i));
      if (option.path(0).path("freq").asLong(0) > MORE_FREQUENT * frequency) {
        better.put(words.get(i), option.path(0).path("text").asString());
      }
    }
    return better;
  }

  private Map<String, Object> counting(String field, String word) {
    String stem = snapshot.analysis().stemmed(word).getFirst().term();
    return Map.of("size", 0, "track_total_hits", true, "query", Dsl.term(field, stem));
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(0);
  }

  private long count(SearchRequest request) {
    Object query = Filters.hits(request, Queries.of(request, snapshot.analysis()));
    return total(asker.search(Map.of("size", 0, "track_total_hits", true, "query", query)));
  }
}
