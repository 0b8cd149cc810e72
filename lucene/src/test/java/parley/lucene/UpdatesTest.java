package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.contract.Archive;
import parley.contract.RandomArchives;
import parley.contract.RandomChanges;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.Facet;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;

class UpdatesTest {

  @TempDir Path folder;

  @Test
  void updatesAnswerAsAFullBuildDoesScoresIncluded() {
    try (SearchEngine updated = Indexes.open(folder.resolve("updated"));
        SearchEngine full = Indexes.open(folder.resolve("full"))) {
      RandomArchives.of(11, 40).publishIn(updated);
      RandomChanges.apply(updated, RandomArchives.of(12, 40));
      assertEquals(List.of(), updated.verify());
      publishAll(updated, full);
      RandomRequests random = new RandomRequests(13);
      for (int i = 0; i < 300; i++) {
        SearchRequest request = random.next();
        assertEquals(
            comparable(full.search(request)),
            comparable(updated.search(request)),
            request::toString);
      }
    }
  }

  private static void publishAll(SearchEngine from, SearchEngine to) {
    try (IndexBuild build = to.build()) {
      build.registers(from.registers());
      from.fingerprints().forEach((id, print) -> build.add(from.article(id).orElseThrow(), print));
      build.publish();
    }
  }

  private static SearchResult comparable(SearchResult result) {
    return new SearchResult(
        result.total(),
        result.articles(),
        result.hits(),
        result.facets(),
        result.histogram(),
        result.relaxed(),
        result.suggestion(),
        0);
  }

  @Test
  void changedRegistersChangeWhatIsIndexedAlready() {
    AttributedArticle replaced = Indexes.article("b-gates", "Dams hold.");
    Registers sided = withSide("olha-zarenko", "delta");
    try (SearchEngine engine = Indexes.open(folder)) {
      Samples.ARCHIVE.publishIn(engine);
      assertEquals(Map.of("delta", 4L, "lissa", 3L, "unknown", 8L), sides(engine));
      try (IndexBuild build = engine.update()) {
        build.registers(sided);
        build.add(replaced, "new");
        build.remove("c-crews");
        build.publish();
      }
      assertEquals(sided, engine.registers());
      assertEquals(Map.of("delta", 7L, "lissa", 1L, "unknown", 3L), sides(engine));
      assertEquals(Optional.of(replaced), engine.article("b-gates"));
      assertEquals(Optional.empty(), engine.article("c-crews"));
      Map<String, String> prints = new TreeMap<>();
      Samples.ARCHIVE.articles().forEach(a -> prints.put(id(a), Archive.fingerprint(a)));
      prints.remove("c-crews");
      prints.put("b-gates", "new");
      assertEquals(prints, engine.fingerprints());
      assertEquals(List.of(), engine.verify());
    }
  }

  private static String id(AttributedArticle article) {
    return article.article().id();
  }

  private static Map<String, Long> sides(SearchEngine engine) {
    Map<String, Long> sides = new TreeMap<>();
    engine
        .values(SearchRequest.ALL, Facet.SIDE)
        .forEach(value -> sides.put(value.value(), value.count()));
    return sides;
  }

  private static Registers withSide(String id, String side) {
    Registers old = Samples.REGISTERS;
    Stream<Speaker> speakers =
        old.speakers().stream()
            .map(s ->
                s.id().equals(id)
                    ? new Speaker(
                        s.id(),
                        s.name(),
                        s.labels(),
                        s.aliases(),
                        s.kind(),
                        side,
                        s.offices(),
                        s.wikidata())
                    : s);
    return new Registers(speakers.toList(), old.topics(), old.rounds(), old.corrections());
  }

  @Test
  void registersComeBeforeArticles() {
    try (SearchEngine engine = Indexes.open(folder);
        IndexBuild build = engine.build()) {
      build.add(Indexes.article("x-new", "Dams hold."), "1");
      assertThrows(IllegalStateException.class, () -> build.registers(Samples.REGISTERS));
    }
  }

  @Test
  void aFinishedBuildTakesNothingMore() {
    try (SearchEngine engine = Indexes.open(folder);
        IndexBuild build = engine.build()) {
      build.publish();
      assertThrows(IllegalStateException.class, () -> build.remove("a-opening"));
      assertThrows(IllegalStateException.class, build::publish);
    }
  }
}
