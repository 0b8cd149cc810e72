package parley.lint;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Registers;
import parley.archive.Round;
import parley.input.Finding;
import parley.register.Located;
import parley.register.RegisterFiles;

/// The parties of each round are registered.
final class RoundRules {

  private RoundRules() {}

  static List<Finding> check(RegisterFiles files, Registers registers) {
    List<Finding> findings = new ArrayList<>();
    for (Located<Round> round : files.rounds()) {
      for (String party : round.entry().parties()) {
        if (registers.speaker(party).isEmpty()) {
          findings.add(
              round.finding(
                  "the party “%s” of %s is not registered; add it to speakers.yaml"
                      .formatted(party, round.entry().id())));
        }
      }
    }
    return findings;
  }
}
