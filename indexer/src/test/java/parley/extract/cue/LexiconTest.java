package parley.extract.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private static List<String> lemmas(String... forms) {
    return List.of(forms).stream()
        .map(form -> Lexicon.english().verb(form))
        .map(verb -> verb == null ? "-" : Objects.requireNonNull(verb).lemma())
        .toList();
  }

  @Test
  void everyFormLeadsToItsVerb() {
    assertEquals(
        List.of("say", "deny", "deny", "admit", "write", "write", "pledge", "agree", "agree"),
        lemmas(
            "said",
            "denies",
            "denied",
            "admitting",
            "wrote",
            "written",
            "pledging",
            "agreeing",
            "agreed"));
  }

  @Test
  void otherWordsDoNot() {
    assertEquals(List.of("-", "-"), lemmas("river", "sayed"));
  }
}
