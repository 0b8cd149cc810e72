package parley.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.query.Facet;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult.FacetValue;

/// What an archive has, beyond what its index counts by itself.
///
/// @param shown statements that are shown unless less certain ones are asked for
/// @param speakers who said them, those whom nobody knows left out
/// @param registered those of them that are in the register
/// @param repeated phrases of three words or more that stand in quotation marks as words of one
///   speaker in two or more articles; null in archives of more than 100,000 statements, where
///   reading all takes too long
record Holdings(long shown, int speakers, long registered, @Nullable Long repeated) {

  private static final long MOST_READ = 100_000;
  private static final int FEWEST_WORDS = 3;
  private static final Pattern QUOTED = Pattern.compile("[“\"«]([^”\"»]+)[”\"»]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Holdings of(SearchEngine engine) {
    long shown = engine.search(SearchRequest.ALL.withSize(1)).total();
    Registers registers = engine.registers();
    List<String> speakers =
        engine.values(SearchRequest.ALL, Facet.SPEAKER).stream()
            .filter(value -> value.count() > 0)
            .map(FacetValue::value)
            .filter(id -> !id.equals(Ids.UNKNOWN))
            .toList();
    long registered = speakers.stream().filter(id -> registers.speaker(id).isPresent()).count();
    return new Holdings(
        shown, speakers.size(), registered, shown > MOST_READ ? null : repeated(engine));
  }

  private static long repeated(SearchEngine engine) {
    Map<String, Set<String>> articles = new HashMap<>();
    try (Stream<Hit> hits = engine.scan(SearchRequest.ALL)) {
      hits.map(Hit.OfStatement.class::cast)
          .forEach(hit ->
              phrases(hit.statement())
                  .forEach(phrase ->
                      articles
                          .computeIfAbsent(phrase, _ -> new HashSet<>())
                          .add(hit.article().id())));
    }
    return articles.values().stream().filter(in -> in.size() > 1).count();
  }

  /// Each behind the id of its speaker.
  private static Stream<String> phrases(Statement statement) {
    Speaker.@Nullable Ref speaker = statement.speaker();
    return speaker == null
        ? Stream.empty()
        : QUOTED
            .matcher(statement.text())
            .results()
            .map(quoted -> quoted.group(1).toLowerCase(Locale.ROOT))
            .map(quoted -> BETWEEN_WORDS.matcher(quoted).replaceAll(" ").strip())
            .filter(quoted -> quoted.split(" ").length >= FEWEST_WORDS)
            .map(quoted -> speaker.id() + " " + quoted);
  }
}
