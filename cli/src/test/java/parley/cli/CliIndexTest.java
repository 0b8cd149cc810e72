package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

/// `index`, and what looks after an index: `status`, `verify`, `rollback`.
class CliIndexTest {

  @TempDir Path home;
  private Program parley;

  @BeforeEach
  void corpus() {
    parley = Program.withCorpus(home);
  }

  @Test
  void aRunReportsWhatItDid() {
    assertEquals(
        "Build 1: 4 added, 0 changed, 0 removed, 0 unchanged, 0 refused.\n", parley.out("index"));
    parley.write("corpus/articles/2025-06-03-tolls.txt", Program.TOLLS + "\nIt rained.\n");
    assertEquals(
        """
        {"build":2,"added":0,"changed":1,"removed":0,"unchanged":3,"refused":[],"notes":[]}
        """,
        parley.out("index", "--json"));
    assertEquals(
        """
        {"build":2,"added":0,"changed":0,"removed":0,"unchanged":4,"refused":[],"notes":[]}
        """,
        parley.out("index", "--json"));
    assertEquals(
        """
        {"build":3,"added":0,"changed":0,"removed":0,"unchanged":4,"refused":[],"notes":[]}
        """,
        parley.out("index", "--full", "--json"));
  }

  @Test
  void aDryRunNamesTheArticlesAndWritesNothing() {
    List<String> before = parley.files();
    assertEquals(
        """
        added    2025-06-03-tolls
        added    delta-example-bridges
        added    fish
        added    frost
        Build 0: 4 added, 0 changed, 0 removed, 0 unchanged, 0 refused.
        Nothing was done: this was a dry run.
        """,
        parley.out("index", "--dry-run"));
    assertEquals(before, parley.files());
    parley.out("index");
    parley.write("corpus/articles/wire.jsonl", Program.FROST.replace("ice comes", "ice melts"));
    List<String> indexed = parley.files();
    assertEquals(
        """
        {"build":1,"added":0,"changed":1,"removed":1,"unchanged":2,"refused":[],"notes":[],\
        "ids":{"added":[],"changed":["frost"],"removed":["fish"]}}
        """,
        parley.out("index", "--dry-run", "--json"));
    assertEquals(indexed, parley.files());
  }

  @Test
  void filesThatCannotBeReadAreRefusedAndTheRestIsIndexed() {
    parley.write("corpus/articles/undated.txt", "No day is given.");
    parley.write("corpus/articles/twice.jsonl", Program.FISH);
    assertEquals(
        new Outcome(
            1,
            """
            refused  undated.txt: has no date; write “published: YYYY-MM-DD” into its front matter\
             or into undated.txt.yaml beside it, or put the date into its name
            refused  wire.jsonl:1: the article id “fish” is that of twice.jsonl already;\
             give one of them another, or remove one
            Build 1: 4 added, 0 changed, 0 removed, 0 unchanged, 2 refused.
            """,
            ""),
        parley.run("index"));
    assertEquals(
        new Outcome(
            1,
            """
            {"build":1,"added":0,"changed":0,"removed":0,"unchanged":4,"refused":[\
            {"path":"undated.txt","line":0,"reason":"has no date; write “published: YYYY-MM-DD”\
             into its front matter or into undated.txt.yaml beside it, or put the date into its\
             name"},{"path":"wire.jsonl","line":1,"reason":"the article id “fish” is that of\
             twice.jsonl already; give one of them another, or remove one"}],"notes":[]}
            """,
            ""),
        parley.run("index", "--json"));
  }

  @Test
  void addingNeverRemovesAndStaysThroughLaterRuns() {
    parley.out("index");
    parley.write("2025-08-01-late.txt", "Late\n\nAda Verin said that the ferry was repaired.\n");
    String late = parley.path("2025-08-01-late.txt");
    assertEquals(
        "Build 2: 1 added, 0 changed, 0 removed, 4 unchanged, 0 refused.\n",
        parley.out("index", "--add", late));
    assertEquals(
        "Build 2: 0 added, 0 changed, 0 removed, 5 unchanged, 0 refused.\n", parley.out("index"));
    parley.write("2025-08-01-late.txt", "Late\n\nAda Verin said that the ferry was sunk.\n");
    assertEquals(
        "Build 3: 0 added, 1 changed, 0 removed, 4 unchanged, 0 refused.\n",
        parley.out("index", "--add", late));
    assertEquals(
        new Outcome(
            1,
            """
            refused  HOME/none.txt: is not there (any more)
            Build 3: 0 added, 0 changed, 0 removed, 5 unchanged, 1 refused.
            """,
            ""),
        parley.run("index", "--add", parley.path("none.txt")));
  }

