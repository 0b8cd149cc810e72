package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `extract`: any text file, no index, no date.
class CliExtractTest {

  private static final String LOOSE = "Ada Verin said on Monday that the bridge was closed.\n";

  @TempDir Path home;
  private Program parley;

  @BeforeEach
  void corpus() {
    parley = Program.withCorpus(home);
    parley.write("loose.txt", LOOSE);
  }

  @Test
  void aStatementIsOneObjectWithItsKeysInOrder() {
    assertEquals(
        """
        {"file":"HOME/loose.txt","article":"loose","id":"loose~ID","start":25,"end":51,\
        "spans":[{"start":25,"end":51}],"text":"that the bridge was closed",\
        "speaker":{"id":"ada-verin","name":"Ada Verin","namedAs":"Ada Verin"},\
        "source":{"start":0,"end":9},"cue":"said","form":"REPORTED","act":"SAY",\
        "confidence":"MEDIUM","said":null,"saidBasis":"PUBLISHED","topics":["bridges","traffic"],"inherited":[],\
        "rule":"said-clause"}
        """,
        parley
            .out("extract", parley.path("loose.txt"), "--json")
            .replaceAll("loose~[a-z2-7]{10}\"", "loose~ID\""));
  }

  @Test
  void aDayOfPublicationResolvesTheDays() {
    assertEquals(
        """
        HOME/loose.txt:25  Ada Verin, 2025-07-21, reported, medium confidence
            that the bridge was closed
        """,
        parley.out("extract", parley.path("loose.txt"), "--published", "2025-07-23"));
    assertEquals(
        """
        HOME/loose.txt:25  Ada Verin, reported, medium confidence
            that the bridge was closed
        """,
        parley.out("extract", parley.path("loose.txt")));
    assertEquals(
        new Outcome(2, "", "parley: --published is “soon”; write a day such as 2025-07-23\n"),
        parley.run("extract", parley.path("loose.txt"), "--published", "soon"));
  }

  @Test
  void offsetsCountInTheFilesOwnText() {
    parley.write(
        "odd.txt",
        """
        Rivers \uD83C\uDF0A

        Ada Verin said that the “old”  bridge was closed.

        "We will rebuild it," Verin said.
        """
            .replace("\n", "\r\n"));
    String text = parley.read("odd.txt");
    List<JsonNode> found =
        parley
            .out("extract", parley.path("odd.txt"), "--json")
            .lines()
            .map(JsonMapper.builder().build()::readTree)
            .toList();
    assertEquals(
        List.of("that the “old”  bridge was closed", "\"We will rebuild it,\""),
        found.stream().map(node -> cut(text, node)).toList());
    assertEquals(
        List.of("Ada Verin", "Verin"),
        found.stream().map(node -> cut(text, node.get("source"))).toList());
    assertEquals(
        found.stream().map(node -> cut(text, node)).toList(),
        found.stream().map(node -> node.get("text").asString()).toList());
  }

  private static String cut(String text, JsonNode span) {
    return text.substring(span.get("start").asInt(), span.get("end").asInt());
  }

  @Test
  void anArticleWithFrontMatterIsReadAsTheIndexReadsIt() {
    assertEquals(
        """
        HOME/corpus/articles/bridges.md:50  Ada Verin, 2025-05-16, reported, medium confidence
            that the bridge would open in June
        HOME/corpus/articles/bridges.md:87  Ada Verin, 2025-05-16, quoted, high confidence
            "We will not close the harbour,"
        HOME/corpus/articles/bridges.md:153  Boris Kalm, 2025-05-17, reported, medium confidence
            the plan
        HOME/corpus/articles/bridges.md:163  Boris Kalm, 2025-05-17, quoted, high confidence
            "No toll will be paid by the hills,"
        """,
        parley.out("extract", parley.path("corpus/articles/bridges.md")));
  }

  @Test
  void explainShowsWhatEachStageMadeOfTheText() {
    assertEquals(
        List.of("TEXT 0-52", "STATEMENTS 1"),
        parley
            .out("extract", parley.path("loose.txt"), "--explain")
            .lines()
            .filter(line -> line.matches("[A-Z]+ [0-9-]+"))
            .toList());
  }

  @Test
  void aFileThatIsNotThereIsRefusedAndTheOthersAreRead() {
    assertEquals(
        new Outcome(
            1,
            """
            HOME/loose.txt:25  Ada Verin, reported, medium confidence
                that the bridge was closed
            """,
            "parley: refused HOME/none.txt: is not there (any more)\n"),
        parley.run("extract", parley.path("none.txt"), parley.path("loose.txt")));
  }
}
