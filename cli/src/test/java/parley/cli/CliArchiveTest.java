package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;
import parley.indexer.Corpus;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.web.Options;
import parley.web.ParleyServer;

/// Whole archives: `export`, `withdraw`, `init`, `check`.
class CliArchiveTest {

  private static final String FISH_WITHDRAWN =
      "- {target: fish, withdraw: true, reason: It names a private person., date: 2025-03-01}\n";

  @TempDir Path home;

  @Test
  void anExportIndexedElsewhereExportsTheSame() {
    Program parley = Program.indexed(home);
    String exported = parley.out("export");
    assertEquals(
        List.of("2025-06-03-tolls", "delta-example-bridges", "fish", "frost"),
        exported.lines().map(line -> line.replaceFirst(".\"id\":\"([^\"]+).*", "$1")).toList());
    parley
        .write("copy/speakers.yaml", Program.SPEAKERS)
        .write("copy/topics.yaml", Program.TOPICS)
        .write("copy/rounds.yaml", Program.ROUNDS)
        .write("copy/articles/archive.jsonl", exported);
    String index = "lucene:" + parley.path("copy/index");
    parley.out("index", "--index", index, "--corpus", parley.path("copy"));
    assertEquals(exported, parley.out("export", "--index", index));
  }

  @Test
  void csvHasARowAStatement() {
    Program parley = Program.indexed(home);
    List<String> rows = parley.out("export", "--format", "csv").lines().toList();
    assertEquals(
        "id,text,speaker_id,speaker,office,side,named_as,said,said_basis,day,form,act,confidence,"
            + "translated,topics,inherited,source,source_url,wording,article_id,title,published,publisher,"
            + "article_url,round,language,added,page,query,build",
        rows.getFirst());
    assertEquals(
        "frost-1,The ferry stops when the ice comes,boris-kalm,Boris Kalm,,hill-union,,2025-02-01,"
            + "STATED,2025-02-01,REPORTED,SAY,HIGH,,traffic,,Delta Post,"
            + "https://delta.example/frost,,frost,Frost on the river,2025-02-02,Delta Post,"
            + "https://delta.example/frost,,en,2025-02-03T08:00:00Z,/statement/frost-1,"
            + "\"Statements of high confidence, low confidence or medium confidence\",1",
        rows.getLast());
    assertEquals(9, rows.size());
  }

  @Test
  void whatIsWithdrawnIsGoneFromEverythingAndStaysGone() throws Exception {
    Program parley = Program.indexed(home);
    assertEquals(
        """
        Withdrawn: fish
        Build 3: 0 added, 0 changed, 1 removed, 3 unchanged, 0 refused.
        """,
        parley.out("withdraw", "fish", "--reason", "It names a private person."));
    assertFishIsGone(parley);
    assertEquals(
        new Outcome(3, "", "parley: fish is withdrawn already; nothing is left to do\n"),
        parley.run("withdraw", "fish", "--reason", "Again."));
    parley.out("index", "--full");
    assertFishIsGone(parley);
    parley.out("rollback");
    assertFishIsGone(parley);
  }

  @Test
  void aRollbackNeverReachesBehindAWithdrawal() throws Exception {
    Program parley = Program.indexed(home);
    parley.out("withdraw", "fish", "--reason", "It names a private person.");
    assertEquals(new Outcome(0, "Build 2 is published again.\n", ""), parley.run("rollback"));
    assertFishIsGone(parley);
  }

  @Test
  void aWithdrawalWrittenByHandTakesTheBuildBeforeAlongToo() throws Exception {
    Program parley = Program.indexed(home);
    parley.write("corpus/corrections.yaml", FISH_WITHDRAWN);
    parley.out("index");
    assertEquals(new Outcome(0, "Build 2 is published again.\n", ""), parley.run("rollback"));
    assertFishIsGone(parley);
  }

