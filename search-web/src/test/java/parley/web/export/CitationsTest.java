package parley.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;

class CitationsTest {

  private static Citation citation(String title, String published) {
    return new Citation(
        "a-1", "Delta Post", title, PartialDate.parse(published), "en", null, "", "/a", 1);
  }

  /// A brace counts for BibTeX even behind a backslash.
  @Test
  void aLoneBraceOfATitleDoesNotOpenAnything() {
    String entry = BibTex.entry(citation("The {dam", "2025-07-22"));
    assertTrue(entry.contains("The \\textbraceleft{}dam"), entry);
    assertEquals(
        entry.chars().filter(c -> c == '{').count(), entry.chars().filter(c -> c == '}').count());
  }

  @ParameterizedTest
  @CsvSource({"2025, 2025///", "2025-07, 2025/07//", "2025-07-22, 2025/07/22/"})
  void datesHaveThreeParts(String published, String written) {
    String reference = Ris.reference(citation("T", published));
    assertTrue(reference.contains("DA  - " + written + "\r\n"), reference);
  }
}
