package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import parley.analysis.Analysis;
import parley.analysis.AnalyzedText;
import parley.analysis.WordsMatcher;
import parley.archive.Registers;
import parley.archive.Topic;
import parley.search.SearchRequest.Match;
import parley.query.QueryParser;

/// Assigns topics by their stored queries. A statement that has a topic has all topics above it.
public final class Topics {

  private record Stored(String id, WordsMatcher query) {}

  private final Registers registers;
  private final Analysis analysis;
  private final List<Stored> stored = new ArrayList<>();

  private Topics(Registers registers) {
    this.registers = registers;
    this.analysis = Analysis.of(registers);
  }

  /// The topics of these registers; those without a query are only found through those below them.
  public static Topics of(Registers registers) {
    Topics topics = new Topics(registers);
    QueryParser.Names names = QueryParser.Names.of(Registers.NONE);
    for (Topic topic : registers.topics()) {
      if (!topic.query().isBlank()) {
        WordsMatcher query =
            WordsMatcher.of(QueryParser.parse(topic.query(), names).query().words(), Match.ALL, topics.analysis);
        topics.stored.add(new Stored(topic.id(), query));
      }
    }
    return topics;
  }

  /// The ids of the topics of these words, ancestors included, sorted.
  public List<String> of(String words) {
    TreeSet<String> ids = new TreeSet<>();
    List<AnalyzedText> own = List.of(new AnalyzedText(analysis, words));
    for (Stored topic : stored) {
      if (topic.query().matches(own, List.of())) {
        ids.addAll(registers.withAncestors(topic.id()));
      }
    }
    return List.copyOf(ids);
  }
}
