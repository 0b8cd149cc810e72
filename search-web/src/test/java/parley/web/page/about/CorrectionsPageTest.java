package parley.web.page.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.web.page.Frame;
import parley.web.page.Link;

class CorrectionsPageTest {

  private static final Frame.Site SITE =
      new Frame.Site(1, "", false, null, new Frame.Files("", "", "", "", ""));

  @ParameterizedTest
  @CsvSource({
    "s-1, SET, /statement/s-1",
    "s-1, DROP, /statement/s-1",
    "a-opening~q5eou67tme, WITHDRAW, /statement/a-opening~q5eou67tme",
    "~nobody-known, WITHDRAW, /speaker/~nobody-known",
    "a-opening, WITHDRAW, /article/a-opening"
  })
  void leadsToWhatWasCorrected(String target, Correction.Kind kind, String address) {
    Correction correction =
        new Correction(target, kind, Map.of(), "Misheard.", LocalDate.of(2025, 9, 1));
    Registers registers = new Registers(List.of(), List.of(), List.of(), List.of(correction));
    CorrectionsPage page =
        CorrectionsPage.of(registers, id -> new CorrectionsPage.Target(id, ""), SITE, "");
    assertEquals(List.of(address), page.rows().stream().map(row -> row.target().href()).toList());
  }

  @Test
  void saysInWordsWhatChanged() {
    Correction correction =
        new Correction(
            "a~1",
            Correction.Kind.SET,
            Map.of("said", "2025-06-02", "act", "deny", "topics", "[dams]"),
            Map.of("said", "2025-06", "act", "say"),
            null,
            "Misheard.",
            LocalDate.of(2025, 9, 1));
    Registers registers = new Registers(List.of(), List.of(), List.of(), List.of(correction));
    CorrectionsPage page =
        CorrectionsPage.of(
            registers, _ -> new CorrectionsPage.Target("Dams open", "Ada Verin"), SITE, "");
    assertEquals(
        List.of(
            new CorrectionsPage.Row(
                "a~1-2025-09-01",
                "1 September 2025",
                "2025-09-01",
                new Link("Dams open", "/statement/a~1"),
                "Ada Verin",
                List.of(
                    "The reporter’s verb: Denies, was Says",
                    "Day on which it was said: 2 June 2025, was June 2025",
                    "Topics: dams"),
                null,
                "Misheard.")),
        page.rows());
  }
}
