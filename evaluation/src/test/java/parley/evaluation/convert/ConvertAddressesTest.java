package parley.evaluation.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.indexer.Corpus;
import parley.indexer.Indexer;
import parley.indexer.Progress;
import parley.query.QueryParser;
import parley.search.EngineProvider;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import picocli.CommandLine;

class ConvertAddressesTest {

  private static final String UKRAINIAN =
      """
      const source = [
        // the newest first
        {
          id: 'HK_1-x',
          name: 'Річка піднялася',
          translated: false,
          speaker: ['Ада Верін'],
          date: '2022-05-17T23:48:46',
          cities: [],
          text: `
      **Громадяни!**

      Вода у річці піднялася. Ми зачинили дамбу.
          `,
          url: "https://example.org/watch?v=HK_1-x",
        },
      ]

      module.exports = source
      """;

  @TempDir private Path folder;

  private Path convert(String language, String javaScript) throws IOException {
    Path file = Files.writeString(folder.resolve("messages-" + language + ".js"), javaScript);
    Path corpus = folder.resolve("corpus");
    assertEquals(
        0,
        new CommandLine(new ConvertAddresses())
            .execute(file.toString(), "--language", language, "--to", corpus.toString()));
    return corpus;
  }

  @Test
  void addressesBecomeArticlesInTheirLanguage() throws IOException {
    convert("uk", UKRAINIAN);
    Path corpus =
        convert(
            "en",
            "x = [{id:'HK_1-x',name:'The river rose',speaker:['Ada Verin'],date:'2022-05-17',"
                + "text:'We shut\\u0020the dam. It\\'s holding.'}]");
    try (SearchEngine engine = EngineProvider.openAny("lucene:" + folder.resolve("index"))) {
      Indexer indexer = new Indexer(engine, Corpus.open(corpus, corpus), Clock.systemUTC());
      assertEquals(
          List.of("en-HK_1-x", "uk-HK_1-x"),
          indexer.index(Indexer.Options.DEFAULT, Progress.NONE).ids().added().stream()
              .sorted()
              .toList());
      assertEquals(List.of("uk-HK_1-x uk Річка піднялася"), found(engine, "дамбу"));
      assertEquals(List.of("en-HK_1-x en The river rose"), found(engine, "dams"));
      assertEquals(
          "Громадяни!\n\nВода у річці піднялася. Ми зачинили дамбу.",
          engine.article("uk-HK_1-x").orElseThrow().article().text());
    }
  }

  private static List<String> found(SearchEngine engine, String typed) {
    SearchRequest request =
        SearchRequest.ALL
            .withUnit(SearchRequest.Unit.ARTICLES)
            .withQuery(QueryParser.parse(typed, QueryParser.Names.of(engine.registers())).query());
    return engine.search(request).hits().stream()
        .map(Hit::article)
        .map(article -> article.id() + " " + article.language() + " " + article.headline())
        .toList();
  }

  @Test
  void whatWouldHaveToBeRunIsRefusedWithItsLine() {
    assertEquals(
        "line 2: “${” would have to be run",
        assertThrows(IllegalArgumentException.class, () -> JsLiteral.read("x = [\n`a ${b}`]"))
            .getMessage());
    assertEquals(
        "line 1: wanted a text, a number, a list or an object",
        assertThrows(IllegalArgumentException.class, () -> JsLiteral.read("x = [y()]"))
            .getMessage());
  }

  @Test
  void literalsBecomeJson() {
    assertEquals(
        "{\"a\":[1,-2.5,true,null],\"b c\":\"“d”\\n/\"}",
        JsLiteral.read("const x = {a: [1, -2.5, true, null], /* e */ 'b c': '“d”\\n/',}")
            .toString());
  }
}
