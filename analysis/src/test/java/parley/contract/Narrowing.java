package parley.contract;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement;
import parley.archive.Statement.Confidence;
import parley.query.Facet;
import parley.search.SearchRequest;

/// The filters of a request, asked of one occasion after another.
record Narrowing(SearchRequest request) {

  /// Whether all filters hold.
  boolean admits(Occasion occasion) {
    return inPeriod(occasion) && filters(occasion, null, "");
  }

  /// Whether all filters hold but the period.
  boolean admitsOnAnyDay(Occasion occasion) {
    return filters(occasion, null, "");
  }

  /// Whether an occasion counts for a value of a facet: all filters hold but those that choose
  /// values of this facet and the one that excludes this value.
  boolean admitsFor(Facet facet, String value, Occasion occasion) {
    return inPeriod(occasion) && filters(occasion, facet, value);
  }

  private boolean inPeriod(Occasion occasion) {
    return request.said().isEmpty() || request.said().get().covers(occasion.day());
  }

  private boolean filters(Occasion occasion, @Nullable Facet own, String spared) {
    for (Facet facet : Facet.values()) {
      for (String excluded : request.excluded(facet)) {
        boolean counts = facet != own || !excluded.equals(spared);
        if (counts && occasion.values(facet).contains(excluded)) {
          return false;
        }
      }
      if (facet != own && !chosen(occasion, facet)) {
        return false;
      }
    }
    return true;
  }

  private boolean chosen(Occasion occasion, Facet facet) {
    if (facet == Facet.CONFIDENCE) {
      return confident(occasion.statement());
    }
    List<String> chosen = request.chosen(facet);
    return chosen.isEmpty() || !Collections.disjoint(chosen, occasion.values(facet));
  }

  private boolean confident(@Nullable Statement statement) {
    Set<Confidence> admitted = request.confidences();
    return statement == null
        ? admitted.contains(Confidence.HIGH) || admitted.contains(Confidence.MEDIUM)
        : admitted.contains(statement.confidence());
  }
}
