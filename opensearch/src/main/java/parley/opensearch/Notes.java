package parley.opensearch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.search.SearchEngine.Origin;
import tools.jackson.databind.JsonNode;

/// What a build says about itself, in the mapping of its index.
///
/// @param published when it was finished; null while it is in the making
/// @param lastDay the latest day of any document, null without one
record Notes(
    String schema,
    String analysis,
    Origin origin,
    long build,
    @Nullable Instant published,
    long articles,
    long statements,
    @Nullable LocalDate lastDay) {

  private static final String KEY = "parley";

  /// The notes of a build that has just begun.
  static Notes begun(long build) {
    return new Notes(
        Mapping.VERSION, Analysis.VERSION, new Origin("", ""), build, null, 0, 0, null);
  }

  /// The same build, finished.
  Notes finished(Origin from, long withArticles, long withStatements, @Nullable LocalDate last) {
    return new Notes(
        schema, analysis, from, build, Instant.now(), withArticles, withStatements, last);
  }

  Map<String, Object> meta() {
    return Map.of(KEY, Json.tree(this));
  }

  /// The notes in an index's description; null if it is no build of ours.
  static @Nullable Notes of(JsonNode index) {
    JsonNode notes = index.path("mappings").path("_meta").path(KEY);
    return notes.isObject() ? Json.as(notes, Notes.class) : null;
  }
}
