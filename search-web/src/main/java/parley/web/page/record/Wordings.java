package parley.web.page.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;

/// Finds the statements of one speaker that begin with the same words as another.
public final class Wordings {

  private static final int FIRST_WORDS = 8;
  private static final int MOST = 50;

  private Wordings() {}

  /// Candidates for the same words in other articles, at most 50, newest first.
  public static List<Hit.OfStatement> of(Statement statement, SearchEngine engine) {
    String first = statement.text().split(Statement.JOINT, 2)[0];
    List<String> words =
        Arrays.stream(first.replaceAll("[^\\p{L}\\p{M}\\p{N}'’-]+", " ").strip().split(" "))
            .filter(word -> !word.isEmpty())
            .limit(FIRST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    Words.All phrase = new Words.All(List.of(new Words.Phrase(String.join(" ", words))));
    Query query = new Query(QueryParser.print(phrase), phrase, List.of());
    SearchRequest request =
        SearchRequest.ALL.withQuery(query).withFilters(filters(statement.speaker())).withSize(MOST);
    return engine.search(request).hits().stream()
        .flatMap(hit -> hit instanceof Hit.OfStatement of ? Stream.of(of) : Stream.of())
        .toList();
  }

  private static List<Filter> filters(Speaker.@Nullable Ref speaker) {
    List<Filter> filters = new ArrayList<>();
    String id = speaker == null ? Ids.UNKNOWN : speaker.id();
    filters.add(new Filter.Is(Facet.SPEAKER, id));
    for (Statement.Confidence confidence : Statement.Confidence.values()) {
      String value = confidence.name().toLowerCase(Locale.ROOT);
      filters.add(new Filter.Is(Facet.CONFIDENCE, value));
    }
    return filters;
  }
}
