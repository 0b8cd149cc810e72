package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchEngine.Completion;
import parley.search.SearchEngine.Completion.Kind;

/// What is found by id, by likeness and by its beginning.
public interface LookUpContract extends EngineContract {

  @Test
  default void everyRecordComesBackAsItWentIn() {
    Archive random = RandomArchives.of(9, 30);
    try (SearchEngine engine = open()) {
      for (Archive archive : List.of(Samples.ARCHIVE, random)) {
        archive.publishIn(engine);
        assertEquals(archive.registers(), engine.registers());
        for (AttributedArticle article : archive.articles()) {
          assertEquals(Optional.of(article), engine.article(article.article().id()));
          for (Statement statement : article.statements()) {
            assertEquals(Optional.of(statement), engine.statement(statement.id()));
          }
        }
      }
    }
  }

  @Test
  default void unknownIdsFindNothing() {
    try (SearchEngine engine = filled()) {
      assertEquals(Optional.empty(), engine.article("nowhere"));
      assertEquals(Optional.empty(), engine.article(EngineContract.id("a1")));
      assertEquals(Optional.empty(), engine.statement("a-opening"));
      assertEquals(List.of(), engine.similar("nowhere"));
    }
  }

  @Test
  default void similarStatementsShareWordsAndStandElsewhere() {
    try (SearchEngine engine = filled()) {
      List<Hit.OfStatement> similar = engine.similar(EngineContract.id("c1"));
      assertEquals("d1 d2", EngineContract.shown(similar.subList(0, 2)));
      assertTrue(similar.stream().noneMatch(hit -> hit.article().id().equals("c-crews")));
    }
  }

  @Test
  default void completionLeadsToSpeakersTopicsRoundsAndWords() {
    try (SearchEngine engine = filled()) {
      assertContains(engine, "ad", new Completion(Kind.SPEAKER, "ada-verin", "Ada Verin"));
      assertContains(engine, "VER", new Completion(Kind.SPEAKER, "lev-verin", "Lev Verin"));
      assertContains(
          engine, "olga z", new Completion(Kind.SPEAKER, "olha-zarenko", "Olha Zarenko"));
      assertContains(engine, "Ольг", new Completion(Kind.SPEAKER, "olha-zarenko", "Olha Zarenko"));
      assertContains(engine, "fish", new Completion(Kind.TOPIC, "fishing", "Fishing"));
      assertContains(engine, "first br", new Completion(Kind.ROUND, "first", "First bridge round"));
      assertContains(engine, "gat", new Completion(Kind.WORD, null, "gates"));
      assertEquals(List.of(), engine.complete("zzz"));
      assertEquals(List.of(), engine.complete(" "));
      assertTrue(engine.complete("a").size() <= 10);
    }
  }

  private static void assertContains(SearchEngine engine, String typed, Completion wanted) {
    List<Completion> found = engine.complete(typed);
    assertTrue(found.contains(wanted), () -> wanted + " is not in " + found);
  }

  @Test
  default void aSuggestionComesWithFewHitsOnly() {
    try (SearchEngine engine = filled()) {
      assertEquals("fishing", engine.search(EngineContract.newest("fishimg")).suggestion());
      assertEquals(null, engine.search(EngineContract.newest("fishing")).suggestion());
      assertEquals(null, engine.search(EngineContract.newest("")).suggestion());
      assertEquals(null, engine.search(EngineContract.newest("dams OR truce")).suggestion());
    }
  }
}
