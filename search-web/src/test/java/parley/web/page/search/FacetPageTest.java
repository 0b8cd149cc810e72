package parley.web.page.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.query.Facet;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetValue;
import parley.web.page.Frame;
import parley.web.page.search.SearchPage.Choice;

class FacetPageTest {

  private static final Registers NOBODY = new Registers(List.of(), List.of(), List.of(), List.of());
  private static final Frame.Site SITE =
      new Frame.Site(1, "", false, null, new Frame.Files("", "", "", "", ""));

  private static FacetPage page(List<FacetValue> values, String find, boolean byName) {
    return FacetPage.of(
        SearchRequest.ALL,
        Facet.SPEAKER,
        values,
        new FacetPage.Setting(NOBODY, SITE, new FacetPage.View(find, byName)));
  }

  private static List<String> labels(FacetPage page) {
    return page.choices().stream().map(Choice::label).toList();
  }

  /// A name for each number, the later ones first by letters.
  private static List<FacetValue> many(int count) {
    List<FacetValue> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "Speaker %05d".formatted(count - i);
      values.add(new FacetValue("~s-" + i, name, count - i, false, i == 7, null));
    }
    return values;
  }

  @Test
  void showsTheFirstOfVeryManyAndSaysSo() {
    FacetPage page = page(many(20_000), "", true);
    assertEquals(500, page.choices().size());
    assertEquals(
        "20,000 speakers, the first 500 shown: look for others by their names", page.counted());
    assertEquals(
        List.of("Speaker 19993", "Speaker 00001", "Speaker 00002"),
        labels(page).subList(0, 3),
        "what is in use, then by name");
  }

  @Test
  void findsWhatANameContains() {
    FacetPage page = page(many(20_000), "SPEAKER 0001", false);
    assertEquals("10 speakers", page.counted());
    assertEquals("Speaker 00019", labels(page).getFirst());
  }

  @Test
  void putsTheMostFrequentFirstWhateverStandsAboveThem() {
    List<FacetValue> values =
        List.of(
            new FacetValue("water", "Water", 9, false, false, null),
            new FacetValue("talks", "Talks", 7, false, false, null),
            new FacetValue("dams", "Dams", 5, false, false, "water"));
    assertEquals(List.of("Water", "Talks", "Dams"), labels(page(values, "", false)));
    assertEquals(List.of("Talks", "Water", "Dams"), labels(page(values, "", true)));
  }
}