  @Test
  void anotherCorpusIsRefusedUntilFull() {
    parley.out("index");
    parley.write("other/articles/wire.jsonl", Program.FISH);
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: the index at lucene:HOME/.parley/index is of the corpus HOME/corpus, not of"
                + " HOME/other; name that one, another index, or --full to replace it\n"),
        parley.run("index", "--corpus", parley.path("other")));
    assertEquals(
        """
        {"build":2,"added":0,"changed":0,"removed":3,"unchanged":1,"refused":[],\
        "notes":["replaced what came from HOME/corpus"]}
        """,
        parley.out("index", "--corpus", parley.path("other"), "--full", "--json"));
  }

  @Test
  void manyRemovalsAreWithheldUntilTheyAreAllowed() throws IOException {
    String many =
        IntStream.range(0, 12)
            .mapToObj(n -> Program.FISH.replace("\"fish\"", "\"fish-" + n + "\""))
            .collect(Collectors.joining());
    parley.write("corpus/articles/many.jsonl", many).out("index");
    Files.delete(home.resolve("corpus/articles/many.jsonl"));
    Outcome withheld = parley.run("index");
    assertEquals(1, withheld.exitCode());
    assertEquals(
        """
        note     12 articles have no file any more; that is more than a tenth, so they stay until\
         --allow-removals
        Build 1: 0 added, 0 changed, 0 removed, 16 unchanged, 0 refused.
        """,
        withheld.out());
    assertEquals(
        "Build 2: 0 added, 0 changed, 12 removed, 4 unchanged, 0 refused.\n",
        parley.out("index", "--allow-removals"));
  }

  @Test
  void statusTellsWhatIsThere() {
    parley.out("index");
    String day = "published \"?[0-9T:.-]+Z";
    assertEquals(
        """
        index       lucene:HOME/.parley/index
        build       1, published WHEN
        kept        [1]
        corpus      HOME/corpus
        articles    4
        statements  8
        shown       8
        speakers    2, 2 of them in the register
        repeated    0 quoted phrases of one speaker in two or more articles
        last date   2025-07-10
        """,
        parley.out("status").replaceAll(day, "published WHEN"));
    assertEquals(
        """
        {"address":"lucene:HOME/.parley/index","build":1,"published":"WHEN","pinned":false,\
        "articles":4,"statements":8,"lastDay":"2025-07-10","origin":{"corpus":"HOME/corpus",\
        "rules":"RULES"},"kept":[1],"outdated":null,"health":null,"shown":8,"speakers":2,\
        "registered":2,"repeated":0}
        """,
        parley
            .out("status", "--json")
            .replaceAll("\"published\":\"[^\"]+", "\"published\":\"WHEN")
            .replaceAll("\"rules\":\"[^\"]+", "\"rules\":\"RULES"));
  }

  @Test
  void verifyComparesTheIndexWithItsCorpus() {
    parley.out("index");
    assertEquals("Build 1 is sound and has what its corpus has.\n", parley.out("verify"));
    assertEquals("{\"build\":1,\"findings\":[]}\n", parley.out("verify", "--json"));
    parley.write("corpus/articles/2025-06-03-tolls.txt", Program.TOLLS + "\nIt rained.\n");
    String finding =
        "1 article is changed in the corpus since the last run: 2025-06-03-tolls; run index";
    assertEquals(new Outcome(1, finding + "\n", ""), parley.run("verify"));
    assertEquals(
        new Outcome(1, "{\"build\":1,\"findings\":[\"" + finding + "\"]}\n", ""),
        parley.run("verify", "--json"));
  }

  @Test
  void rollbackPublishesTheBuildBeforeAndKeepsItUntilIndex() {
    parley.out("index");
    parley.write("corpus/articles/wire.jsonl", Program.FROST).out("index");
    assertEquals("Build 1 is published again.\n", parley.out("rollback"));
    assertEquals(
        List.of(
            "build       1 (rolled back to; kept until the next `parley index`)", "articles    4"),
        parley
            .out("status")
            .lines()
            .map(line -> line.replaceFirst(", published .*", ""))
            .filter(line -> line.startsWith("build") || line.startsWith("articles"))
            .toList());
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: there is no build before build 1 at HOME/.parley/index;"
                + " run `parley index --full` to build anew\n"),
        parley.run("rollback"));
    assertEquals(
        "Build 3: 0 added, 0 changed, 1 removed, 3 unchanged, 0 refused.\n", parley.out("index"));
    parley.write("corpus/articles/wire.jsonl", Program.FISH + Program.FROST).out("index");
    assertEquals("{\"build\":3}\n", parley.out("rollback", "--json"));
  }

  @Test
  void aSecondWriterIsToldWhoWrites() {
    parley.out("index");
    try (SearchEngine engine = parley.engine();
        IndexBuild _ = engine.update()) {
      Outcome refused =
          new Outcome(
              3,
              "",
              "parley: Process %d is writing to the index at HOME/.parley/index; wait until it has finished, or end it, and try again\n"
                  .formatted(ProcessHandle.current().pid()));
      assertEquals(refused, parley.run("index"));
      assertEquals(refused, parley.run("index", "--full"));
      assertEquals(refused, parley.run("rollback"));
    }
  }
}
