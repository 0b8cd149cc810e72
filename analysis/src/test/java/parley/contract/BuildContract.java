package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.query.Facet;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;

/// How builds come, change and go.
public interface BuildContract extends EngineContract {

  @Test
  default void nothingIsThereBeforeTheFirstBuild() {
    try (SearchEngine engine = open()) {
      SearchEngine.Status status = engine.status();
      assertEquals(0, status.build());
      assertEquals(List.of(), status.kept());
      for (Runnable question : questions(engine)) {
        assertThrows(SearchException.Empty.class, question::run);
      }
    }
  }

  private static List<Runnable> questions(SearchEngine engine) {
    return List.of(
        () -> engine.search(SearchRequest.ALL),
        () -> engine.scan(SearchRequest.ALL).close(),
        () -> engine.values(SearchRequest.ALL, Facet.TOPIC),
        () -> engine.article("a"),
        () -> engine.statement("a"),
        () -> engine.similar("a"),
        () -> engine.complete("a"),
        engine::registers,
        engine::fingerprints);
  }

  @Test
  default void aBuildIsPublishedInOneStep() {
    try (SearchEngine engine = open()) {
      AttributedArticle article = Samples.ARCHIVE.article("a-opening");
      try (IndexBuild build = engine.build()) {
        build.registers(Samples.REGISTERS);
        build.add(article, "1");
        assertThrows(SearchException.Empty.class, () -> engine.search(SearchRequest.ALL));
        assertEquals(1, build.publish());
      }
      assertEquals(3, engine.search(SearchRequest.ALL).total());
      assertEquals(1, engine.search(SearchRequest.ALL).build());
    }
  }

  @Test
  default void aBuildThatIsNotPublishedLeavesNoTrace() {
    try (SearchEngine engine = filled()) {
      try (IndexBuild build = engine.build()) {
        build.registers(Registers.NONE);
      }
      try (IndexBuild build = engine.update()) {
        build.remove("a-opening");
      }
      assertEquals(15, engine.search(SearchRequest.ALL).total());
      assertEquals(Samples.REGISTERS, engine.registers());
      assertEquals(1, engine.status().build());
    }
  }

  @Test
  default void statusSaysHowThingsStand() {
    try (SearchEngine engine = filled()) {
      SearchEngine.Status status = engine.status();
      assertEquals(
          List.of(1L, 9L, 17L, List.of(1L), false),
          List.of(
              status.build(),
              status.articles(),
              status.statements(),
              status.kept(),
              status.pinned()));
      assertEquals(LocalDate.of(2025, 7, 20), status.lastDay());
      assertEquals(new SearchEngine.Origin("/samples", "1"), status.origin());
      assertNotNull(status.published());
      assertEquals(List.of(), engine.verify());
    }
  }

  @Test
  default void fingerprintsComeBack() {
    Map<String, String> expected = new TreeMap<>();
    Samples.ARCHIVE.articles().forEach(a -> expected.put(a.article().id(), Archive.fingerprint(a)));
    try (SearchEngine engine = filled()) {
      assertEquals(expected, engine.fingerprints());
    }
  }

  @Test
  default void anUpdateAddsReplacesAndRemoves() {
    AttributedArticle changed =
        new Draft(Samples.REGISTERS, "a-opening", "2025-05-18", "Ada Verin said no.")
            .says("ada-verin", "2025-05-18", "no")
            .build();
    AttributedArticle added =
        new Draft(Samples.REGISTERS, "z-new", "2025-08-01", "Boris Kalm said yes.")
            .says("boris-kalm", "2025-08-01", "yes")
            .build();
    try (SearchEngine engine = filled()) {
      try (IndexBuild build = engine.update()) {
        build.add(changed, "2");
        build.add(added, "3");
        build.remove("b-gates");
        build.remove("never-there");
        assertEquals(15, engine.search(SearchRequest.ALL).total());
        assertEquals(2, build.publish());
      }
      assertEquals(11, engine.search(SearchRequest.ALL).total());
      assertEquals(Optional.of(changed), engine.article("a-opening"));
      assertEquals(Optional.of(added), engine.article("z-new"));
      assertEquals(Optional.empty(), engine.article("b-gates"));
      assertEquals(Optional.empty(), engine.statement(EngineContract.id("a1")));
      assertEquals(Optional.empty(), engine.statement(EngineContract.id("b1")));
      assertEquals("2", engine.fingerprints().get("a-opening"));
      assertEquals(Samples.REGISTERS, engine.registers());
      assertEquals(List.of(1L, 2L), engine.status().kept());
      assertEquals(new SearchEngine.Origin("/samples", "1"), engine.status().origin());
    }
  }

  @Test
  default void theLastOfTwoWithOneIdCounts() {
    AttributedArticle first = Samples.ARCHIVE.article("a-opening");
    AttributedArticle second =
        new Draft(Samples.REGISTERS, "a-opening", "2025-05-18", "Nothing.").build();
    try (SearchEngine engine = open()) {
      new Archive(Samples.REGISTERS, List.of(first, second)).publishIn(engine);
      assertEquals(Optional.of(second), engine.article("a-opening"));
      assertEquals(0, engine.search(SearchRequest.ALL).total());
      assertEquals(1, engine.status().articles());
    }
  }

  @Test
  default void rollbackPublishesTheBuildBeforeAndPinsIt() {
    try (SearchEngine engine = filled()) {
      assertThrows(SearchException.class, engine::rollback);
      try (IndexBuild build = engine.update()) {
        build.remove("a-opening");
        build.publish();
      }
      assertEquals(12, engine.search(SearchRequest.ALL).total());
      assertEquals(1, engine.rollback());
      assertEquals(15, engine.search(SearchRequest.ALL).total());
      assertEquals(1, engine.search(SearchRequest.ALL).build());
      assertTrue(engine.status().pinned());
      long next = Samples.ARCHIVE.publishIn(engine);
      assertTrue(next > 2, "no number is given twice");
      assertEquals(
          List.of(false, next), List.of(engine.status().pinned(), engine.status().build()));
    }
  }

  @Test
  default void rollbackBringsNothingBackThatIsWithdrawn() {
    Registers known = Samples.REGISTERS;
    List<Correction> corrections = new ArrayList<>(known.corrections());
    LocalDate day = LocalDate.parse("2025-06-01");
    corrections.add(new Correction("a-opening", Correction.Kind.WITHDRAW, Map.of(), "Why", day));
    Registers withdrawing =
        new Registers(known.speakers(), known.topics(), known.rounds(), corrections);
    try (SearchEngine engine = filled()) {
      for (int i = 0; i < 2; i++) {
        assertThrows(SearchException.class, engine::rollback);
        try (IndexBuild build = engine.update()) {
          build.registers(withdrawing);
          build.remove("a-opening");
          build.publish();
        }
      }
      assertEquals(2, engine.rollback());
      assertEquals(12, engine.search(SearchRequest.ALL).total());
    }
  }

  @Test
  default void theLastTwoBuildsAreKept() {
    try (SearchEngine engine = filled()) {
      Samples.ARCHIVE.publishIn(engine);
      Samples.ARCHIVE.publishIn(engine);
      assertEquals(List.of(2L, 3L), engine.status().kept());
    }
  }

  @Test
  default void onlyOneWritesAtATime() {
    try (SearchEngine engine = filled()) {
      try (IndexBuild _ = engine.build()) {
        assertThrows(SearchException.Locked.class, () -> engine.update().close());
        assertEquals(15, engine.search(SearchRequest.ALL).total());
      }
      engine.update().close();
    }
  }
}
