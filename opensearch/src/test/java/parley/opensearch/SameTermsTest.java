package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.archive.AttributedArticle;
import parley.contract.Archive;
import parley.contract.RandomArchives;
import parley.contract.Samples;
import tools.jackson.databind.JsonNode;

/// The cluster takes texts apart into the very terms and positions that our analysis gives.
@Tag("cluster")
class SameTermsTest {

  /// A term and where it stands.
  private record Placed(String term, int position) {}

  @Test
  void theClusterHasOurTermsAtOurPositions() {
    Analysis analysis = Analysis.of(Samples.REGISTERS);
    try (Cluster cluster = TestCluster.client("same-terms")) {
      NewIndex index = new NewIndex(cluster, "same-terms");
      cluster.send(Call.delete("/same-terms"));
      index.make(Notes.begun(1));
      for (String text : texts()) {
        for (List<Token> tokens : List.of(analysis.stemmed(text), analysis.exact(text))) {
          assertEquals(placed(tokens), analyzed(cluster, Terms.of(tokens)), text);
        }
      }
      cluster.ask(Call.delete("/same-terms"));
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add("ß".repeat(255) + " — “50-day” pause, e.g. U.S.’s don't \uD83D\uDE00 Київ");
    texts.add("The of and " + "x".repeat(300) + " to be");
    for (Archive archive : List.of(Samples.ARCHIVE, RandomArchives.of(3, 10))) {
      archive.articles().stream().flatMap(SameTermsTest::texts).forEach(texts::add);
    }
    return texts;
  }

  private static Stream<String> texts(AttributedArticle article) {
    return Stream.of(article.article().headline(), article.article().text());
  }

  private static List<Placed> placed(List<Token> tokens) {
    return tokens.stream().map(token -> new Placed(token.term(), token.position())).toList();
  }

  private static List<Placed> analyzed(Cluster cluster, String text) {
    JsonNode answer =
        cluster.ask(
            Call.post("/same-terms/_analyze", Map.of("analyzer", Mapping.ANALYZER, "text", text)));
    return Json.list(
        answer.path("tokens"),
        token -> new Placed(token.path("token").asString(), token.path("position").asInt()));
  }
}
