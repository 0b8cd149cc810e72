package parley.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetCounts;
import parley.search.SearchResult.FacetValue;

/// Counts the values of facets by going through every candidate, for each facet anew.
final class PlainCounts {

  private final PlainIndex index;
  private final SearchRequest request;
  private final List<PlainSearch.Candidate> candidates;

  PlainCounts(PlainIndex index, SearchRequest request, PlainSearch search) {
    this.index = index;
    this.request = request;
    this.candidates = search.candidates();
  }

  Map<Facet, FacetCounts> all() {
    Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<FacetValue> values = values(facet);
      List<FacetValue> listed = new ArrayList<>();
      for (FacetValue value : values) {
        boolean first = listed.size() < SearchEngine.FACET_SIZE;
        if (first || value.selected() || value.excluded()) {
          listed.add(value);
        }
      }
      int distinct = (int) values.stream().filter(v -> v.count() > 0).count();
      counts.put(facet, new FacetCounts(listed, distinct));
    }
    return counts;
  }

  /// All values of a facet, most frequent first, then by value.
  List<FacetValue> values(Facet facet) {
    Map<String, Set<String>> hits = new HashMap<>();
    request.chosen(facet).forEach(value -> hits.put(value, new HashSet<>()));
    request.excluded(facet).forEach(value -> hits.put(value, new HashSet<>()));
    Narrowing narrowing = new Narrowing(request);
    for (PlainSearch.Candidate candidate : candidates) {
      for (Occasion occasion : candidate.occasions()) {
        for (String value : occasion.values(facet)) {
          if (narrowing.admitsFor(facet, value, occasion)) {
            hits.computeIfAbsent(value, _ -> new HashSet<>()).add(candidate.id());
          }
        }
      }
    }
    return hits.entrySet().stream()
        .map(entry -> value(facet, entry.getKey(), entry.getValue().size()))
        .sorted(
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value))
        .toList();
  }

  private FacetValue value(Facet facet, String value, long count) {
    return new FacetValue(
        value,
        label(facet, value),
        count,
        request.chosen(facet).contains(value),
        request.excluded(facet).contains(value),
        facet == Facet.TOPIC ? broader(value) : null);
  }

  private @Nullable String broader(String topic) {
    return index.registers.topic(topic).map(Topic::broader).orElse(null);
  }

  private String label(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER, MENTIONS ->
          index.registers.speaker(value).map(Speaker::name).orElseGet(() -> unregistered(value));
      case SIDE -> index.registers.sideName(value);
      case TOPIC -> index.registers.topic(value).map(Topic::label).orElse(value);
      case ROUND -> index.registers.round(value).map(Round::name).orElse(value);
      case PUBLISHER -> outlet(value);
      case FORM, ACT, LANGUAGE, CONFIDENCE -> value;
    };
  }

  private String unregistered(String id) {
    return index
        .records()
        .flatMap(statement -> Stream.ofNullable(statement.speaker()))
        .filter(speaker -> speaker.id().equals(id))
        .map(speaker -> speaker.name())
        .findFirst()
        .orElse(id);
  }

  private String outlet(String slug) {
    for (PlainIndex.Indexed indexed : index.articles()) {
      for (Occasion occasion : indexed.occasions()) {
        String name =
            occasion.statement() == null
                ? occasion.article().publisher()
                : Occasion.outlet(occasion.statement(), occasion.article());
        if (!name.isEmpty() && Occasion.publisher(name).equals(slug)) {
          return name;
        }
      }
    }
    return slug;
  }
}
