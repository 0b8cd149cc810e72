package parley.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.SearchRequest;

/// Plain words of a search read as one reads a claim: `medinsky ceasefire 2025` asks, as it stands,
/// for statements that name Medinsky and 2025; most who type it want what he said in that year.
///
/// @param speakers persons whom the words name, alternatives
/// @param date the date that they name; null if none
/// @param words what is left to look for
public record Reading(List<Speaker> speakers, @Nullable PartialDate date, List<Words> words) {

  private static final Pattern FIRST_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}");
  private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:19|20)\\d{2}(?!\\S)");

  /// The request with the names of persons and the date among its words as filters instead; empty
  /// if there are none, or the request has more than plain words or such filters already, or more
  /// characters than a claim may have.
  public static Optional<SearchRequest> narrowed(SearchRequest request, Registers registers) {
    List<Words> members = request.query().words().members();
    boolean plain = members.stream().allMatch(Words.Term.class::isInstance);
    boolean filtered =
        request.said().isPresent() || request.filters().stream().anyMatch(Reading::isOfSpeaker);
    boolean tooLong = request.query().text().length() > Claim.LONGEST;
    boolean noted = !request.query().notes().isEmpty();
    if (members.isEmpty() || tooLong || !plain || filtered || noted) {
      return Optional.empty();
    }
    Reading reading = of(request.query().text(), registers);
    return reading.speakers.isEmpty() && reading.date == null
        ? Optional.empty()
        : Optional.of(reading.narrows(request));
  }

  private static boolean isOfSpeaker(Filter filter) {
    return filter instanceof Filter.Is(Facet facet, String _) && facet == Facet.SPEAKER;
  }

  private static Reading of(String typed, Registers registers) {
    boolean small = typed.codePoints().noneMatch(Character::isUpperCase);
    Claim claim = Claim.read(dated(small ? capitalised(typed) : typed), registers);
    List<Speaker> named =
        claim.speakers().stream().flatMap(id -> registers.speaker(id).stream()).toList();
    @Nullable When when = claim.when();
    PartialDate date = when == null ? null : when.date().orElse(null);
    boolean persons = named.stream().allMatch(s -> s.kind() == Speaker.Kind.PERSON);
    if (!persons || when != null && date == null) {
      return new Reading(List.of(), null, List.of());
    }
    List<Words> left = new ArrayList<>();
    for (String word : claim.words()) {
      left.add(new Words.Term(small ? word.toLowerCase(Locale.ROOT) : word));
    }
    return new Reading(named, date, left);
  }

  /// With a capital for each word, since who searches seldom types any.
  private static String capitalised(String typed) {
    return FIRST_LETTER
        .matcher(typed)
        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  /// With a lead before a year that stands alone, if no date is written out.
  private static String dated(String typed) {
    if (When.in(typed).when() != null) {
      return typed;
    }
    List<MatchResult> years = YEAR.matcher(typed).results().toList();
    return years.size() == 1
        ? YEAR.matcher(typed).replaceFirst(year -> Matcher.quoteReplacement("in " + year.group()))
        : typed;
  }

  private SearchRequest narrows(SearchRequest request) {
    Words.All tree = new Words.All(words);
    Query query = QueryParser.parse(QueryParser.print(tree), (_, _) -> List.of()).query();
    List<Filter> filters = new ArrayList<>(request.filters());
    speakers.forEach(speaker -> filters.add(new Filter.Is(Facet.SPEAKER, speaker.id())));
    if (date != null) {
      filters.add(new Filter.Said(date, date));
    }
    return request
        .withQuery(query)
        .withFilters(filters)
        .withSort(SearchRequest.defaultSort(query))
        .withPage(1);
  }
}
