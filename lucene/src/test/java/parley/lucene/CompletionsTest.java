package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.contract.Samples;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Completion;
import parley.search.SearchEngine.Completion.Kind;

/// What is kept for completing is what a look at every name finds, however often it is asked.
class CompletionsTest {

  private static final int MOST_NAMES = 7;
  private static final List<String> TYPED =
      Samples.REGISTERS.speakers().stream().flatMap(Speaker::names).toList();

  @Test
  void speakersAreThoseWithANameThatGoesOnSo(@TempDir Path folder) {
    Random random = new Random(7);
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      for (int i = 0; i < 2_000; i++) {
        String name = TYPED.get(random.nextInt(TYPED.size()));
        int start = random.nextInt(name.length());
        String typed = name.substring(start, start + 1 + random.nextInt(name.length() - start));
        List<Completion> found = engine.complete(typed);
        assertEquals(found, engine.complete(typed), typed);
        Set<String> expected = speakers(Registers.folded(typed));
        if (!typed.isBlank() && expected.size() <= MOST_NAMES) {
          assertEquals(expected, speakers(found), typed);
        }
      }
    }
  }

  private static Set<String> speakers(String folded) {
    return Samples.REGISTERS.speakers().stream()
        .filter(speaker ->
            speaker
                .names()
                .map(Registers::folded)
                .anyMatch(name ->
                    name.startsWith(folded)
                        || name.contains(" " + folded)
                        || name.contains("-" + folded)))
        .map(Speaker::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> speakers(List<Completion> found) {
    return found.stream()
        .filter(completion -> completion.kind() == Kind.SPEAKER)
        .map(completion -> String.valueOf(completion.id()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
