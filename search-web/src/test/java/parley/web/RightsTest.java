package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.archive.Article.Rights;
import parley.archive.AttributedArticle;
import parley.contract.Archive;
import parley.contract.Draft;
import parley.contract.PlainEngine;
import parley.contract.Samples;
import tools.jackson.databind.JsonNode;

/// Asks every route of the server and looks for words that may not be shown.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RightsTest {

  /// Words that stand in no answer: those of the article of which only the link may be shown.
  private static final List<String> NEVER =
      List.of("copper lantern", "burns at noon", "heron flew", "whispered", "the lamp keeper");

  /// Sentences of the other article that stand too far from its statement.
  private static final List<String> FAR = List.of("Far rain fell", "Last rain fell");

  private static final AttributedArticle LINK =
      new Draft(
              Samples.REGISTERS,
              "link-1",
              "2025-06-20",
              "A heron flew off. “The copper lantern burns at noon,” Ada Verin whispered. Boris Kalm,"
                  + " the lamp keeper, told reporters that the copper lantern was out.")
          .headline("On lamps")
          .publisher("Orlo Wire")
          .rights(Rights.LINK)
          .round("first")
          .source("s1", "Orlo Wire")
          .says("ada-verin", "2025-06-20", "The copper lantern burns at noon,")
          .topics("dams")
          .by("s1")
          .says("boris-kalm", "2025-06-20", "that the copper lantern was out")
          .form(parley.archive.Statement.Form.REPORTED)
          .build();

  private static final AttributedArticle EXCERPT =
      new Draft(
              Samples.REGISTERS,
              "excerpt-1",
              "2025-06-21",
              "Far rain fell on Orlo.\n\nNear rain fell next. “The silver oar is mended,” said Ada"
                  + " Verin. Near sun shone after. Last rain fell on Lissa.")
          .headline("On boats")
          .publisher("Lissa Herald")
          .rights(Rights.EXCERPT)
          .says("ada-verin", "2025-06-21", "The silver oar is mended,")
          .build();

  private static final String LINKED = LINK.statements().getFirst().id();
  private static final String EXCERPTED = EXCERPT.statements().getFirst().id();

  private final PlainEngine engine = new PlainEngine();
  private Served served;

  @BeforeAll
  void start() {
    List<AttributedArticle> articles = new ArrayList<>(Samples.ARCHIVE.articles());
    articles.add(LINK);
    articles.add(EXCERPT);
    new Archive(Samples.REGISTERS, articles).publishIn(engine);
    served = Served.over(engine, Options.local(0));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /// Addresses to ask, by the route that answers them.
  private static Map<String, List<String>> addresses() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    List<String> searches =
        List.of(
            "", "?q=copper", "?q=oar", "?speaker=ada-verin&size=100", "?q=lantern+oar&match=any");
    for (String path :
        List.of(
            "/",
            "/search",
            "/api/search",
            "/search.atom",
            "/search.csv",
            "/search.jsonl",
            "/search.bib",
            "/search.ris",
            "/words-in-context",
            "/by-speaker",
            "/over-time",
            "/over-time.csv")) {
      List<String> of = new ArrayList<>(searches.stream().map(search -> path + search).toList());
      of.add(path + "?q=copper&unit=articles");
      asked.put(path, of);
    }
    addRecords(asked);
    for (String path :
        List.of(
            "/coverage",
            "/coverage.csv",
            "/corrections",
            "/saved",
            "/corrections.atom",
            "/help",
            "/api/speakers",
            "/api/topics",
            "/api/rounds",
            "/api/openapi.json",
            "/health",
            "/metrics")) {
      asked.put(path, List.of(path));
    }
    asked.put(Assets.PATH, List.of());
    return asked;
  }

  private static void addRecords(Map<String, List<String>> asked) {
    asked.put("/form", List.of("/form?all=copper"));
    asked.put("/facet/{facet}", List.of("/facet/speaker?q=copper", "/facet/mentions"));
    asked.put(
        "/statement/{id}",
        List.of(
            "/statement/" + LINKED,
            "/statement/" + LINK.statements().getLast().id(),
            "/statement/" + EXCERPTED,
            "/statement/" + LINKED + "?list=q%3Dlantern&hit=1"));
    List<String> citations = new ArrayList<>();
    for (String format : List.of("txt", "bib", "ris", "json")) {
      citations.add("/statement/" + LINKED + "/citation." + format);
      citations.add("/statement/" + EXCERPTED + "/citation." + format);
    }
    asked.put("/statement/{id}/{citation}", citations);
    asked.put("/article/{id}", List.of("/article/link-1", "/article/excerpt-1"));
    asked.put(
        "/speaker/{id}",
        List.of("/speaker/ada-verin", "/speaker/ada-verin?topic=dams", "/speaker/boris-kalm"));
    asked.put("/topic/{id}", List.of("/topic/dams"));
    asked.put("/round/{id}", List.of("/round/first"));
    asked.put(
        "/api/statements/{id}",
        List.of("/api/statements/" + LINKED, "/api/statements/" + EXCERPTED));
    asked.put("/api/articles/{id}", List.of("/api/articles/link-1", "/api/articles/excerpt-1"));
    String claim = "?claim=" + Served.in("Ada Verin said that copper burns near an oar");
    asked.put("/check", List.of("/check" + claim));
    asked.put("/api/check", List.of("/api/check" + claim));
    asked.put("/api/complete", List.of("/api/complete?q=cop", "/api/complete?q=copper"));
  }

  @Test
  void asksEveryRoute() {
    assertEquals(
        new TreeSet<>(
            new Routes(new Site(engine, Options.local(0)), new Metrics(engine))
                .handlers()
                .keySet()),
        new TreeSet<>(addresses().keySet()));
  }

  @Test
  void noRouteShowsWordsThatMayNotBeShown() {
    List<String> shown = new ArrayList<>();
    addresses().values().stream()
        .flatMap(List::stream)
        .forEach(address -> {
          Served.Answer answer = served.get(address);
          assertEquals(true, answer.status() < 400, address + ": " + answer.status());
          List<String> forbidden = new ArrayList<>(NEVER);
          forbidden.addAll(FAR);
          forbidden.stream()
              .filter(answer.body()::contains)
              .forEach(words -> shown.add(address + " shows “" + words + "”"));
        });
    assertEquals(List.of(), shown);
  }

  @Test
  void allIsFoundAndCountedAsBefore() {
    for (String query : List.of("copper", "oar", "dams", "lantern noon")) {
      assertEquals(
          engine.search(Samples.ARCHIVE.request(query)).total(),
          served.get("/api/search?q=" + Served.in(query)).json().get("total").asLong(),
          query);
    }
    assertEquals(2, served.get("/api/search?q=copper+lantern").json().get("total").asInt());
  }

  @Test
  void sayAnExcerptWithItsSpans() {
    JsonNode article = served.get("/api/articles/excerpt-1").json();
    String text = article.get("text").asString();
    assertEquals(
        "…\n\nNear rain fell next. “The silver oar is mended,” said Ada Verin. Near sun shone after. … ",
        text);
    JsonNode span = article.get("statements").get(0).get("spans").get(0);
    assertEquals(
        List.of("The silver oar is mended,", "EXCERPT"),
        List.of(
            text.substring(span.get("start").asInt(), span.get("end").asInt()),
            article.get("rights").asString()));
    assertEquals(span, served.get("/api/statements/" + EXCERPTED).json().get("spans").get(0));
  }

  @Test
  void tellsReadersWhyAndWhereToRead() {
    String article = served.get("/article/link-1").body();
    assertContains(
        article,
        "No words of this article may be shown here. Read it at <a"
            + " href=\"https://example.org/link-1\">Orlo Wire</a>.");
    assertContains(article, "<h1 lang=\"en\">On lamps</h1>");
    String statement = served.get("/statement/" + LINKED).body();
    assertContains(
        statement,
        "No words of this article may be shown here. Read them at <a"
            + " href=\"https://example.org/link-1/s1\">Orlo Wire</a>.");
    assertContains(
        served.get("/article/excerpt-1").body(),
        "Shown here: the statements, with the sentences around them. The whole text: <a"
            + " href=\"https://example.org/excerpt-1\">Lissa Herald</a>.");
    assertContains(
        served.get("/search?q=oar").body(),
        "<mark class=\"own\">oar</mark><span class=\"own\"> is mended”");
    assertContains(
        served.get("/statement/" + LINKED + "/citation.txt").body(),
        "Ada Verin on 20 June 2025: [words not shown here; read them where they stand]. Orlo Wire");
  }

  private static void assertContains(String body, String words) {
    assertEquals(words, body.contains(words) ? words : body);
  }
}
