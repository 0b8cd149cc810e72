package parley.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "The Delta Post → the-delta-post",
        "  A.B. — Verin!  → a-b-verin",
        "Café d’Orlo → cafe-d-orlo",
        "Ада Верін → ada-verin",
        "Київ → kyiv",
        "Ядерна → iaderna",
        "Łódź → lodz",
        "İstanbul → istanbul",
        "ışık → isik",
        "日本 → 65e5672c",
        "--- → ``"
      })
  void slugsAreReadableAndApart(String text, String slug) {
    assertEquals(slug, Ids.slug(text));
  }

  @Test
  void slugsOfAnyTextAreIdsOrEmpty() {
    Random random = new Random(1);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(200); n > 0; n--) {
        text.appendCodePoint(
            random.nextInt(3) > 0 ? random.nextInt(0x500) : random.nextInt(0x11000));
      }
      String slug = Ids.slug(text.toString());
      assertTrue(slug.isEmpty() || Ids.valid(slug), slug);
      assertTrue(Ids.valid(Ids.unregistered(text.toString())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "A-1._~, true",
    "~jo-dole, true",
    "-a, false",
    ".a, false",
    "a b, false",
    "a/b, false",
    "é, false",
    "'', false"
  })
  void idsHaveOneShape(String id, boolean valid) {
    assertEquals(valid, Ids.valid(id));
  }

  @Test
  void idsHaveAnEnd() {
    assertEquals(
        List.of(true, false), List.of(Ids.valid("a".repeat(251)), Ids.valid("a".repeat(252))));
  }

  @Test
  void everyIdMadeForAnArticlesStatementIsOne() {
    String longest = "a".repeat(230);
    assertEquals(
        List.of(true, false), List.of(Ids.validArticle(longest), Ids.validArticle(longest + "a")));
    String made = Ids.statement(longest, "We will not wait.", 1_000_000);
    assertTrue(Ids.valid(made));
    assertEquals(Optional.of(longest), Ids.articleOf(made));
  }

  @Test
  void statementIdsHangOnTheWordsAlone() {
    String id = Ids.statement("a-1", "We will not “wait”, it’s late.", 1);
    assertTrue(id.matches("a-1~[a-z2-7]{10}"), id);
    assertEquals(id, Ids.statement("a-1", "We  will not\u00a0\"wait\", it's\nlate. ", 1));
    assertEquals(id + ".2", Ids.statement("a-1", "We will not «wait», it‘s late.", 2));
    assertEquals(Ids.statement("a-1", "cafe\u0301", 1), Ids.statement("a-1", "caf\u00e9", 1));
    assertNotEquals(id, Ids.statement("a-1", "We will “wait”, it’s late.", 1));
    assertNotEquals(id, Ids.statement("a-1", "we will not “wait”, it’s late.", 1));
  }

  /// The hash is fixed for good: links depend on it. By hand: `printf yes | sha256sum`, base 32.
  @Test
  void statementIdsNeverChange() {
    assertEquals("a-1~rj4yreh6so", Ids.statement("a-1", "yes", 1));
  }

  @Test
  void aMadeIdTellsItsArticle() {
    assertEquals(Optional.of("a-1"), Ids.articleOf(Ids.statement("a-1", "yes", 1)));
    assertEquals(Optional.of("a~1"), Ids.articleOf(Ids.statement("a~1", "yes", 12)));
    assertEquals(Optional.empty(), Ids.articleOf("given-7"));
    assertEquals(Optional.empty(), Ids.articleOf("a-1~short"));
    assertEquals(Optional.empty(), Ids.articleOf("a-1~abcdefghij.1"));
  }
}
