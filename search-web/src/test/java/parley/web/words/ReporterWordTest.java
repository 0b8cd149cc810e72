package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Act;

final class ReporterWordTest {

  private static ReporterWord of(String cue, Act act) {
    return ReporterWord.of(
        new Statement(
            "a~1",
            "a",
            new Speaker.Ref("ada-verin", "Ada Verin"),
            "Verin",
            PartialDate.parse("2025-05-16"),
            Statement.Basis.STATED,
            Statement.Form.REPORTED,
            act,
            Statement.Confidence.HIGH,
            "the dams stay shut",
            java.util.List.of(),
            cue,
            java.util.List.of(),
            null,
            null,
            null,
            "said"));
  }

  /// Each reads as `Ada Verin VERB on 16 May 2025ASIDE`.
  @ParameterizedTest
  @CsvSource({
    "said, said, ''",
    "Said, said, ''",
    "has warned, has warned, ''",
    "wrote, wrote, ''",
    "says, says, ''",
    "claims, claims, ''",
    "denied, denied, ''",
    "According to, '', reporter’s words: according to",
    "told, said, ''",
    "was told, '', reporter’s words: was told",
    "called, '', reporter’s word: called",
    "Asked, '', reporter’s word: asked",
    "statement, '', reporter’s word: statement",
    "statements, '', reporter’s word: statements",
    "citing, '', reporter’s word: citing",
    "ready, '', reporter’s word: ready",
    "written, '', reporter’s word: written"
  })
  void readsAsASentenceWhateverTheCue(String cue, String verb, String aside) {
    assertEquals(new ReporterWord(verb, aside), of(cue, Act.SAY));
  }

  @Test
  void takesTheActWhereTheReporterHasNoWord() {
    assertEquals(new ReporterWord("said", ""), of(":", Act.SAY));
    assertEquals(new ReporterWord("rejected", ""), of("", Act.REJECT));
  }
}
