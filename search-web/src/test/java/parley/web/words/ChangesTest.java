package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangesTest {

  private static String marked(String earlier, String later) {
    return Changes.since(earlier, later).stream()
        .map(part -> part.changed() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will open the dams in June. | We will open the dams in July. | We will open the dams in [July].",
        "We will open the dams | We will never ever open the dams | We will [never ever] open the dams",
        "The dams open | The dams open | The dams open",
        "Every crew comes home | The gates stay shut until June | The gates stay shut until June",
        "open the dams now | Open the dams | Open the dams",
      })
  void marksWhatIsNew(String earlier, String later, String wanted) {
    assertEquals(wanted, marked(earlier, later));
  }

  @Test
  void neverChangesTheWords() {
    Random random = new Random(3);
    int marks = 0;
    for (int i = 0; i < 500; i++) {
      String later = words(random);
      List<Changes.Stretch> stretches = Changes.since(words(random), later);
      assertEquals(
          later, stretches.stream().map(Changes.Stretch::text).collect(Collectors.joining()));
      marks += stretches.size() > 1 ? 1 : 0;
    }
    assertTrue(marks > 50, "only " + marks + " were marked");
  }

  private static String words(Random random) {
    List<String> some = List.of("dams", "gates,", "open", "“shut", "in", "June.", "—", "we");
    return random
        .ints(random.nextInt(12), 0, some.size())
        .mapToObj(some::get)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Verin | He | ''",
        "Ada Verin | Verin | ''",
        "Ada Verin | Minister Verin's | ''",
        "Ada Verin | Ada Verin, the Deltan rivers minister | ''",
        "Ada Verin | Ada Verin, the chief negotiator | the chief negotiator",
        "Ada Verin | the envoy | the envoy",
      })
  void namesASpeakerOnlyWhereThatTellsMore(String name, String namedAs, String wanted) {
    assertEquals(wanted, Naming.besides(name, "Minister of Rivers Delta", namedAs));
  }
}
