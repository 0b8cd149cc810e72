package parley.evaluation.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evaluation.workload.Workload.MadeStatement;

class WorkloadTest {

  private static final Workload SMALL = new Workload(Workload.SEED, 2_000);

  private static List<MadeStatement> statements(Workload workload) {
    List<MadeStatement> all = new ArrayList<>();
    workload.forEach(article -> all.addAll(article.statements()));
    return all;
  }

  @Test
  void statementsAreAsManyAndAsLongAsAskedFor() {
    IntSummaryStatistics lengths =
        statements(SMALL).stream().mapToInt(s -> s.words().length).summaryStatistics();
    assertEquals(
        List.of(2_000L, 20L, 60L),
        List.of(lengths.getCount(), (long) lengths.getMin(), (long) lengths.getMax()));
  }

  @Test
  void frequencyOfWordsFallsWithTheirRank() {
    Map<Integer, Long> counts =
        statements(SMALL).stream()
            .flatMapToInt(s -> java.util.Arrays.stream(s.words()))
            .boxed()
            .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
    double tenTimes = (double) counts.getOrDefault(0, 0L) / counts.getOrDefault(9, 0L);
    assertTrue(tenTimes > 5 && tenTimes < 20, "the first word is " + tenTimes + " times the tenth");
  }

  @Test
  void theSameSeedMakesTheSameCorpus(@TempDir Path folder) throws IOException {
    Path one = written(folder.resolve("one"), Workload.SEED);
    Path again = written(folder.resolve("again"), Workload.SEED);
    Path other = written(folder.resolve("other"), Workload.SEED + 1);
    assertEquals(-1, Files.mismatch(one, again));
    assertNotEquals(-1, Files.mismatch(one, other));
  }

  private static Path written(Path folder, long seed) {
    new WorkloadCorpus(new Workload(seed, 300), folder).write();
    return folder.resolve("articles/part-0000.jsonl");
  }

  @Test
  void threeHundredQuestionsOfSeventeenClassesFindSomething() {
    List<Question> questions = Questions.of(SMALL);
    long[] totals = ExpectedTotals.of(SMALL, questions);
    Map<QueryClass, Long> classes =
        questions.stream()
            .collect(Collectors.groupingBy(Question::kind, TreeMap::new, Collectors.counting()));
    assertEquals(300, questions.size());
    assertEquals(17, classes.size());
    assertTrue(java.util.Arrays.stream(totals).allMatch(total -> total > 0));
  }
}
