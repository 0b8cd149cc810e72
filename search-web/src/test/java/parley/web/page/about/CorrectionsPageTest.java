package parley.web.page.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.contract.Archive;
import parley.contract.PlainEngine;
import parley.web.page.Frame;

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
    try (PlainEngine engine = new PlainEngine()) {
      new Archive(registers, List.of()).publishIn(engine);
      CorrectionsPage page = CorrectionsPage.of(new Titles(engine, registers), SITE, "");
      assertEquals(List.of(address), page.rows().stream().map(row -> row.target().href()).toList());
    }
  }
}
