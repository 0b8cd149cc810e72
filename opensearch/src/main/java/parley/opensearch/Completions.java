package parley.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.analysis.Analysis.Token;
import parley.archive.Registers;
import parley.opensearch.Asker.Question;
import parley.opensearch.Dsl.Bool;
import parley.query.Facet;
import parley.search.SearchEngine.Completion;
import parley.search.SearchEngine.Completion.Kind;
import parley.search.SearchRequest.Unit;
import tools.jackson.databind.JsonNode;

/// Goes on with what was typed: registered names of which any word begins so, the more said by or
/// about them the earlier, then the most frequent words that continue the last one.
record Completions(Snapshot snapshot, Asker asker) {

  private static final int MOST = 10;
  private static final int MOST_NAMES = 7;
  private static final int MOST_RANKED = 1_000;

  /// How many statements a shard looks at for words.
  private static final int MOST_STATEMENTS_READ = 50_000;

  /// Characters with a meaning in Lucene's regular expressions.
  private static final String SPECIAL = "[.?+*|{}\\[\\]()\"\\\\#@&<>~^$-]";

  /// A registered name with the facet by whose counts it is ranked.
  private record Name(Facet facet, Completion completion) {
    private String id() {
      return String.valueOf(completion.id());
    }
  }

  List<Completion> of(String typed) {
    String folded = Registers.folded(typed);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Name> names = names(folded).limit(MOST_RANKED).toList();
    List<JsonNode> answers = asker.search(List.of(ranking(names), words(typed)));
    Stream<Completion> first = ranked(names, answers.getFirst()).limit(MOST_NAMES);
    return Stream.concat(first, completed(typed, answers.getLast())).limit(MOST).toList();
  }

  private Stream<Name> names(String folded) {
    Registers known = snapshot.registers();
    Stream<Name> speakers =
        known.speakers().stream()
            .filter(s -> s.names().anyMatch(name -> continues(name, folded)))
            .map(s -> new Name(Facet.SPEAKER, new Completion(Kind.SPEAKER, s.id(), s.name())));
    Stream<Name> topics =
        known.topics().stream()
            .filter(t -> continues(t.label(), folded))
            .map(t -> new Name(Facet.TOPIC, new Completion(Kind.TOPIC, t.id(), t.label())));
    Stream<Name> rounds =
        known.rounds().stream()
            .filter(r -> continues(r.name(), folded))
            .map(r -> new Name(Facet.ROUND, new Completion(Kind.ROUND, r.id(), r.name())));
    return Stream.of(speakers, topics, rounds).flatMap(of -> of);
  }

  private static boolean continues(String name, String typed) {
    String folded = Registers.folded(name);
    return folded.startsWith(typed) || folded.contains(" " + typed) || folded.contains("-" + typed);
  }

  private static Question ranking(List<Name> names) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Facet facet : List.of(Facet.SPEAKER, Facet.TOPIC, Facet.ROUND)) {
      List<String> ids =
          names.stream().filter(name -> name.facet() == facet).map(Name::id).toList();
      if (!ids.isEmpty()) {
        String field = facet.parameter();
        counts.put(
            field, Map.of("terms", Map.of("field", field, "include", ids, "size", ids.size())));
      }
    }
    return Question.of(
        Map.of("size", 0, "query", Dsl.term(Mapping.KIND, Mapping.STATEMENT), "aggs", counts));
  }

  private static Stream<Completion> ranked(List<Name> names, JsonNode answer) {
    Map<Completion, Long> frequencies = new HashMap<>();
    for (Name name : names) {
      JsonNode buckets = answer.path("aggregations").path(name.facet().parameter());
      long frequency =
          Json.stream(buckets.path("buckets"))
              .filter(bucket -> bucket.path("key").asString().equals(name.id()))
              .mapToLong(bucket -> bucket.path("doc_count").asLong())
              .sum();
      frequencies.put(name.completion(), frequency);
    }
    Comparator<Name> byKind = Comparator.comparing(Name::facet);
    Comparator<Name> byFrequency =
        Comparator.comparing(name -> frequencies.getOrDefault(name.completion(), 0L));
    return names.stream()
        .sorted(byKind.thenComparing(byFrequency.reversed()))
        .map(Name::completion);
  }

  private Question words(String typed) {
    List<Token> tokens = snapshot.analysis().exact(typed);
    if (tokens.isEmpty() || tokens.getLast().end() < typed.length()) {
      return Question.of(Map.of("size", 0, "query", Map.of("match_none", Map.of())));
    }
    String begin = tokens.getLast().term();
    Object prefix =
        Map.of("prefix", Map.of(Mapping.texts(Unit.STATEMENTS).exact(), Map.of("value", begin)));
    Object words =
        Map.of(
            "field",
            Mapping.WORDS,
            "include",
            begin.replaceAll(SPECIAL, "\\\\$0") + ".*",
            "size",
            MOST,
            "order",
            List.of(Map.of("_count", "desc"), Map.of("_key", "asc")));
    return Question.of(
        Map.of(
            "size",
            0,
            "terminate_after",
            MOST_STATEMENTS_READ,
            "query",
            new Bool().filter(prefix).query(),
            "aggs",
            Map.of(Mapping.WORDS, Map.of("terms", words))));
  }

  private Stream<Completion> completed(String typed, JsonNode answer) {
    JsonNode buckets = answer.path("aggregations").path(Mapping.WORDS).path("buckets");
    if (buckets.isEmpty()) {
      return Stream.of();
    }
    String before = typed.substring(0, snapshot.analysis().exact(typed).getLast().start());
    List<String> words = new ArrayList<>();
    buckets.forEach(bucket -> words.add(before + bucket.path("key").asString()));
    return words.stream().map(word -> new Completion(Kind.WORD, null, word));
  }
}
