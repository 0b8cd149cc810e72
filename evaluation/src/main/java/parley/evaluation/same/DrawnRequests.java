package parley.evaluation.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parley.analysis.Analysis;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.engine.FacetValues;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Sort;
import parley.search.SearchRequest.Unit;

/// Draws searches from an archive that is there: each takes its words, facet values and period from
/// one statement, so that few come back empty and what is frequent is asked for often. All of the
/// query language, all facets, both units; every order but that by instant of addition, which is
/// another one wherever the archive was indexed anew. The same seed draws the same from the same
/// archive.
public final class DrawnRequests {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final int LONGEST_PREFIX = 4;
  private static final int LONGEST_PERIOD = 400;
  private static final int MOST_FILTERS = 3;
  private static final int DEEPEST_PAGE = 3;

  private final SearchEngine engine;
  private final List<String> articles;
  private final Registers registers;
  private final FacetValues facets;
  private final QueryParser.Names names;
  private final SplittableRandom random;

  /// Draws from what an engine has published.
  public DrawnRequests(SearchEngine engine, long seed) {
    this.engine = engine;
    this.articles = List.copyOf(engine.fingerprints().keySet());
    this.registers = engine.registers();
    this.facets = new FacetValues(registers, Analysis.of(registers));
    this.names = QueryParser.Names.of(registers);
    this.random = new SplittableRandom(seed);
  }

  /// The next search.
  public SearchRequest next() {
    AttributedArticle drawn = article();
    Statement statement = one(drawn.statements());
    QueryParser.Parsed parsed = QueryParser.parse(typed(words(statement)), names);
    List<Filter> filters = new ArrayList<>(parsed.filters());
    for (int i = random.nextInt(MOST_FILTERS + 1); i > 0; i--) {
      filters.addAll(filter(statement, drawn.article()));
    }
    if (random.nextInt(4) == 0) {
      filters.add(period(statement.day(drawn.article().published())));
    }
    boolean byWords = !parsed.query().isEmpty() && random.nextInt(3) == 0;
    return new SearchRequest(
        random.nextInt(4) == 0 ? Unit.ARTICLES : Unit.STATEMENTS,
        parsed.query(),
        one(List.of(Match.ALL, Match.ALL, Match.MOST, Match.ANY)),
        filters,
        byWords ? Sort.RELEVANCE : one(List.of(Sort.NEWEST, Sort.OLDEST)),
        byWords ? 1 : 1 + random.nextInt(DEEPEST_PAGE),
        SearchRequest.DEFAULT_SIZE);
  }

  /// An article that has statements.
  private AttributedArticle article() {
    while (true) {
      AttributedArticle drawn = engine.article(one(articles)).orElseThrow();
      if (!drawn.statements().isEmpty()) {
        return drawn;
      }
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> words(Statement statement) {
    return WORD.matcher(statement.text().toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// What somebody might type who looks for something said in these words.
  private String typed(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> "";
      case 2, 3 -> one(words);
      case 4, 5 -> one(words) + " " + one(words);
      case 6 -> one(words) + " " + one(words) + " " + one(words);
      case 7 -> one(words) + " OR " + one(words);
      case 8 -> quoted(words, 2 + random.nextInt(3));
      case 9 -> quoted(words, 2) + "~" + (1 + random.nextInt(6));
      case 10 -> beginning(one(words)) + "* " + one(words);
      default -> one(words) + " -" + one(words);
    };
  }

  private String quoted(List<String> words, int length) {
    int from = random.nextInt(Math.max(words.size() - length, 0) + 1);
    int to = Math.min(from + length, words.size());
    return "\"" + String.join(" ", words.subList(from, to)) + "\"";
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(LONGEST_PREFIX, word.length()));
  }

  /// One value of the statement chosen or excluded; none where the facet drawn has none.
  private List<Filter> filter(Statement statement, Article article) {
    Map<Facet, List<String>> values = facets.of(statement, article);
    Facet facet = one(List.of(Facet.values()));
    List<String> of = values.getOrDefault(facet, List.of());
    if (of.isEmpty()) {
      return List.of();
    }
    boolean excludes = random.nextInt(4) == 0;
    return List.of(excludes ? new Filter.IsNot(facet, one(of)) : new Filter.Is(facet, one(of)));
  }

  private Filter.Said period(LocalDate day) {
    LocalDate from = day.minusDays(random.nextInt(LONGEST_PERIOD));
    LocalDate to = day.plusDays(random.nextInt(LONGEST_PERIOD));
    return switch (random.nextInt(3)) {
      case 0 -> new Filter.Said(PartialDate.of(from), null);
      case 1 -> new Filter.Said(null, PartialDate.of(to));
      default -> new Filter.Said(PartialDate.of(from), PartialDate.of(to));
    };
  }
}
