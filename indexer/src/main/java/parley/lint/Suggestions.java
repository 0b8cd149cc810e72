package parley.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.indexer.CorpusContents;
import parley.indexer.CorpusContents.Item;
import parley.input.Counted;

/// Speakers who speak often and are not registered.
final class Suggestions {

  private static final int FEWEST_STATEMENTS = 2;
  private static final int MOST_SPEAKERS = 50;

  private static final Comparator<Unknown> ORDER =
      Comparator.comparingInt((Unknown unknown) -> -unknown.statements.size())
          .thenComparing(unknown -> unknown.name);

  private Suggestions() {}

  /// One whom the articles call so.
  private static final class Unknown {
    private final String name;
    private final List<String> statements = new ArrayList<>();
    private final Set<String> articles = new TreeSet<>();

    Unknown(String name) {
      this.name = name;
    }
  }

  static String yaml(CorpusContents contents) {
    Map<String, Unknown> unknowns = new TreeMap<>();
    for (Item item : contents.articles()) {
      item.article().statements().forEach(statement -> count(statement, unknowns));
    }
    StringBuilder yaml = new StringBuilder();
    unknowns.values().stream()
        .filter(unknown -> unknown.statements.size() >= FEWEST_STATEMENTS)
        .sorted(ORDER)
        .limit(MOST_SPEAKERS)
        .forEach(unknown -> write(unknown, yaml));
    return yaml.toString();
  }

  private static void count(Statement statement, Map<String, Unknown> unknowns) {
    Speaker.@Nullable Ref speaker = statement.speaker();
    if (speaker == null || !speaker.id().startsWith("~")) {
      return;
    }
    Unknown unknown = unknowns.computeIfAbsent(speaker.id(), _ -> new Unknown(speaker.name()));
    unknown.statements.add(statement.id());
    unknown.articles.add(statement.article());
  }

  private static void write(Unknown unknown, StringBuilder yaml) {
    yaml.append(
        """
        # %s in %s: %s
        - id: %s
          name: "%s"
          kind: person
        """
            .formatted(
                Counted.of(unknown.statements.size(), "statement"),
                Counted.of(unknown.articles.size(), "article"),
                unknown.articles.iterator().next() + (unknown.articles.size() > 1 ? ", ..." : ""),
                Ids.slug(unknown.name),
                unknown.name.replace("\\", "\\\\").replace("\"", "\\\"")));
  }
}
