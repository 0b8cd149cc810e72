package parley.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Confidence;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;

/// A request's filters, resolved against the values of one snapshot, judging one occasion at a time
/// by its row of facet codes.
///
/// Counts of a facet leave out its own filter, so an occasion counts in some places even where it
/// is no hit: it *misses by* one facet, or by the period, or by one excluded value alone.
final class FilterPlan {

  private static final byte CHOSEN = 1;
  private static final byte EXCLUDED = 2;
  private static final List<String> SHOWN =
      Stream.of(Confidence.HIGH, Confidence.MEDIUM)
          .map(confidence -> confidence.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Occasions occasions;
  private final FacetCodes codes;
  private final byte[] roles;
  private final int required;
  private final boolean admitsBare;
  private final Filter.@Nullable Said said;

  /// What becomes of a judged occasion; of one that is called for nothing.
  interface Tally {

    /// It passes all filters.
    void hit(int doc);

    /// It passes all filters but the chosen values of this facet.
    ///
    /// @param facetBit see [FacetCodes#bit]
    void missesByFacet(int doc, int facetBit);

    /// It passes all filters but the period.
    void missesByPeriod(int doc);

    /// It passes all filters but the exclusion of this value and the chosen values of its facet.
    void missesByExclusion(int doc, int code);
  }

  FilterPlan(SearchRequest request, Occasions occasions) {
    this.occasions = occasions;
    this.codes = occasions.codes();
    this.roles = new byte[codes.size()];
    this.said = request.said().orElse(null);
    this.admitsBare = request.confidences().stream().anyMatch(c -> c != Confidence.LOW);
    int facets = 0;
    for (Facet facet : Facet.values()) {
      List<String> chosen = chosen(request, facet);
      mark(facet, chosen, CHOSEN);
      mark(facet, request.excluded(facet), EXCLUDED);
      facets |= chosen.isEmpty() ? 0 : codes.bit(facet);
    }
    this.required = facets;
  }

  /// The values asked for; no choice of confidence means HIGH and MEDIUM.
  private static List<String> chosen(SearchRequest request, Facet facet) {
    List<String> chosen = request.chosen(facet);
    return facet == Facet.CONFIDENCE && chosen.isEmpty() ? SHOWN : chosen;
  }

  private void mark(Facet facet, List<String> values, byte role) {
    for (String value : values) {
      int code = codes.code(facet, value);
      if (code != FacetCodes.NONE) {
        roles[code] |= role;
      }
    }
  }

  /// Tells the tally what an occasion is.
  void judge(int doc, Tally tally) {
    int held = admitsBare && occasions.isBare(doc) ? codes.bit(Facet.CONFIDENCE) : 0;
    int excluded = 0;
    int exclusion = FacetCodes.NONE;
    for (int at = occasions.start(doc); at < occasions.start(doc + 1); at++) {
      int code = occasions.code(at);
      byte role = roles[code];
      if (role == 0) {
        continue;
      }
      if ((role & CHOSEN) != 0) {
        held |= codes.bit(code);
      }
      if ((role & EXCLUDED) != 0) {
        excluded++;
        exclusion = code;
      }
    }
    boolean inPeriod = said == null || said.covers(LocalDate.ofEpochDay(occasions.day(doc)));
    int missing = required & ~held;
    if (excluded == 0) {
      judgeByValues(doc, missing, inPeriod, tally);
    } else if (excluded == 1 && inPeriod && (missing & ~codes.bit(exclusion)) == 0) {
      tally.missesByExclusion(doc, exclusion);
    }
  }

  private static void judgeByValues(int doc, int missing, boolean inPeriod, Tally tally) {
    if (missing == 0 && inPeriod) {
      tally.hit(doc);
    } else if (missing == 0) {
      tally.missesByPeriod(doc);
    } else if (inPeriod && Integer.bitCount(missing) == 1) {
      tally.missesByFacet(doc, missing);
    }
  }
}
