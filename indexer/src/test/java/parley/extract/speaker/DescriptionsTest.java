package parley.extract.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;

/// Whom common nouns, shared last names and pronouns mean after what the article told before.
class DescriptionsTest {

  private static final Pattern MENTION = Pattern.compile("\\[([^\\]]+)\\]");

  private static final Cast.Register REGISTER =
      Cast.Register.of(
          new Registers(
              List.of(
                  house("ruvia", Kind.GOVERNMENT, "Ruvia", "Harrow", "the Ruvian government"),
                  house("ostland", Kind.GOVERNMENT, "Ostland", "the Ostlandic side"),
                  house("river-league", Kind.ORGANISATION, "River League", "the League"),
                  new Speaker(
                      "ministry",
                      "Ministry of Rivers of Ruvia",
                      Map.of(),
                      List.of(),
                      Kind.ORGANISATION,
                      "ruvia",
                      List.of(),
                      null),
                  new Speaker(
                      "ruvian-official",
                      "Ruvian official",
                      Map.of(),
                      List.of(),
                      Kind.ANONYMOUS,
                      "ruvia",
                      List.of(),
                      null),
                  person("ada-verin", "Ada Verin", "ruvia", "President of Ruvia"),
                  person("otto-brand", "Otto Brand", "ostland", "President of Ostland"),
                  person("boris-kalm", "Boris Kalm", "ruvia", "Head of the Ruvian delegation"),
                  person("clara-kalm", "Clara Kalm", "ruvia", "Ombudswoman of Ruvia"),
                  person("jon-feld", "Jon Feld", "river-league", "Director General of the League"),
                  person("emil-roth", "Emil Roth", "ostland", "Defence Minister of Ostland"),
                  person("hugo-stern", "Hugo Stern", "ostland", "Ostlandic president's spokesman")),
              List.of(),
              List.of(),
              List.of()));

  private static Speaker house(String id, Kind kind, String name, String... aliases) {
    return new Speaker(id, name, Map.of(), List.of(aliases), kind, id, List.of(), null);
  }

  private static Speaker person(String id, String name, String side, String office) {
    return new Speaker(
        id,
        name,
        Map.of(),
        id.equals("emil-roth") ? List.of("General Roth") : List.of(),
        Kind.PERSON,
        side,
        List.of(new Speaker.Office(office, PartialDate.parse("2020"), null)),
        null);
  }

