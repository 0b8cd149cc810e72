package parley.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Unit;
import parley.search.SearchResult;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.FacetValue;
import parley.search.SearchResult.Histogram;
import parley.search.SearchResult.Histogram.Bar;

/// What facets and histogram count.
public interface CountsContract extends EngineContract {

  @Test
  default void facetsCountHitsMostFrequentFirst() {
    try (SearchEngine engine = filled()) {
      SearchResult all = engine.search(SearchRequest.ALL);
      assertEquals(
          "olha-zarenko 4, ada-verin 3, boris-kalm 2, ~jo-dole 2, delta-official 1, lev-verin 1,"
              + " lissa 1, unknown 1",
          shown(all, Facet.SPEAKER));
      assertEquals("unknown 8, delta 4, lissa 3", shown(all, Facet.SIDE));
      assertEquals("truce 8, water 7, dams 5, exchange 4, fishing 2", shown(all, Facet.TOPIC));
      assertEquals("first 3, second 3", shown(all, Facet.ROUND));
      assertEquals("the-delta-post 8, orlo-wire 5, lissa-herald 2", shown(all, Facet.PUBLISHER));
      assertEquals("quoted 8, reported 5, mixed 2", shown(all, Facet.FORM));
      assertEquals("say 11, agree 1, claim 1, demand 1, reject 1", shown(all, Facet.ACT));
      assertEquals("ada-verin 1, lissa 1", shown(all, Facet.MENTIONS));
      assertEquals("en 13, uk 2", shown(all, Facet.LANGUAGE));
      assertEquals(8, counts(all, Facet.SPEAKER).distinct());
    }
  }

  /// The default of confidence is a choice like any other, so its counts leave it out.
  @Test
  default void theLessCertainAreCountedThoughNotShown() {
    try (SearchEngine engine = filled()) {
      assertEquals(
          "high 13, low 2, medium 2", shown(engine.search(SearchRequest.ALL), Facet.CONFIDENCE));
    }
  }

  @Test
  default void aFacetLeavesItsOwnChoiceOut() {
    try (SearchEngine engine = filled()) {
      SearchResult chosen = engine.search(EngineContract.newest("speaker:ada-verin topic:dams"));
      assertEquals(2, chosen.total());
      assertEquals("*ada-verin 2, boris-kalm 2, unknown 1", shown(chosen, Facet.SPEAKER));
      assertEquals("*dams 2, truce 2, water 2", shown(chosen, Facet.TOPIC));
      assertEquals("quoted 2", shown(chosen, Facet.FORM));
    }
  }

  @Test
  default void aChosenValueStaysAtNothing() {
    try (SearchEngine engine = filled()) {
      SearchResult result =
          engine.search(EngineContract.newest("fog speaker:ada-verin form:mixed"));
      assertEquals("*ada-verin 0", shown(result, Facet.SPEAKER));
      assertEquals("*mixed 0", shown(result, Facet.FORM));
      assertEquals(0, counts(result, Facet.FORM).distinct());
      assertEquals(
          List.of(new FacetValue("ada-verin", "Ada Verin", 0, true, false, null)),
          counts(result, Facet.SPEAKER).values());
    }
  }

  @Test
  default void anExcludedValueShowsWhatItRemoves() {
    try (SearchEngine engine = filled()) {
      SearchResult result = engine.search(EngineContract.newest("topic:dams -speaker:ada-verin"));
      assertEquals(3, result.total());
      assertEquals("-ada-verin 2, boris-kalm 2, unknown 1", shown(result, Facet.SPEAKER));
      assertEquals("quoted 2, reported 1", shown(result, Facet.FORM));
      SearchResult both =
          engine.search(EngineContract.newest("topic:water -topic:truce -topic:fishing"));
      assertEquals("-truce 8, dams 4, *water 4, -fishing 2", shown(both, Facet.TOPIC));
    }
  }

  @Test
  default void articlesAreCountedOnceAValue() {
    try (SearchEngine engine = filled()) {
      SearchResult all = engine.search(SearchRequest.ALL.withUnit(Unit.ARTICLES));
      assertEquals(
          "the-delta-post 5, orlo-wire 3, lissa-herald 1, unknown 1", shown(all, Facet.PUBLISHER));
      assertEquals("second 2, first 1", shown(all, Facet.ROUND));
      assertEquals("en 8, uk 1", shown(all, Facet.LANGUAGE));
      assertEquals("high 7, low 2, medium 2", shown(all, Facet.CONFIDENCE));
      SearchResult boris =
          engine.search(EngineContract.newest("speaker:boris-kalm").withUnit(Unit.ARTICLES));
      assertEquals("reject 1, say 1", shown(boris, Facet.ACT));
    }
  }