  @Test
  void aWithdrawalThatWasCutShortIsFinished() throws Exception {
    Program parley = Program.indexed(home);
    parley.write("corpus/corrections.yaml", FISH_WITHDRAWN);
    assertEquals(
        "Withdrawn: fish",
        parley.out("withdraw", "fish", "--reason", "Again.").lines().findFirst().orElse(""));
    assertFishIsGone(parley);
    parley.out("index");
    halfDone(parley);
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: build 3 at HOME/.parley/index is older than the withdrawal of frost, which"
                + " would be read again; run `parley index`, which finishes the withdrawal\n"),
        parley.run("rollback"));
    assertEquals(
        "Build 5: 0 added, 0 changed, 0 removed, 2 unchanged, 0 refused.\n", parley.out("index"));
    assertEquals("Build 4 is published again.\n", parley.out("rollback"));
    assertEquals(List.of(), parley.out("export").lines().filter(l -> l.contains("frost")).toList());
  }

  /// Leaves the index as a process does that is killed between the two builds of a withdrawal.
  private static void halfDone(Program parley) {
    parley.write(
        "corpus/corrections.yaml", FISH_WITHDRAWN + FISH_WITHDRAWN.replace("fish", "frost"));
    try (SearchEngine engine = parley.engine();
        IndexBuild first = engine.update()) {
      SearchEngine.Origin origin = engine.status().origin();
      first.registers(Corpus.open(Path.of(parley.path("corpus")), Path.of("/")).registers());
      first.remove("frost");
      first.origin(
          new SearchEngine.Origin(origin.corpus(), origin.rules() + ", to be published again"));
      first.publish();
    }
  }

  @Test
  void aWithdrawalThatFindsSomebodyWritingIsNotWrittenDown() {
    Program parley = Program.indexed(home);
    try (SearchEngine engine = parley.engine();
        IndexBuild _ = engine.update()) {
      assertEquals(3, parley.run("withdraw", "fish", "--reason", "Why.").exitCode());
    }
    assertEquals(
        List.of(), parley.files().stream().filter(file -> file.contains("corrections")).toList());
    assertEquals(0, parley.run("withdraw", "fish", "--reason", "Why.").exitCode());
  }

  private static void assertFishIsGone(Program parley) throws Exception {
    assertEquals(
        "0 statements in 0 articles  Statements with “fish”\n", parley.out("search", "fish"));
    assertEquals(
        "0 articles  Articles with “fish”\n", parley.out("search", "fish", "--unit", "articles"));
    assertEquals(
        List.of(),
        Stream.of("jsonl", "csv")
            .flatMap(format -> parley.out("export", "--format", format).lines())
            .filter(line -> line.contains("fish"))
            .toList());
    try (SearchEngine engine = parley.engine();
        ParleyServer server = ParleyServer.start(engine, Options.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create(server.url()).resolve("/article/fish")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(
          List.of(410, true, false),
          List.of(
              page.statusCode(),
              page.body().contains("It names a private person."),
              page.body().contains("had come back")));
    }
  }

  @Test
  void aWithdrawnStatementLeavesItsArticleWithoutTheWords() {
    Program parley = Program.indexed(home);
    parley.out("withdraw", "frost-1", "--reason", "It was misheard.");
    assertEquals(
        "0 statements in 0 articles  Statements with “ice”\n", parley.out("search", "ice"));
    assertEquals(
        List.of(), parley.out("export").lines().filter(line -> line.contains("frost-1")).toList());
  }

  @Test
  void withdrawingNeedsSomethingThatIsThereAndAReason() {
    Program parley = Program.indexed(home);
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: no article, statement or speaker is called “nobody”;"
                + " look the id up in its address\n"),
        parley.run("withdraw", "nobody", "--reason", "x"));
    assertEquals(
        new Outcome(
            2,
            "",
            "parley: --reason is empty;" + " say in a sentence why, since readers will see it\n"),
        parley.run("withdraw", "fish", "--reason", " "));
  }

  @Test
  void anArchiveOfOnesOwnBeginsEmptyAndIsIndexed() {
    Program parley = Program.withCorpus(home);
    String mine = parley.path("mine");
    String index = "lucene:" + parley.path("mine/index");
    assertEquals(
        """
        HOME/mine is ready. Put articles into HOME/mine/articles, then run
          parley serve --corpus HOME/mine --index lucene:HOME/mine/index
        """,
        parley.out("init", mine));
    assertEquals(
        new Outcome(
            3,
            "",
            "parley: no article can be read in HOME/mine/articles;"
                + " put articles there, or empty the index with --full\n"),
        parley.run("index", "--corpus", mine, "--index", index));
    parley.write("mine/articles/wire.jsonl", Program.FISH);
    assertEquals(
        "Build 1: 1 added, 0 changed, 0 removed, 0 unchanged, 0 refused.\n",
        parley.out("index", "--corpus", mine, "--index", index));
    parley.write("mine/speakers.yaml", Program.SPEAKERS);
    parley.out("init", mine);
    assertEquals(Program.SPEAKERS, parley.read("mine/speakers.yaml"));
  }

  @Test
  void checkNamesWhatToMend() {
    Program parley = Program.withCorpus(home);
    assertEquals(
        new Outcome(
            1,
            """
            2025-06-03-tolls.txt:1: 2025-06-03-tolls names no source; give “url” or “sources”
            wire.jsonl:1: fish names no source; give “url” or “sources”
            """,
            "parley: 2 findings\n"),
        parley.run("check"));
    parley
        .write("corpus/articles/2025-06-03-tolls.txt.yaml", "url: https://delta.example/tolls\n")
        .write("corpus/articles/wire.jsonl", Program.FROST);
    assertEquals("{\"findings\":[]}\n", parley.out("check", "--json"));
    assertEquals(new Outcome(0, "", "parley: nothing to mend\n"), parley.run("check"));
  }

  @Test
  void suggestionsCanBePastedIntoTheRegister() {
    Program parley = Program.withCorpus(home);
    assertEquals("", parley.out("check", "--suggest"));
    parley.write(
        "corpus/articles/2025-08-01-sea.txt",
        "Cora Lind said that the sea was calm. Cora Lind said that the sea was rough."
            + " Cora Lind said that the sea was high.\n");
    assertEquals(
        """
        # 3 statements in 1 article: 2025-08-01-sea
        - id: cora-lind
          name: "Cora Lind"
          kind: person
        """,
        parley.out("check", "--suggest"));
    parley.write("corpus/speakers.yaml", Program.SPEAKERS + parley.out("check", "--suggest"));
    assertEquals("", parley.out("check", "--suggest"));
  }
}
