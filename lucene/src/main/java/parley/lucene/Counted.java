package parley.lucene;

import java.util.Map;
import parley.query.Facet;
import parley.search.SearchResult.FacetCounts;

/// Counts, and the tables that a result shows of them.
record Counted(Counts counts, Map<Facet, FacetCounts> facets) {}
