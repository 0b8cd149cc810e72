package parley.web.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.contract.Samples;
import parley.web.tier.Tiers.Tier;

final class TiersTest {

  private static final Tier HIGH = new Tier(Confidence.HIGH, "*", 970, 1000);
  private static final Tier SAID = new Tier(Confidence.HIGH, "said", 199, 200);
  private static final Tier RARE = new Tier(Confidence.HIGH, "rare", 9, 9);
  private static final Tier LOW = new Tier(Confidence.LOW, "*", 11, 20);
  private static final Tiers TIERS =
      new Tiers("ten texts", LocalDate.of(2025, 9, 1), List.of(LOW, HIGH, SAID, RARE));

  private static Statement statement(Confidence confidence, String rule) {
    Statement s = Samples.ARCHIVE.articles().getFirst().statements().getFirst();
    return new Statement(
        s.id(),
        s.article(),
        new Speaker.Ref("ada-verin", "Ada Verin"),
        s.namedAs(),
        s.said(),
        s.saidBasis(),
        s.form(),
        s.act(),
        confidence,
        s.text(),
        s.spans(),
        s.cue(),
        s.topics(),
        s.reportedBy(),
        s.source(),
        s.translated(),
        rule);
  }

  private static Optional<Tier> of(Confidence confidence, String rule) {
    return TIERS.of(statement(confidence, rule), Registers.NONE);
  }

  @Test
  void takesTheRuleWhereEnoughWereLookedAt() {
    assertEquals(
        List.of(Optional.of(SAID), Optional.of(HIGH), Optional.of(HIGH), Optional.of(LOW)),
        List.of(
            of(Confidence.HIGH, "said"),
            of(Confidence.HIGH, "rare"),
            of(Confidence.HIGH, "never measured"),
            of(Confidence.LOW, "said")));
    assertEquals(Optional.empty(), of(Confidence.MEDIUM, "said"));
  }

  @Test
  void saysNothingOfWhatItsSourceGave() {
    assertEquals(Optional.empty(), of(Confidence.HIGH, "given"));
  }

  @Test
  void saysNothingOfWhatWasPutRight() {
    Statement statement = statement(Confidence.HIGH, "said");
    LocalDate day = LocalDate.of(2025, 9, 1);
    Correction mended =
        new Correction(
            statement.id(), Correction.Kind.SET, Map.of("said", "2025-05"), "Misread", day);
    Registers registers = new Registers(List.of(), List.of(), List.of(), List.of(mended));
    assertEquals(Optional.empty(), TIERS.of(statement, registers));
  }

  @Test
  void roundsToTheNearest() {
    assertEquals(
        List.of(97L, 100L, 55L), List.of(HIGH.ofHundred(), SAID.ofHundred(), LOW.ofHundred()));
  }

  @Test
  void readsWhatItPrints() {
    assertEquals(TIERS, Tiers.parse(TIERS.print()));
    assertThrows(IllegalArgumentException.class, () -> Tiers.parse("HIGH\t1\t2\n"));
  }

  @Test
  void shipsAMeasureForEachConfidence() {
    List<Confidence> measured =
        Tiers.shipped().ofAllRules().stream().map(Tier::confidence).toList();
    assertEquals(List.of(Confidence.values()), measured);
  }
}
