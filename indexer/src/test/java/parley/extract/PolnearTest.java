package parley.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.archive.Registers;

/// The extractor on the part of PolNeAR that is held out from tuning.
@EnabledIfSystemProperty(
    named = "parley.polnear",
    matches = ".+",
    disabledReason =
        "PolNeAR is not part of the project; unpack it and pass its folder as -Dparley.polnear")
class PolnearTest {

  @Test
  void theHeldOutPartIsReadAsWellAsEver() {
    Score score = new Score();
    Extractor extractor = Extractor.of(Registers.NONE);
    for (Polnear.Doc doc : PolnearRun.part(Path.of(System.getProperty("parley.polnear")), true)) {
      score.add(
          doc, extractor.extract(new Input(doc.name(), doc.text(), null, "en", null, List.of())));
    }
    assertTrue(score.exactF1() >= 54, score.report());
    assertTrue(score.matchedF1() >= 66, score.report());
  }
}
