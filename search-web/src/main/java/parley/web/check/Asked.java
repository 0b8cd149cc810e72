package parley.web.check;

import java.lang.System.Logger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.http.Failure;
import parley.web.http.Parameters;
import parley.web.request.SearchUrl;

/// A claim to check, with the speakers and the period that narrow the search: those given in the
/// address, else those that the claim names, unless the address says to leave them out.
///
/// @param speakers ids, alternatives
/// @param left what is left out although the claim names it: `speaker`, `date`
public record Asked(
    Claim claim, List<String> speakers, Filter.@Nullable Said said, Set<String> left) {

  private static final Logger LOG = System.getLogger(Asked.class.getName());

  /// Its parameters.
  public static final Set<String> PARAMETERS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("claim", "speaker", "from", "to", "without")));

  /// How many statements an answer has at most.
  public static final int MOST = 10;

  private static final int LOOKED_AT = 50;
  private static final List<String> PARTS = List.of("speaker", "date");

  public Asked {
    speakers = List.copyOf(speakers);
    left = Set.copyOf(left);
  }

  /// What an engine answers.
  ///
  /// @param total statements with any of the words
  /// @param wider where there are none: what leaving out each part that narrows would bring
  public record Answer(long total, List<Comparison> closest, List<Wider> wider, long build) {
    public Answer {
      closest = List.copyOf(closest);
      wider = List.copyOf(wider);
    }
  }

  /// The same claim less narrowed.
  ///
  /// @param total statements with any of the words
  public record Wider(Asked asked, long total) {}

  /// Reads an address.
  ///
  /// @throws Failure if a parameter is unknown, repeated or no date, or the claim is too long
  public static Asked read(Parameters parameters, Registers registers) {
    parameters.only(PARAMETERS);
    String text = parameters.one("claim").orElse("").strip();
    if (text.length() > Claim.LONGEST) {
      throw Failure.parameter(
          "claim",
          "the claim has %,d characters; up to %,d are read: shorten it to the sentence in question"
              .formatted(text.length(), Claim.LONGEST));
    }
    Claim claim = Claim.read(text, registers);
    Set<String> left = left(parameters);
    List<String> given = parameters.all("speaker");
    List<String> speakers = given.isEmpty() && !left.contains("speaker") ? claim.speakers() : given;
    return new Asked(claim, speakers, said(claim, parameters, left), left);
  }

  private static Set<String> left(Parameters parameters) {
    List<String> left = parameters.all("without");
    for (String part : left) {
      if (!PARTS.contains(part)) {
        throw Failure.parameter(
            "without",
            "without is “%s”; it can be speaker, date".formatted(Failure.shortened(part)));
      }
    }
    return Set.copyOf(left);
  }

  private static Filter.@Nullable Said said(Claim claim, Parameters parameters, Set<String> left) {
    Filter.Said given = SearchUrl.period(parameters).orElse(null);
    @Nullable When when = claim.when();
    if (given != null || left.contains("date") || when == null) {
      return given;
    }
    return when.date().map(date -> new Filter.Said(date, date)).orElse(null);
  }

  /// The search for statements with any of the claim's words.
  public SearchRequest request() {
    List<Words> terms = new ArrayList<>();
    claim.words().forEach(word -> terms.add(new Words.Term(word)));
    Words.All words = new Words.All(terms);
    List<Filter> filters = new ArrayList<>();
    speakers.forEach(id -> filters.add(new Filter.Is(Facet.SPEAKER, id)));
    if (said != null) {
      filters.add(said);
    }
    Query query = QueryParser.parse(QueryParser.print(words), (_, _) -> List.of()).query();
    return SearchRequest.ALL
        .withQuery(query)
        .withMatch(SearchRequest.Match.ANY)
        .withFilters(filters)
        .withSort(SearchRequest.defaultSort(query));
  }

  /// The statements closest to the claim; none for a claim without words to look for.
  public Answer answer(SearchEngine engine) {
    if (claim.words().isEmpty()) {
      return new Answer(0, List.of(), List.of(), engine.status().build());
    }
    SearchResult result = engine.search(request().withSize(LOOKED_AT));
    List<Hit.OfStatement> hits = result.hits().stream().map(Hit.OfStatement.class::cast).toList();
    List<Wider> wider = result.total() == 0 ? wider(engine) : List.of();
    return new Answer(result.total(), Comparison.closest(claim, hits, MOST), wider, result.build());
  }

  /// The answer is there already: what goes wrong here leaves out the hint alone.
  private List<Wider> wider(SearchEngine engine) {
    List<Asked> less = new ArrayList<>();
    if (!speakers.isEmpty()) {
      less.add(withoutSpeakers());
    }
    if (said != null) {
      less.add(withoutDate());
    }
    if (less.size() > 1) {
      less.add(withoutSpeakers().withoutDate());
    }
    try {
      return less.stream()
          .map(asked -> new Wider(asked, engine.search(asked.request().withSize(1)).total()))
          .toList();
    } catch (SearchException e) {
      LOG.log(Logger.Level.DEBUG, "no hint at less narrow claims", e);
      return List.of();
    }
  }

  /// The dates that may be meant, where the claim names a month without a year and no period is
  /// given.
  public List<PartialDate> candidates(NavigableSet<YearMonth> covered) {
    @Nullable When when = claim.when();
    if (said != null || when == null || left.contains("date")) {
      return List.of();
    }
    return when.candidates(covered);
  }

  /// The same without the speakers.
  public Asked withoutSpeakers() {
    return new Asked(claim, List.of(), said, with("speaker"));
  }

  /// The same at any time.
  public Asked withoutDate() {
    return new Asked(claim, speakers, null, with("date"));
  }

  private Set<String> with(String part) {
    Set<String> more = new TreeSet<>(left);
    more.add(part);
    return more;
  }

  /// The same on a date.
  public Asked at(PartialDate date) {
    return new Asked(claim, speakers, new Filter.Said(date, date), left);
  }

  /// Its parameters: what the claim itself names is not written out.
  public List<SearchUrl.Pair> pairs() {
    List<SearchUrl.Pair> pairs = new ArrayList<>();
    pairs.add(new SearchUrl.Pair("claim", claim.text()));
    if (!speakers.equals(claim.speakers())) {
      speakers.forEach(id -> pairs.add(new SearchUrl.Pair("speaker", id)));
    }
    if (said != null && !said.equals(said(claim, Parameters.NONE, Set.of()))) {
      addDate(pairs, "from", said.from());
      addDate(pairs, "to", said.to());
    }
    PARTS.stream().filter(left::contains).forEach(p -> pairs.add(new SearchUrl.Pair("without", p)));
    return pairs;
  }

  private static void addDate(List<SearchUrl.Pair> pairs, String name, @Nullable PartialDate date) {
    if (date != null) {
      pairs.add(new SearchUrl.Pair(name, date.toString()));
    }
  }
}
