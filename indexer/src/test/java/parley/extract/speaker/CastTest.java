package parley.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                      List.of("the Valley", "Valley Ministry of Defense"),
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
        List.of("~nora-feld FULL", "? UNNAMED", "valley FULL"),
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
  void defenceIsSpeltEitherWay() {
    assertEquals(
        List.of("valley FULL", "valley FULL"),
        voices("the Valley Ministry of Defence", "the Valley Ministry of Defense"));
  }

  @Test
  void aPronounBeforeAnybodyIsNobody() {
    assertEquals(List.of("? NONE", "? NONE"), voices("he", "Then"));
  }

  @Test
  void aLastNameAloneIsVague() {
    assertEquals(List.of("boris-kalm VAGUE", "~feld VAGUE"), voices("Kalm", "Feld"));
  }

  @Test
  void pronounsFitTheGender() {
    assertEquals(
        List.of("~nora-feld FULL", "boris-kalm FULL", "~nora-feld CARRIED", "boris-kalm CARRIED"),
        voices("the lawyer Nora Feld", "Boris Kalm", "she", "he"));
    assertEquals(
        List.of("~feld VAGUE", "boris-kalm FULL", "~feld VAGUE"),
        voices("Ms. Feld", "Boris Kalm", "she"));
  }

  @Test
  void theyAreNoSinglePerson() {
    assertEquals(
        List.of("boris-kalm FULL", "? SEVERAL", "valley FULL", "valley CARRIED"),
        voices("Boris Kalm", "they", "the Valley", "they"));
  }

  @Test
  void whatCannotSpeakIsNobody() {
    assertEquals(
        List.of("? NONE", "? NONE", "? NONE", "? NONE", "? NONE"),
        voices("the exchange", "the next days", "everyone", "23", "the matter"));
  }

  @Test
  void severalAreNotToldApart() {
    assertEquals(
        List.of("? SEVERAL", "? SEVERAL", "? SEVERAL", "? SEVERAL", "? SEVERAL"),
        voices(
            "both sides", "the two", "the delegations", "seventeen countries", "Kalm and Verin"));
  }

  @Test
  void hisCountryIsHisSideAndHisLetterHeHimself() {
    assertEquals(
        List.of(
            "boris-kalm FULL", "valley VAGUE", "boris-kalm VAGUE", "~boris-kalm-s-office VAGUE"),
        voices("Boris Kalm", "his country", "his letter", "his office"));
    assertEquals(List.of("~his-office VAGUE"), voices("his office"));
  }

  @Test
  void aPaperSpeaksForItsAuthor() {
    assertEquals(
        List.of("boris-kalm VAGUE", "~the-joint-statement VAGUE"),
        voices("the letter of the Ukrainian foreign minister", "the joint statement"));
  }

  @Test
  void oneOfManySpokesmenIsNotTheOneInOffice() {
    assertEquals(
        List.of("? UNNAMED", "ada-verin OFFICE"),
        voices("A Palace spokesman", "the Palace spokesman"));
  }

  @Test
  void theOfficeOfSomebodyIsNotSomebody() {
    assertEquals(
        List.of("boris-kalm OFFICE", "~the-office-of-the-minister VAGUE", "boris-kalm SHORT"),
        voices("the foreign minister of Ukraine", "the office of the minister", "the minister"));
  }

  @Test
  void aCapitalAtTheBeginningOfASentenceMakesNoName() {
    String text = "Exchanges went on. More exchanges followed.";
    Cast cast = new Cast(REGISTER, "", text, DAY);
    assertEquals(Voice.UNKNOWN, cast.voice(new Span(0, 9)));
  }

  /// What is left of the mention in brackets.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          On [17 July Boris Kalm, the envoy], said             | Boris Kalm, the envoy
          On [25 July, Boris Kalm, the envoy], said            | Boris Kalm, the envoy
          In [the port of Feld Boris Kalm] said                | Boris Kalm
          After [the session Kalm] said                        | Kalm
          In [a video on Sunday Ada Vérin] said                | Ada Vérin
          On [Thursday evening Kalm] said                      | Kalm
          On [Thursday unnamed sources] said                   | unnamed sources
          After [the vote the envoy] said                      | the envoy
          For [months, he vowed to wait], and said             | he
          according to [Kalm, he warned them]                  | Kalm
          according to [Kalm, Ada Vérin wanted to come]        | Kalm
          said [Boris Kalm, who lives there]                   | Boris Kalm, who lives there
          [Boris Kalm, who] said                               | Boris Kalm
          Kalm['s allies] said                                 | Kalm's allies
          [The envoy of the valley] said                       | The envoy of the valley
          [Palace spokesman, Ada Vérin,] said                  | Palace spokesman, Ada Vérin
          [Ada] Vérin said                                     | Ada Vérin
          """)
  void aMentionIsCutToWhatNames(String marked, String left) {
    String text = marked.replace("[", "").replace("]", "");
    Span source = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
    assertEquals(left, new Cast(REGISTER, "", text, DAY).mention(source).of(text));
  }
}
