package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.contract.PlainEngine;
import parley.contract.RandomRequests;
import parley.web.request.SearchUrl;
import tools.jackson.databind.JsonNode;

/// Holds `openapi.json` true over real HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiContractTest {

  private Served served;
  private OpenApi openApi;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
    openApi = new OpenApi(served.get("/api/openapi.json").json());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void describesEveryRouteForPrograms() {
    List<String> routes =
        new Routes(new Site(new PlainEngine(), Options.local(0)), new Metrics(new PlainEngine()))
            .handlers().keySet().stream()
                .filter(route ->
                    route.matches("/api/.*|/search\\..*|/.*\\.(csv|atom)|/health|/metrics"))
                .sorted()
                .toList();
    List<String> described = new ArrayList<>();
    openApi.document().get("paths").propertyNames().forEach(described::add);
    assertEquals(routes, described.stream().sorted().toList());
  }

  @Test
  void describesTheParametersOfASearch() {
    List<String> described = new ArrayList<>();
    for (JsonNode reference : openApi.document().at("/paths/~1api~1search/get/parameters")) {
      described.add(
          openApi
              .document()
              .at(reference.get("$ref").asString().substring(1))
              .get("name")
              .asString());
    }
    assertEquals(List.copyOf(SearchUrl.PARAMETERS), described);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search, /api/search, 200",
    "/api/search, /api/search?q=dams+truce&unit=articles, 200",
    "/api/search, /api/search?q=dams&speaker=ada-verin&speaker=-boris-kalm&size=1, 200",
    "/api/search, /api/search?q=dams+zzz, 200",
    "/api/search, /api/search?confidence=low, 200",
    "/api/search, /api/search?colour=red, 400",
    "/api/articles/{id}, /api/articles/a-opening, 200",
    "/api/articles/{id}, /api/articles/x-hostile, 200",
    "/api/articles/{id}, /api/articles/nothing, 404",
    "/api/articles/{id}, /api/articles/a-withdrawn, 410",
    "/api/statements/{id}, /api/statements/x-hostile~aaaaaaaaaa, 200",
    "/api/statements/{id}, /api/statements/nothing, 404",
    "/api/statements/{id}, /api/statements/a-opening~aaaaaaaaaa, 410",
    "/api/speakers, /api/speakers, 200",
    "/api/speakers, /api/speakers?q=1, 400",
    "/api/topics, /api/topics, 200",
    "/api/rounds, /api/rounds, 200",
    "/api/complete, /api/complete?q=ver, 200",
    "/api/complete, /api/complete, 400",
    "/api/check, /api/check?claim=Ada+Verin+said+in+May+that+the+dams+will+never+open, 200",
    "/api/check, /api/check?claim=the, 200",
    "/api/check, /api/check, 400",
    "/api/check, /api/check?claim=dams&from=x, 400",
    "/health, /health, 200",
  })
  void answersAsDescribed(String path, String address, int status) {
    Served.Answer answer = served.get(address);
    String type = status == 200 ? "application/json" : "application/problem+json";
    assertEquals(
        List.of(status, type, List.of()),
        List.of(
            answer.status(),
            answer.type().replaceAll(";.*", ""),
            openApi.faults(openApi.schema(path, Integer.toString(status), type), answer.json())));
  }

  @Test
  void answersRandomRequestsAsDescribed() {
    RandomRequests random = new RandomRequests(5);
    JsonNode schema = openApi.schema("/api/search", "200", "application/json");
    for (int i = 0; i < 60; i++) {
      String address =
          SearchUrl.under("/api/search", random.next())
              .replaceAll("(form|act|confidence)=(-?)nobody", "speaker=$2nobody");
      Served.Answer answer = served.get(address);
      assertEquals(
          Map.of(200, List.of()),
          Map.of(answer.status(), openApi.faults(schema, answer.json())),
          address);
    }
  }

  @Test
  void writesTheKeysOfASearchInTheirOrder() {
    JsonNode answer = served.get("/api/search?q=dams").json();
    assertEquals(
        List.of(
            "unit query total articles page size next tookMs build relaxed suggestion hits facets"
                + " histogram",
            "id text snippet speaker namedAs said saidBasis form act confidence translated topics"
                + " source wording article url",
            "speaker side topic round publisher form act mentions language confidence"),
        List.of(
            String.join(" ", answer.propertyNames()),
            String.join(" ", answer.get("hits").get(0).propertyNames()),
            String.join(" ", answer.get("facets").propertyNames())));
    JsonNode article = served.get("/api/search?q=dams&unit=articles").json().get("hits").get(0);
    assertEquals(
        "id title snippet published publisher url round language statements page",
        String.join(" ", article.propertyNames()));
  }

  @Test
  void namesTheArticleWhoseWordsAreGone() {
    assertEquals(
        """
        {"type":"about:blank","title":"These words are gone","status":410,"detail":"the article’s \
        text changed, and the words of this statement no longer stand in it; the article as it is \
        now is still here","article":"/article/a-opening"}\
        """,
        served.get("/api/statements/a-opening~aaaaaaaaaa").body());
  }

  @Test
  void findsEveryMediaTypeItDescribes() {
    TreeSet<String> found = new TreeSet<>();
    for (String path :
        List.of(
            "/search.atom",
            "/search.csv",
            "/search.jsonl",
            "/search.bib",
            "/search.ris",
            "/coverage.csv",
            "/metrics")) {
      String described =
          String.join(
              " ",
              openApi
                  .document()
                  .at("/paths")
                  .path(path)
                  .at("/get/responses/200/content")
                  .propertyNames());
      String answered = served.get(path).type().replaceAll(";.*", "");
      if (!described.equals(answered)) {
        found.add(path + " is " + answered + ", not " + described);
      }
    }
    assertEquals(new TreeSet<>(), found);
  }
}
