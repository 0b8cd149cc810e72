package parley.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parley.indexer.CorpusContents;
import parley.indexer.CorpusContents.Item;
import parley.input.Finding;

/// No digest shares a run of 12 words with another. A digest is an article that names its sources;
/// pages as published may well share words.
final class SharedRuns {

  private static final int RUN = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

  private SharedRuns() {}

  static List<Finding> check(CorpusContents contents) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (Item item : contents.articles()) {
      if (!item.article().article().sources().isEmpty()) {
        check(item, first, findings);
      }
    }
    return findings;
  }

  private static void check(Item item, Map<String, String> first, List<Finding> findings) {
    List<String> words =
        WORD.matcher(item.article().article().text().toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .toList();
    String id = item.article().article().id();
    Set<String> told = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      String run = String.join(" ", words.subList(i, i + RUN));
      String other = first.putIfAbsent(run, id);
      if (other != null && !other.equals(id) && told.add(other)) {
        findings.add(
            item.finding("shares “%s” with %s; say it in other words".formatted(run, other)));
      }
    }
  }
}
