package parley.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.contract.PlainEngine;
import parley.contract.RandomArchives;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.Facet;
import parley.search.Echo;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.Histogram;
import parley.web.request.SearchUrl;

/// The JSON of a search, pieces of which are kept from answer to answer, is byte for byte what
/// records with the same contents make, whatever was answered before and from which archive.
class SearchJsonTest {

  private static final double TOOK_MS = 1.25;

  private record Answer(
      String unit,
      String query,
      long total,
      long articles,
      int page,
      int size,
      @Nullable String next,
      double tookMs,
      long build,
      boolean relaxed,
      @Nullable String suggestion,
      List<Raw> hits,
      Map<String, List<SearchAnswer.Count>> facets,
      Chart histogram) {}

  private record Raw(@JsonValue @JsonRawValue String json) {}

  private record Chart(String unit, List<Bar> bars) {}

  private record Bar(String from, String to, long count) {}

  @Test
  void writesAHitInFull() {
    try (SearchEngine engine = new PlainEngine()) {
      Samples.ARCHIVE.publishIn(engine);
      SearchJson json = new SearchJson(engine.registers(), "https://parley.example");
      SearchRequest all = SearchRequest.ALL.withSort(SearchRequest.Sort.OLDEST).withSize(100);
      assertEquals(
          """
          {"id":"a-opening~q5eou67tme","text":"We will open the dams in June.",\
          "snippet":[{"text":"We will open the dams in June.","match":false}],\
          "speaker":{"id":"ada-verin","name":"Ada Verin","office":"Minister of Rivers","side":"delta"},\
          "namedAs":"Ada Verin","said":"2025-05-16","saidBasis":"STATED","form":"QUOTED","act":"SAY",\
          "confidence":"HIGH","translated":null,\
          "topics":[{"id":"dams","label":"Dams and gates","inherited":false},\
          {"id":"water","label":"Water","inherited":false}],\
          "source":{"publisher":"The Delta Post","url":"https://example.org/a-opening"},"wording":null,\
          "article":{"id":"a-opening","title":"Verin opens the bridge talks","published":"2025-05-17",\
          "publisher":"The Delta Post","url":"https://example.org/a-opening","round":"first"},\
          "url":"https://parley.example/statement/a-opening~q5eou67tme"}\
          """,
          engine.search(all).hits().stream()
              .filter(hit -> hit.article().id().equals("a-opening"))
              .map(json::hit)
              .findFirst()
              .orElseThrow());
      assertEquals(
          """
          {"id":"a-opening","title":"Verin opens the bridge talks",\
          "snippet":[{"text":"Ada Verin said: “We will open the dams in June.” “The gates,” she added, “stay \
          shut until a truce holds.” Boris Kalm rejected the plan for the dams.","match":false}],\
          "published":"2025-05-17","publisher":"The Delta Post","url":"https://example.org/a-opening",\
          "round":"first","language":"en","statements":3,\
          "page":"https://parley.example/article/a-opening"}\
          """,
          engine.search(all.withUnit(SearchRequest.Unit.ARTICLES)).hits().stream()
              .filter(hit -> hit.article().id().equals("a-opening"))
              .map(json::hit)
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void partsMakeTheSameAsTheWhole() {
    SharedJson shared = new SharedJson();
    for (long seed = 1; seed < 4; seed++) {
      try (SearchEngine engine = new PlainEngine()) {
        RandomArchives.of(seed, 30).publishIn(engine);
        SearchJson json = new SearchJson(engine.registers(), "https://parley.example", shared);
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 300; i++) {
          SearchRequest request = requests.next();
          SearchResult result = engine.searchRelaxed(request);
          assertEquals(
              Json.write(answer(request, result, json)),
              new String(json.write(request, result, TOOK_MS), StandardCharsets.UTF_8),
              request::toString);
        }
      }
    }
  }

  private static Answer answer(SearchRequest request, SearchResult result, SearchJson json) {
    SearchRequest answered = SearchJson.answered(request, result);
    Map<String, List<SearchAnswer.Count>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(facet.parameter(), counts(result.facets().get(facet)));
    }
    return new Answer(
        request.unit().name(),
        Echo.of(answered, json.registers()),
        result.total(),
        result.articles(),
        request.page(),
        request.size(),
        SearchJson.next(answered, result)
            .map(next -> SearchUrl.under("/api/search", next))
            .orElse(null),
        Math.round(TOOK_MS * 10) / 10.0,
        result.build(),
        result.relaxed(),
        result.suggestion(),
        result.hits().stream().map(json::hit).map(Raw::new).toList(),
        facets,
        chart(result.histogram()));
  }

  private static List<SearchAnswer.Count> counts(@Nullable FacetCounts counts) {
    return counts == null
        ? List.of()
        : counts.values().stream()
            .map(v ->
                new SearchAnswer.Count(
                    v.value(), v.label(), v.count(), v.selected(), v.excluded(), v.broader()))
            .toList();
  }

  private static Chart chart(Histogram histogram) {
    return new Chart(
        histogram.unit().name().toLowerCase(Locale.ROOT),
        histogram.bars().stream()
            .map(bar -> new Bar(bar.from().toString(), bar.to().toString(), bar.count()))
            .toList());
  }

  @Test
  void aValueThatIsCalledOtherwiseIsWrittenAnew() {
    SharedJson shared = new SharedJson();
    SearchJson json = new SearchJson(Registers.NONE, "", shared);
    for (String label : List.of("Dams", "Dams and “gates”", "Dams")) {
      SearchResult result =
          found(new SearchResult.FacetValue("dams", label, 7, false, false, null));
      assertEquals(
          Json.write(answer(SearchRequest.ALL, result, json)),
          new String(json.write(SearchRequest.ALL, result, TOOK_MS), StandardCharsets.UTF_8));
    }
  }

  private static SearchResult found(SearchResult.FacetValue topic) {
    return new SearchResult(
        7,
        3,
        List.of(),
        Map.of(Facet.TOPIC, new FacetCounts(List.of(topic), 1)),
        new Histogram(Histogram.Unit.MONTH, List.of()),
        false,
        null,
        1);
  }
}
