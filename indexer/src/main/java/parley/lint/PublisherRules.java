package parley.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.archive.Registers;
import parley.archive.Registers.Publisher;
import parley.input.Finding;
import parley.register.Located;
import parley.register.RegisterFiles;

/// A publisher's rights are said once: no two entries have a name in common.
final class PublisherRules {

  private PublisherRules() {}

  static List<Finding> check(RegisterFiles files) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Located<Publisher>> bearers = new HashMap<>();
    for (Located<Publisher> publisher : files.publishers()) {
      for (String name : publisher.entry().names().map(Registers::folded).distinct().toList()) {
        Located<Publisher> first = bearers.putIfAbsent(name, publisher);
        if (first != null) {
          findings.add(
              publisher.finding(
                  "the name “%s” belongs to %s (line %d) too; leave it to one of them"
                      .formatted(name, first.entry().name(), first.line())));
        }
      }
    }
    return findings;
  }
}
