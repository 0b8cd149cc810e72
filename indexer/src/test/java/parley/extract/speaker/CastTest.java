package parley.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

class CastTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 23);

  private static final Cast.Register REGISTER =
      Cast.Register.of(
          new Registers(
              List.of(
                  person(
                      new Speaker.Ref("boris-kalm", "Boris Kalm"),
                      "Foreign Minister of Ukraine",
                      "2024",
                      ""),
                  person(
                      new Speaker.Ref("otto-brand", "Otto Brand"),
                      "Foreign Minister of Ukraine",
                      "2019",
                      "2023"),
                  person(new Speaker.Ref("ada-verin", "Ada Vérin"), "Palace spokesman", "2020", ""),
                  new Speaker(
                      "valley",
                      "Valley",
                      Map.of(),
                      List.of("the Valley"),
                      Kind.GOVERNMENT,
                      "valley",
                      List.of(),
                      null),
                  new Speaker(
                      "valley-official",
                      "Valley official",
                      Map.of(),
                      List.of(),
                      Kind.ANONYMOUS,
                      "valley",
                      List.of(),
                      null)),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker person(Speaker.Ref who, String office, String from, String to) {
    PartialDate end = to.isEmpty() ? null : PartialDate.parse(to);
    return new Speaker(
        who.id(),
        who.name(),
        Map.of(),
        List.of(),
        Kind.PERSON,
        "valley",
        List.of(new Speaker.Office(office, PartialDate.parse(from), end)),
        null);
  }

  /// Who each of these mentions means, in their order.
  private static List<String> voices(String... mentions) {
    String text = String.join(" | ", mentions);
    Cast cast = new Cast(REGISTER, "", text, DAY);
    int[] from = {0};
    return List.of(mentions).stream()
        .map(mention -> {
          int start = text.indexOf(mention, from[0]);
          from[0] = start + mention.length();
          Voice voice = cast.voice(new Span(start, from[0]));
          Speaker.Ref speaker = voice.speaker();
          return (speaker == null ? "?" : speaker.id()) + " " + voice.naming();
        })
        .toList();
  }

  @Test
  void namesInAnySpellingThenShort() {
    assertEquals(
        List.of("ada-verin FULL", "ada-verin SHORT", "ada-verin CARRIED"),
        voices("Ada Verin, the Palace spokesman", "Verin", "she"));
  }

  @Test
  void anOfficeIsItsHolderOfTheDay() {
    assertEquals(
        List.of("boris-kalm OFFICE", "boris-kalm OFFICE", "boris-kalm OFFICE"),
        voices(
            "Ukraine's foreign minister",
            "the Ukrainian foreign minister",
            "the Foreign Minister of Ukraine"));
  }

  @Test
  void aNameThatOnlyDescribesIsNotTheSpeaker() {
    assertEquals(
        List.of("~nora-feld FULL", "~an-aide-to-ada-verin VAGUE", "valley FULL"),
        voices("Ada Verin adviser Nora Feld", "an aide to Ada Verin", "the Valley"));
  }

  @Test
  void classesAndGroups() {
    assertEquals(
        List.of("valley-official CLASS", "valley FULL", "valley CARRIED"),
        voices("A senior Valley official", "the Valley", "it"));
  }

  @Test
  void anUnknownNameIsMergedInItsArticle() {
    assertEquals(
        List.of("~nora-feld FULL", "~nora-feld SHORT", "~nora-feld SHORT"),
        voices("the lawyer Nora Feld", "Ms. Feld", "the lawyer"));
  }

  @Test
  void aPronounBeforeAnybodyIsNobody() {
    assertEquals(List.of("? NONE"), voices("he"));
  }

  @Test
  void aLastNameAloneIsVague() {
    assertEquals(List.of("boris-kalm VAGUE", "~feld VAGUE"), voices("Kalm", "Feld"));
  }
}
