package parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.query.QueryParser;
import parley.search.SearchRequest.Match;

class PercolatorTest {

  private static final Analysis ANALYSIS = Analysis.of(Registers.NONE);
  private static final List<String> WORDS =
      List.of("river", "rivers", "grain", "talks", "talk", "the", "of", "bodies", "peace", "sea");
  private static final List<String> PARTS =
      List.of(
          "grain",
          "-talks",
          "\"grain talks\"",
          "\"the river\"",
          "pea*",
          "\"grain riv*\"",
          "NEAR(bodies river)",
          "NEAR(sea peace, 4)",
          "(peace | bodies)",
          "-(sea | grain)",
          "the");

  private static String drawn(Random random, List<String> from, int most) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(_ -> from.get(random.nextInt(from.size())))
        .collect(Collectors.joining(" "));
  }

  private static WordsMatcher matcher(String query) {
    return WordsMatcher.of(
        QueryParser.parse(query, (_, _) -> List.of()).query().words(), Match.ALL, ANALYSIS);
  }

  @Test
  void findsWhatEachQueryFindsAlone() {
    Random random = new Random(7);
    SequencedMap<String, WordsMatcher> queries = new LinkedHashMap<>();
    for (int i = 0; i < 300; i++) {
      String query = drawn(random, PARTS, 3);
      queries.put(query, matcher(query));
    }
    Percolator<String> percolator = Percolator.of(queries);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      String text = drawn(random, WORDS, 9);
      List<String> alone =
          queries.sequencedEntrySet().stream()
              .filter(query -> query.getValue().matches(text, List.of()))
              .map(Map.Entry::getKey)
              .toList();
      assertEquals(alone, percolator.matching(new AnalyzedText(ANALYSIS, text)), text);
      found += alone.size();
    }
    assertTrue(found > 1_000, "only " + found + " queries matched");
  }
}
