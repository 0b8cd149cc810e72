package parley.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.archive.Registers.Correction;
import parley.archive.Speaker.Kind;
import parley.archive.Speaker.Office;

class RegistersTest {

  private static final List<String> PIECES =
      List.of(
          "A", "b", " ", "  ", "I", "\t", "\n", "é", "e\u0301", "Ї", "’", "'", "ß", ".", "~", "ł");

  private static final Speaker DELTA = speaker("delta", "Delta", Kind.GOVERNMENT, null);
  private static final Speaker ADA =
      new Speaker(
          "ada-verin",
          "Ada Verín",
          Map.of("uk", "Ада Верін"),
          List.of("A. Verin"),
          Kind.PERSON,
          "delta",
          List.of(
              new Office("Deputy", null, PartialDate.parse("2024-03")),
              new Office("Minister", PartialDate.parse("2024-04"), null)),
          null);
  private static final Speaker LEV = speaker("lev-verin", "Lev Verin", Kind.PERSON, null);
  private static final Speaker BANK =
      speaker("verin-bank", "Bank Verin", Kind.ORGANISATION, "nowhere");
  private static final Correction GONE =
      new Correction("a-1", Correction.Kind.WITHDRAW, Map.of(), "asked", LocalDate.of(2025, 1, 1));
  private static final Registers REGISTERS =
      new Registers(
          List.of(DELTA, ADA, LEV, BANK, speaker("delta", "Another", Kind.PERSON, null)),
          List.of(
              topic("water", null),
              topic("dams", "water"),
              topic("egg", "hen"),
              topic("hen", "egg"),
              topic("lost", "nowhere")),
          List.of(),
          List.of(GONE));

  private static Speaker speaker(String id, String name, Kind kind, @Nullable String side) {
    return new Speaker(id, name, Map.of(), List.of(), kind, side, List.of(), null);
  }

  private static Topic topic(String id, @Nullable String broader) {
    return new Topic(id, id, broader, id, List.of(), List.of());
  }

  @Test
  void namesFindTheirBearersWhateverCaseAndAccents() {
    assertEquals(List.of(ADA), REGISTERS.named("  ada   VERIN "));
    assertEquals(List.of(ADA), REGISTERS.named("Ада Верін"));
    assertEquals(List.of(ADA), REGISTERS.named("a. verin"));
    assertEquals(List.of(DELTA), REGISTERS.named("delta"));
    assertEquals(List.of(), REGISTERS.named("Ada"));
    assertEquals(List.of(), REGISTERS.named("ada-verin"));
  }

  @Test
  void aSurnameFindsAllPersonsWhoBearIt() {
    assertEquals(List.of(ADA, LEV), REGISTERS.named("Verin"));
    assertEquals(List.of(ADA), REGISTERS.named("верін"));
  }

  @Test
  void ofARepeatedIdTheFirstCounts() {
    assertEquals(Optional.of(DELTA), REGISTERS.speaker("delta"));
    assertEquals(Optional.empty(), REGISTERS.speaker(null));
    assertEquals(Optional.empty(), REGISTERS.speaker("nobody"));
  }

  @Test
  void topicsKnowWhatIsAboveThem() {
    assertEquals(List.of("dams", "water"), REGISTERS.withAncestors("dams"));
    assertEquals(List.of("egg", "hen"), REGISTERS.withAncestors("egg"));
    assertEquals(List.of("lost", "nowhere"), REGISTERS.withAncestors("lost"));
    assertEquals(List.of("unheard-of"), REGISTERS.withAncestors("unheard-of"));
  }

  @Test
  void sidesAreNamedByTheirRegisteredSpeaker() {
    assertEquals("Delta", REGISTERS.sideName("delta"));
    assertEquals("nowhere", REGISTERS.sideName("nowhere"));
    assertEquals(Optional.of("delta"), REGISTERS.sideOf(ADA.ref()));
    assertEquals(Optional.empty(), REGISTERS.sideOf(LEV.ref()));
    assertEquals(Optional.empty(), REGISTERS.sideOf(new Speaker.Ref("~jo", "Jo")));
    assertEquals(Optional.empty(), REGISTERS.sideOf(null));
  }

  @Test
  void officesAreThoseHeldOnTheDay() {
    assertEquals(Optional.of("Deputy"), office(LocalDate.of(2024, 3, 31)));
    assertEquals(Optional.of("Minister"), office(LocalDate.of(2024, 4, 1)));
    assertEquals(Optional.empty(), LEV.officeOn(LocalDate.of(2024, 4, 1)));
  }

  private static Optional<String> office(LocalDate day) {
    return ADA.officeOn(day).map(Office::title);
  }

  @Test
  void withdrawalsAreFoundByWhatTheyTakeOut() {
    assertEquals(Optional.of(GONE), REGISTERS.withdrawal("a-1"));
    assertEquals(Optional.empty(), REGISTERS.withdrawal("a-2"));
  }

  @Test
  void equalByContents() {
    Registers same =
        new Registers(
            REGISTERS.speakers(), REGISTERS.topics(), REGISTERS.rounds(), REGISTERS.corrections());
    assertEquals(REGISTERS, same);
    assertEquals(REGISTERS.hashCode(), same.hashCode());
    assertNotEquals(REGISTERS, Registers.NONE);
  }

  @Test
  void spaceAroundANameChangesNothing() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      String name =
          random
              .ints(random.nextInt(12), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      assertEquals(Registers.folded("\t" + name + " "), Registers.folded(name), name);
    }
  }
}