  /// Each bracketed mention of a text in its order, and whom it means.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # introduced by an apposition, a title, or a phrase before the name
          [Clara Kalm], the ombudswoman, wept. [The ombudswoman] left. | clara-kalm FULL, clara-kalm SHORT
          They met the negotiator, Nora Lind, and [the negotiator] smiled. | -nora-lind SHORT
          Mayor Nora Lind came. [The mayor] spoke.                  | -nora-lind SHORT
          He saw Boris Kalm. [The chief negotiator] spoke.          | boris-kalm SHORT
          The Ministry of Rivers of Ruvia wrote. [The Ministry] wrote. [It] ended. | ministry SHORT, ministry CARRIED
          [The 60-year-old president] met Ada Verin.                | ada-verin SHORT
          Council president Nora Lind came. [the council president] spoke. | -nora-lind SHORT
          [The director] and not the general: Jon Feld.             | jon-feld SHORT
          [Emil Roth] saw Jon Feld. [The general] spoke.            | emil-roth FULL, emil-roth SHORT
          Nora Lind, sent the director away. [The director] and Jon Feld met.  | jon-feld SHORT
          [The former fencer] saw Ada Verin.                        | -the-former-fencer VAGUE
          # the house, and the holder of an office, of a side
          [Ruvia's ministry of rivers] wrote.                       | ministry FULL
          [Ruvia] agreed. [Its ministry of rivers] wrote.           | ruvia FULL, ministry SHORT
          [Emil Roth] sat. [His president] rose.                    | emil-roth FULL, otto-brand SHORT
          # two of them: the subject, else the first of the last paragraph, else nobody
          President Ada Verin met President Otto Brand. [The president] spoke. | ada-verin SHORT
          [Otto Brand] met President Ada Verin. [The president] spoke. | otto-brand FULL, otto-brand SHORT
          Ada Verin met Otto Brand. [The president] spoke.          | -the-president VAGUE
          [Ada Verin] came. [The Head of State] sat. [Otto Brand] left. [The Head of State] rose. | ada-verin FULL, ada-verin SHORT, otto-brand FULL, ada-verin SHORT
          [Nora Lind] sat. [The former fencer] rose. [The official] left. | -nora-lind FULL, -the-former-fencer VAGUE, -the-official VAGUE
          [Ada Verin] sat. [The former general] rose.               | ada-verin FULL, ada-verin VAGUE
          # the name in an apposition, the office of a side of the register
          [Its head of mission, Dr Nora Lind], agreed.              | -nora-lind FULL
          [The ombudswoman, Ms Kalm], agreed. [She] left.           | clara-kalm VAGUE, clara-kalm VAGUE
          [The spokesman of the Ostlandic president] agreed.        | hugo-stern OFFICE
          [The President of Ruvia Ada Verin] agreed.                | ada-verin FULL
          [J. Feld] agreed.                                         | jon-feld FULL
          """)
  void whomTheArticleIntroduced(String marked, String voices) {
    assertEquals(List.of(voices.split(", ")), voices(marked));
  }

  /// The same for those who share a name, and for those who have none.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # two of one last name: title or pronoun decide, else nobody does
          [Ms Kalm] spoke. [Mr Kalm] did not.                       | clara-kalm VAGUE, boris-kalm VAGUE
          [Kalm] stopped. [He] spoke. [Kalm] left.                  | -kalm VAGUE, boris-kalm VAGUE, boris-kalm VAGUE
          Clara Kalm came. [Kalm] spoke.                            | clara-kalm SHORT
          Clara Kalm met Boris Kalm. [Kalm] spoke.                  | -kalm VAGUE
          Martin Feld came. [Feld] spoke.                           | -martin-feld FULL
          # nobody in particular
          [A soldier] wept. [He] left.                              | ? UNNAMED, ? UNNAMED
          [Critics in Ruvia] wept. [They] left. [Another] stayed.   | ? UNNAMED, ? UNNAMED, ? UNNAMED
          [The head of one bank] agreed. [One of the envoys] left.  | ? UNNAMED, ? UNNAMED
          # for whom somebody speaks, and where
          [A spokesman for the Ministry of Rivers of Ruvia] agreed. [He] left. | ministry VAGUE, ministry VAGUE
          [A spokeswoman for Director General Jon Feld] agreed.     | river-league VAGUE
          [A Ruvian government spokesman] agreed.                   | ruvia VAGUE
          Harrow reads it so. [Officials] there agreed.             | ruvian-official CLASS
          [Ruvian dam negotiators] agreed.                          | ruvian-official CLASS
          [An inquiry by the League] found it.                      | river-league VAGUE
          # whom a pronoun means
          [Mr Brand's speeches] tell little. [He] left.             | -mr-brand-s-speeches VAGUE, otto-brand VAGUE
          [Ruvian officials] came. [Otto Brand] came. [They] left.  | ruvian-official CLASS, otto-brand FULL, ruvian-official CARRIED
          [Otto Brand] came. [Ruvian officials] came. [He] left.    | otto-brand FULL, ruvian-official CLASS, otto-brand CARRIED
          """)
  void whoSharesANameOrHasNone(String marked, String voices) {
    assertEquals(List.of(voices.split(", ")), voices(marked));
  }

  private static List<String> voices(String marked) {
    String text = marked.replace("[", "").replace("]", "");
    Cast cast = new Cast(REGISTER, "", text, LocalDate.of(2025, 7, 23));
    List<String> found = new ArrayList<>();
    Matcher mention = MENTION.matcher(marked);
    while (mention.find()) {
      int start = mention.start() - 2 * found.size();
      Voice voice = cast.voice(new Span(start, start + mention.group(1).length()));
      Speaker.Ref speaker = voice.speaker();
      found.add((speaker == null ? "?" : speaker.id().replace('~', '-')) + " " + voice.naming());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ruvia's president       | ada-verin
          the Ruvian president    | ada-verin
          the Harrow president    | ada-verin
          the harrow president    | -
          the Ostlandic president | otto-brand
          the League's director general | jon-feld
          """)
  void sidesOfTheRegisterNameOffices(String mention, String holder) {
    Speaker found = REGISTER.roles().holder(mention, null);
    assertEquals(holder, found == null ? "-" : found.id());
  }
}
