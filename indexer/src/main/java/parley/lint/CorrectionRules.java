package parley.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Statement;
import parley.indexer.CorpusContents;
import parley.input.Finding;
import parley.register.Located;
import parley.register.RegisterFiles;

/// Corrections mend statements that exist, with speakers and topics that exist, and tie statements
/// that exist to each other. A withdrawal may outlive what it withdrew.
final class CorrectionRules {

  private final Registers registers;
  private final Set<String> statements = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private CorrectionRules(Registers registers, CorpusContents contents) {
    this.registers = registers;
    for (CorpusContents.Item item : contents.articles()) {
      item.article().statements().stream().map(Statement::id).forEach(statements::add);
    }
  }

  static List<Finding> check(RegisterFiles files, Registers registers, CorpusContents contents) {
    CorrectionRules rules = new CorrectionRules(registers, contents);
    files.corrections().forEach(rules::check);
    return rules.findings;
  }

  private void check(Located<Correction> correction) {
    String target = correction.entry().target();
    if (correction.entry().kind() == Correction.Kind.WITHDRAW) {
      return;
    }
    statement(correction, target);
    contradiction(correction);
    speaker(correction);
    topics(correction);
  }

  private void statement(Located<Correction> correction, String id) {
    if (!statements.contains(id)) {
      findings.add(
          correction.finding(
              "there is no statement “%s”; its words may have changed: look its new id up"
                  .formatted(id)));
    }
  }

  private void contradiction(Located<Correction> correction) {
    @Nullable String by = correction.entry().by();
    if (by == null) {
      return;
    }
    statement(correction, by);
    if (by.equals(correction.entry().target())) {
      findings.add(correction.finding("a statement cannot contradict itself"));
    }
  }

  private void speaker(Located<Correction> correction) {
    String speaker = correction.entry().set().get("speaker");
    boolean known =
        speaker == null
            || speaker.isBlank()
            || registers.speaker(speaker).isPresent()
            || registers.named(speaker).size() == 1;
    if (!known) {
      findings.add(
          correction.finding(
              "the speaker “" + speaker + "” is not registered, or not the only one"));
    }
  }

  private void topics(Located<Correction> correction) {
    String topics = correction.entry().set().getOrDefault("topics", "");
    for (String topic : List.of(topics.split(",", -1))) {
      if (!topic.isEmpty() && registers.topic(topic).isEmpty()) {
        findings.add(correction.finding("there is no topic “" + topic + "”"));
      }
    }
  }
}
