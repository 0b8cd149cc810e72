package parley.lint;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Registers;
import parley.archive.Topic;
import parley.input.Finding;
import parley.query.QueryParser;
import parley.query.Words;
import parley.register.Located;
import parley.register.RegisterFiles;
import parley.register.TopicQueries;

/// Each topic finds its examples and leaves its counter-examples; its query has words, none with a
/// wildcard, and the topic above it exists.
final class TopicRules {

  private TopicRules() {}

  static List<Finding> check(RegisterFiles files, Registers registers) {
    List<Finding> findings = new ArrayList<>();
    TopicQueries queries = TopicQueries.of(registers);
    for (Located<Topic> topic : files.topics()) {
      examples(topic, queries, findings);
      query(topic, findings);
      broader(topic, registers, findings);
    }
    return findings;
  }

  private static void examples(Located<Topic> topic, TopicQueries queries, List<Finding> findings) {
    String id = topic.entry().id();
    for (String example : topic.entry().examples()) {
      if (!queries.matched(example).contains(id)) {
        findings.add(topic.finding("the query of %s does not find “%s”".formatted(id, example)));
      }
    }
    for (String example : topic.entry().counterExamples()) {
      if (queries.matched(example).contains(id)) {
        findings.add(topic.finding("the query of %s finds “%s”".formatted(id, example)));
      }
    }
    if (topic.entry().examples().isEmpty()) {
      findings.add(topic.finding("the topic " + id + " has no example; give one"));
    }
  }

  private static void query(Located<Topic> topic, List<Finding> findings) {
    QueryParser.Parsed parsed = TopicQueries.parsed(topic.entry());
    if (parsed.query().required().isEmpty()) {
      findings.add(
          topic.finding(
              "the query of %s has no word that it looks for".formatted(topic.entry().id())));
    }
    parsed.query().notes().forEach(note -> findings.add(topic.finding("query: " + note)));
    if (hasPrefix(parsed.query().words())) {
      findings.add(
          topic.finding(
              "the query of %s has a wildcard; words are compared by their stems, so leave it out"
                  .formatted(topic.entry().id())));
    }
  }

  private static boolean hasPrefix(Words words) {
    return switch (words) {
      case Words.Prefix _ -> true;
      case Words.All(List<Words> members) -> members.stream().anyMatch(TopicRules::hasPrefix);
      case Words.Any(List<Words> members) -> members.stream().anyMatch(TopicRules::hasPrefix);
      case Words.Not(Words inner) -> hasPrefix(inner);
      case Words.Term _, Words.Phrase _, Words.Near _ -> false;
    };
  }

  private static void broader(Located<Topic> topic, Registers registers, List<Finding> findings) {
    String broader = topic.entry().broader();
    if (broader == null) {
      return;
    }
    if (registers.topic(broader).isEmpty()) {
      findings.add(topic.finding("there is no topic “" + broader + "” to be broader"));
    } else if (registers.withAncestors(broader).contains(topic.entry().id())) {
      findings.add(topic.finding("the topic " + topic.entry().id() + " stands above itself"));
    }
  }
}
