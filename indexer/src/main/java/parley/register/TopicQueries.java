package parley.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.analysis.Analysis;
import parley.analysis.AnalyzedText;
import parley.analysis.Percolator;
import parley.analysis.WordsMatcher;
import parley.archive.Registers;
import parley.archive.Topic;
import parley.query.Query;
import parley.query.QueryParser;
import parley.search.SearchRequest.Match;

/// The stored queries of all topics, compiled once. Safe for any number of threads.
public final class TopicQueries {

  private final Registers registers;
  private final Analysis analysis;
  private final Percolator<String> queries;

  private TopicQueries(Registers registers) {
    this.registers = registers;
    this.analysis = Analysis.of(registers);
    SequencedMap<String, WordsMatcher> matchers = new LinkedHashMap<>();
    for (Topic topic : registers.topics()) {
      Query query = parsed(topic).query();
      if (!query.required().isEmpty()) {
        matchers.put(topic.id(), WordsMatcher.of(query.words(), Match.ALL, analysis));
      }
    }
    this.queries = Percolator.of(matchers);
  }

  /// The queries of these registers' topics.
  public static TopicQueries of(Registers registers) {
    return new TopicQueries(registers);
  }

  /// How the query of a topic is read; one without a word that has to be there finds nothing.
  /// Fields (`speaker:`) are no part of the language of topics.
  public static QueryParser.Parsed parsed(Topic topic) {
    return QueryParser.parse(topic.query(), (_, _) -> List.of());
  }

  /// The topics that these words have, ancestors included, sorted.
  public List<String> of(String words) {
    return withAncestors(matched(words));
  }

  /// These topics and all above them, sorted.
  public List<String> withAncestors(List<String> ids) {
    SortedSet<String> topics = new TreeSet<>();
    ids.forEach(id -> topics.addAll(registers.withAncestors(id)));
    return List.copyOf(topics);
  }

  /// The topics whose own query the words match, in the register's order.
  public List<String> matched(String words) {
    return queries.matching(new AnalyzedText(analysis, words));
  }
}