  @Test
  default void valuesCarryLabelsAndBroaderTopics() {
    try (SearchEngine engine = filled()) {
      assertEquals(
          List.of(
              new FacetValue("water", "Water", 2, false, false, null),
              new FacetValue("fishing", "Fishing", 2, false, false, "water")),
          engine.values(EngineContract.newest("fishing"), Facet.TOPIC).reversed());
      SearchResult crews = engine.search(EngineContract.newest("crew"));
      assertEquals(
          List.of("Jo Dole", "a Deltan official", "Olha Zarenko"), labels(crews, Facet.SPEAKER));
      assertEquals(List.of("unknown", "Delta"), labels(crews, Facet.SIDE));
      assertEquals(List.of("Orlo Wire", "The Delta Post"), labels(crews, Facet.PUBLISHER));
      assertEquals(
          List.of("Second bridge round"),
          labels(engine.search(EngineContract.newest("pause 50-day")), Facet.ROUND));
    }
  }

  private static List<String> labels(SearchResult result, Facet facet) {
    return counts(result, facet).values().stream().map(FacetValue::label).toList();
  }

  @Test
  default void manyValuesAreCutButNeverTheChosenOnes() {
    List<AttributedArticle> articles = new ArrayList<>();
    for (int i = 10; i < 70; i++) {
      String text = "Speaker " + i + " said so.";
      articles.add(
          new Draft(Samples.REGISTERS, "m-" + i, "2025-05-16", text)
              .says("Speaker " + i, "2025-05-16", text)
              .build());
    }
    Filter last = new Filter.Is(Facet.SPEAKER, "~speaker-69");
    try (SearchEngine engine = open()) {
      new Archive(Samples.REGISTERS, articles).publishIn(engine);
      FacetCounts counts = counts(engine.search(SearchRequest.ALL.toggle(last)), Facet.SPEAKER);
      assertEquals(60, counts.distinct());
      assertEquals(SearchEngine.FACET_SIZE + 1, counts.values().size());
      assertEquals("~speaker-69", counts.values().getLast().value());
      assertEquals(60, engine.values(SearchRequest.ALL, Facet.SPEAKER).size());
    }
  }

  @Test
  default void theHistogramLeavesThePeriodOut() {
    try (SearchEngine engine = filled()) {
      Histogram all = engine.search(EngineContract.newest("from:2025-06 to:2025")).histogram();
      assertEquals(Histogram.Unit.MONTH, all.unit());
      assertEquals(32, all.bars().size());
      assertEquals(
          List.of(
              new Bar(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31), 3),
              new Bar(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30), 6),
              new Bar(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31), 4)),
          all.bars().subList(29, 32));
      Histogram ada = engine.search(EngineContract.newest("speaker:ada-verin")).histogram();
      assertEquals(Histogram.Unit.DAY, ada.unit());
      assertEquals(19, ada.bars().size());
      assertEquals(3, ada.bars().stream().mapToLong(Bar::count).sum());
      assertEquals(
          new Histogram(Histogram.Unit.MONTH, List.of()),
          engine.search(EngineContract.newest("zebra")).histogram());
    }
  }

  @Test
  default void aBarBringsAsManyArticlesAsItSays() {
    SearchRequest request = SearchRequest.ALL.withUnit(Unit.ARTICLES);
    try (SearchEngine engine = filled()) {
      for (Bar bar : engine.search(request).histogram().bars()) {
        Filter.Said said = new Filter.Said(PartialDate.of(bar.from()), PartialDate.of(bar.to()));
        assertEquals(bar.count(), engine.search(request.toggle(said)).total(), bar::toString);
      }
    }
  }

  private static FacetCounts counts(SearchResult result, Facet facet) {
    return result.facets().getOrDefault(facet, new FacetCounts(List.of(), 0));
  }

  private static String shown(SearchResult result, Facet facet) {
    return counts(result, facet).values().stream()
        .map(v -> (v.selected() ? "*" : v.excluded() ? "-" : "") + v.value() + " " + v.count())
        .collect(Collectors.joining(", "));
  }
}
