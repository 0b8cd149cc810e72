package parley.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evaluation.same.SameAnswers;
import parley.evaluation.same.SameAnswers.Outcome;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

class SameAnswersTest {

  private static SearchEngine engine(Path root) {
    return WorkFolder.of(root, 300, new PrintWriter(new StringWriter())).engine();
  }

  @Test
  void equalArchivesAnswerAlikeAndAMissingArticleShows(@TempDir Path root) {
    try (SearchEngine first = engine(root.resolve("a"));
        SearchEngine second = engine(root.resolve("b"))) {
      int articles = first.fingerprints().size();
      Outcome same = new SameAnswers(first, second).compare(200, 7);
      assertEquals(new Outcome(articles, 200, 0, same.ranked(), 1, List.of()), same);
      assertTrue(same.ranked() > 10, same::toString);
      try (IndexBuild build = second.update()) {
        build.remove("a1");
        build.publish();
      }
      Outcome other = new SameAnswers(first, second).compare(200, 7);
      assertTrue(other.different() > 20, other::toString);
      assertTrue(
          other.differences().getFirst().startsWith("the articles and their contents:"),
          other::toString);
    }
  }

  @Test
  void anEmptyIndexIsRefusedWithTheNextStep(@TempDir Path root) {
    String address = "lucene:" + root.resolve("nothing");
    StringWriter errors = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(errors))
            .setExecutionExceptionHandler((e, _, _) -> {
              errors.append(e.getMessage());
              return 3;
            })
            .execute("same", "--engine", address, "--engine", address);
    assertEquals(
        "nothing is indexed at %s yet; run `./parley index --index %s --corpus DIR` first"
            .formatted(address, address),
        errors.toString());
    assertEquals(3, code);
  }
}
