package parley.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evaluation.contender.Contender;
import parley.evaluation.contender.EngineContender;
import parley.evaluation.contender.HttpContender;
import parley.evaluation.peer.Peers;
import parley.evaluation.raw.RawLoop;
import parley.evaluation.speed.Race;
import parley.evaluation.speed.SpeedReport;
import parley.evaluation.speed.Timings;
import parley.evaluation.workload.ExpectedTotals;
import parley.evaluation.workload.Question;
import parley.evaluation.workload.Questions;
import parley.web.Options;
import parley.web.ParleyServer;

/// A race over an archive so small that it only proves that all give the expected totals.
class SmallRaceTest {

  private static final int STATEMENTS = 500;

  @Test
  void allContendersFindWhatIsExpected(@TempDir Path root) {
    PrintWriter log = new PrintWriter(new StringWriter());
    WorkFolder folder = WorkFolder.of(root, STATEMENTS, log);
    List<Question> questions = Questions.of(folder.workload());
    long[] expected = ExpectedTotals.of(folder.workload(), questions);
    Race.Plan once = new Race.Plan(Duration.ZERO, Duration.ZERO, 1);
    EngineContender engine = new EngineContender("engine", folder.engine());
    try (ParleyServer server = ParleyServer.start(engine.engine(), Options.local(0));
        RawLoop raw = new RawLoop(folder.index(), folder.workload().registers());
        Contender facets =
            Peers.LUCENE_FACET.open(folder.folder(), folder.workload()).orElseThrow();
        Contender sqlite = Peers.SQLITE.open(folder.folder(), folder.workload()).orElseThrow();
        engine) {
      java.net.URI url = java.net.URI.create(server.url());
      List<Contender> contenders = new ArrayList<>(List.of(engine, raw, facets, sqlite));
      for (HttpContender.Page page : HttpContender.Page.values()) {
        contenders.add(new HttpContender(page.name(), url, ProcessHandle.current(), page));
      }
      Map<Contender, Timings> seen = new Race(questions, expected, once).run(contenders);
      seen.forEach((contender, t) -> assertTrue(t.nearTotals() > 80, contender.name()));
      assertEquals(27, SpeedReport.classes(seen).lines().count());
      assertEquals(19, SpeedReport.slowest(seen).lines().count());
    }
  }
}
