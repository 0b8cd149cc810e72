package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.PartialDate;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Form;
import parley.search.Snippet;
import parley.search.Snippet.Fragment;

final class ClauseTest {

  private static Statement statement(Form form, String text) {
    return statement(form, text, Statement.Act.SAY);
  }

  private static Statement statement(Form form, String text, Statement.Act act) {
    return new Statement(
        "a~1",
        "a",
        new Speaker.Ref("ada", "Ada Verin"),
        "",
        PartialDate.of(LocalDate.of(2025, 5, 16)),
        Statement.Basis.STATED,
        form,
        act,
        Statement.Confidence.HIGH,
        text,
        List.of(),
        "said",
        List.of(),
        null,
        null,
        null,
        "given");
  }

  private static String shown(Form form, String text) {
    return Clause.shown(statement(form, text), Snippet.plain(text)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "that he would open the dams | He would open the dams",
        "that Delta was ready | Delta was ready",
        "that 205 captives came home | 205 captives came home",
        "the dams would open | The dams would open",
        "that \"the gates\" stay shut | \"the gates\" stay shut",
        "that plan was unacceptable | that plan was unacceptable",
        "that talks went on | that talks went on",
        "rejected the plan | rejected the plan",
        "Delta of closing the dams | Delta of closing the dams"
      })
  void readsAsASentenceWhereThatIsSure(String text, String wanted) {
    assertEquals(wanted, shown(Form.REPORTED, text));
    assertEquals(wanted, shown(Form.MIXED, text));
  }

  @Test
  void leavesQuotedWordsAndExcerptsAlone() {
    assertEquals("that he would go", shown(Form.QUOTED, "that he would go"));
    Statement statement = statement(Form.REPORTED, "that the dams stay shut, that he would go");
    assertEquals("… he would go", Clause.shown(statement, Snippet.plain("… he would go")).text());
  }

  @Test
  void leavesWishesAlone() {
    String text = "that Delta withdraw from the dams";
    Statement demand = statement(Form.REPORTED, text, Statement.Act.DEMAND);
    assertEquals(text, Clause.shown(demand, Snippet.plain(text)).text());
  }

  @Test
  void doesNotLetWhatIsDeniedReadAsAClaim() {
    String text = "that Delta opens the dams";
    Statement denial = statement(Form.REPORTED, text, Statement.Act.DENY);
    assertEquals(text, Clause.shown(denial, Snippet.plain(text)).text());
  }

  @Test
  void keepsMatches() {
    Statement statement = statement(Form.REPORTED, "that Delta opens the dams");
    Snippet snippet =
        new Snippet(List.of(new Fragment("that Delta", true), new Fragment(" opens", false)));
    assertEquals(
        List.of(new Fragment("Delta", true), new Fragment(" opens", false)),
        Clause.shown(statement, snippet).fragments());
  }

  private static String lead(String rule, String cue, String text) {
    Statement said = statement(Form.REPORTED, text);
    Statement other =
        new Statement(
            said.id(),
            said.article(),
            said.speaker(),
            "",
            said.said(),
            said.saidBasis(),
            said.form(),
            said.act(),
            said.confidence(),
            text,
            List.of(),
            cue,
            List.of(),
            null,
            null,
            null,
            rule);
    return Clause.lead(other, Clause.shown(other, Snippet.plain(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "verb-object | called | it a mistake to bring such matters | called",
        "verb-object | accused | Delta of closing the dams | accused",
        "said-clause | denied | that plan was his | denied",
        "said-clause | told | that talks went on | said",
        "said-clause | said | that he would go | ``",
        "said-clause | said | rejected the plan | ``",
        "clause-said | warned | The dams must open | ``",
        "according-to | according to | the dams were open | ``"
      })
  void namesTheVerbWithoutWhichWordsHang(String rule, String cue, String text, String lead) {
    assertEquals(lead, lead(rule, cue, text));
  }
}
