package parley.evaluation.peer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evaluation.contender.Contender;
import parley.evaluation.speed.Race;
import parley.evaluation.speed.Timings;
import parley.evaluation.workload.ExpectedTotals;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Questions;
import parley.evaluation.workload.Workload;

/// A race of plain OpenSearch over an archive so small that it only proves that it is asked for the
/// same.
@Tag("cluster")
class OpenSearchPeerTest {

  @Test
  void itFindsAboutWhatIsExpected(@TempDir Path folder) {
    Workload workload = new Workload(Workload.SEED, 500);
    List<Question> questions = Questions.of(workload);
    long[] expected = ExpectedTotals.of(workload, questions);
    Race.Plan once = new Race.Plan(Duration.ZERO, Duration.ZERO, 1);
    try (Contender peer = Peers.OPENSEARCH.open(folder, workload).orElseThrow()) {
      Timings seen =
          new Race(questions, expected, once)
              .run(List.of(peer)).values().stream().findFirst().orElseThrow();
      assertTrue(seen.nearTotals() > 80, () -> seen.nearTotals() + " % of totals");
    }
  }
}
