package parley.web.page;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.Snippet;
import parley.web.words.Naming;
import parley.web.words.Quoting;

final class CardsTest {

  private static final Registers NOBODY = new Registers(List.of(), List.of(), List.of(), List.of());
  private static final Place HERE = Place.first(SearchRequest.ALL);
  private static final String LONG = "We will open the dams in June.";

  private static Hit.OfStatement hit(String article, String speaker, String text, int day) {
    LocalDate date = LocalDate.of(2025, 5, day);
    Statement statement =
        new Statement(
            article + "~" + day,
            article,
            new Speaker.Ref(speaker, speaker),
            speaker,
            PartialDate.of(date),
            Statement.Basis.STATED,
            Statement.Form.QUOTED,
            Statement.Act.SAY,
            Statement.Confidence.HIGH,
            text,
            List.of(),
            "said",
            List.of(),
            null,
            null,
            null,
            "given");
    Article.Head head =
        new Article.Head(
            article,
            null,
            "Herald",
            "News " + article,
            date,
            "en",
            null,
            Article.Rights.FULL,
            Instant.EPOCH);
    return new Hit.OfStatement(statement, head, null, Snippet.plain(text));
  }

  private static List<String> folded(Hit... hits) {
    return new Cards(NOBODY)
        .folded(List.of(hits), HERE).stream()
            .map(Card.OfStatement.class::cast)
            .map(card -> card.id() + " " + card.also().stream().map(Link::href).toList())
            .toList();
  }

  @Test
  void foldsTheSameWordsOfSeveralArticles() {
    assertEquals(
        List.of("a~16 [/statement/c~16, /statement/d~18]", "b~16 []"),
        folded(
            hit("a", "ada", LONG, 16),
            hit("b", "ada", "We will open the dams in July.", 16),
            hit("c", "ada", "“We will open the dams, in June”", 16),
            hit("d", "ada", LONG, 18)));
  }

  @Test
  void saysBeforeDeniedWordsThatTheyAreDenied() {
    Hit.OfStatement quoted = hit("a", "ada", LONG, 16);
    Statement s = quoted.statement();
    Statement denial =
        new Statement(
            s.id(),
            s.article(),
            new Speaker.Ref("ada", "ada"),
            s.namedAs(),
            s.said(),
            s.saidBasis(),
            Statement.Form.REPORTED,
            Statement.Act.DENY,
            s.confidence(),
            "that the dams open",
            s.spans(),
            "denied",
            s.topics(),
            null,
            null,
            null,
            s.rule());
    assertEquals(
        List.of("In the reporter’s words", "[denied] that the dams open"),
        shown(denial, quoted.article(), "that the dams open"));
    assertEquals(
        List.of("In the reporter’s words: denied", "… the dams open"),
        shown(denial, quoted.article(), "… the dams open"));
  }

  private static List<String> shown(Statement statement, Article.Head article, String words) {
    Card.OfStatement card =
        new Cards(NOBODY)
            .statement(new Hit.OfStatement(statement, article, null, Snippet.plain(words)));
    return List.of(
        card.formLabel(), card.words().stream().map(Quoting.Piece::text).collect(joining()));
  }

  @Test
  void keepsApartWhatOthersSaidAndWhatOneArticleRepeats() {
    assertEquals(
        List.of("a~16 []", "b~16 []", "a~17 []"),
        folded(hit("a", "ada", LONG, 16), hit("b", "boris", LONG, 16), hit("a", "ada", LONG, 17)));
  }

  @Test
  void foldsFewWordsOfOneDayOnly() {
    assertEquals(
        List.of("a~16 [/statement/b~16]", "c~18 []"),
        folded(
            hit("a", "ada", "We agree", 16),
            hit("b", "ada", "We agree", 16),
            hit("c", "ada", "We agree", 18)));
  }

  @Test
  void saysWhereTheOthersStand() {
    Card card =
        new Cards(NOBODY)
            .folded(List.of(hit("a", "ada", LONG, 16), hit("b", "ada", LONG, 17)), HERE)
            .getFirst();
    assertEquals(
        List.of(new Link("News b, Herald, 17 May 2025", "/statement/b~17")),
        ((Card.OfStatement) card).also());
  }

  @Test
  void namesUnknownSpeakersAsTheArticleDoes() {
    Statement s = hit("a", "ada", LONG, 16).statement();
    assertEquals(
        List.of("ada", "Unknown speaker (“a border guard”)", "Unknown speaker"),
        List.of(
            Naming.of(s), Naming.of(unnamed(s, "a border guard")), Naming.of(unnamed(s, "he"))));
  }

  private static Statement unnamed(Statement s, String namedAs) {
    return new Statement(
        s.id(),
        s.article(),
        null,
        namedAs,
        s.said(),
        s.saidBasis(),
        s.form(),
        s.act(),
        s.confidence(),
        s.text(),
        s.spans(),
        s.cue(),
        s.topics(),
        null,
        null,
        null,
        s.rule());
  }
}
