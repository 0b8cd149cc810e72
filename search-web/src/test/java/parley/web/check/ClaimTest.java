package parley.web.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.contract.Samples;
import parley.web.http.Parameters;
import parley.web.request.SearchUrl;

final class ClaimTest {

  private static Claim claim(String text) {
    return Claim.read(text, Samples.REGISTERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verin said in May 2025 that the dams will open. | 2025-05",
        "On 16 May 2025 Ada Verin promised dams | 2025-05-16",
        "Verin, May 16th, 2025: dams | 2025-05-16",
        "It was said on 2025-05-16. | 2025-05-16",
        "She promised it in 2025. | 2025",
        "In early June 2025 Kalm refused | 2025-06",
        "Sept. 3 2025 was the day | 2025-09-03",
        "Verin may open 12 dams | ",
        "On 31 February 2025 nothing was said | 2025-02",
        "He counted 2025 dams | ",
      })
  void findsTheDate(String text, String date) {
    assertEquals(
        Optional.ofNullable(date).map(PartialDate::parse),
        Optional.ofNullable(claim(text).when()).flatMap(When::date));
  }

  @Test
  void offersYearsForAMonthAlone() {
    When when = claim("Verin said in June that the dams open").when();
    TreeSet<YearMonth> covered = new TreeSet<>();
    List.of("2023-06", "2024-05", "2025-06").forEach(m -> covered.add(YearMonth.parse(m)));
    assertEquals(new When(0, 6, 0), when);
    assertEquals(
        List.of(PartialDate.parse("2023-06"), PartialDate.parse("2025-06")),
        new When(0, 6, 0).candidates(covered));
    assertEquals(List.of(PartialDate.parse("2024-05-31")), new When(0, 5, 31).candidates(covered));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Verin said that Boris Kalm lied | ada-verin",
        "Delta's minister Ada Verin said that the dams open | ada-verin",
        "Kalm, speaking for Lissa, said no | boris-kalm",
        "The dams stay shut, according to Boris Kalm, whatever Ada Verin said | boris-kalm",
        "Verin said so | ada-verin lev-verin",
        "Olga Zarenko wants a pause | olha-zarenko",
        "the Lissan government said nothing | lissa",
        "somebody said the dams open | ''",
      })
  void findsTheSpeaker(String text, String speakers) {
    assertEquals(speakers, String.join(" ", claim(text).speakers()));
  }

  @Test
  void looksForWhatIsLeft() {
    assertEquals(
        List.of("promised", "dams", "open", "Lissa", "crews"),
        claim(
                "Ada Verin's aide said in June 2025 that she promised the dams, dams that would not"
                    + " open for Lissa’s crews.")
            .words()
            .stream()
            .filter(word -> !word.equals("aide"))
            .toList());
    assertEquals(List.of(), claim("the of and").words());
    assertEquals(List.of("6,000", "bodies"), claim("the 6,000 bodies").words());
    assertEquals(Claim.MOST_WORDS, claim("one" + many(80)).words().size());
  }

  private static String many(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(" term").append(i);
    }
    return text.toString();
  }

  @Test
  void comesBackFromItsAddress() {
    Random random = new Random(29);
    List<String> pieces =
        List.of(
            "Ada Verin",
            "said",
            "in June",
            "in May 2025",
            "that",
            "dams",
            "OR",
            "\"never\"",
            "-x",
            "speaker:kalm",
            "Lissa’s",
            "&",
            "=",
            "%",
            "плотины",
            "*",
            "(",
            "according to Boris Kalm");
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder("dams");
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(' ').append(pieces.get(random.nextInt(pieces.size())));
      }
      Asked asked = read(List.of(new SearchUrl.Pair("claim", text.toString())));
      asked = random.nextInt(3) == 0 ? asked.withoutSpeakers() : asked;
      asked = random.nextInt(3) == 0 ? asked.withoutDate() : asked;
      asked = random.nextInt(3) == 0 ? asked.at(PartialDate.parse("2024-02")) : asked;
      assertEquals(asked, read(asked.pairs()), text::toString);
      assertEquals(
          asked.request(),
          SearchUrl.parse(Parameters.parse(SearchUrl.print(asked.request())), (_, _) -> List.of()));
    }
  }

  private static Asked read(List<SearchUrl.Pair> pairs) {
    return Asked.read(Parameters.parse(SearchUrl.print(pairs)), Samples.REGISTERS);
  }

  @ParameterizedTest
  @CsvSource({
    "dam, dams, true",
    "exchange, exchanged, true",
    "talks, talking, true",
    "war, ward, false",
    "open, opera, false",
    "плотина, плотину, true",
  })
  void takesOtherEndingsForTheSameWord(String one, String other, boolean same) {
    assertEquals(same, Comparison.isForm(one, other));
  }

  @Test
  void findsNegationsInThreeLanguages() {
    assertEquals(
        List.of("don't", "refused", "никогда", "немає"),
        Negations.in("They don’t agree and refused, никогда, немає."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dams will never open | open | never",
        "The dams will never open | crews | ''",
        "He did not say that the gates close | gates | not",
        "They rejected a plan for the dams | dams | rejected",
        "They rejected a plan for the dams, and crews of Lissa left | lissa | ''",
        "Плотины не будут открыты | открыты | не",
      })
  void findsNegationsOfAWord(String text, String word, String found) {
    assertEquals(found, String.join(" ", Negations.of(text, word::equals)));
  }
}
