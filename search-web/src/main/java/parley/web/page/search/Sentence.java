package parley.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.query.Facet;
import parley.query.Filter;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.SearchRequest;
import parley.web.page.search.SearchPage.Part;
import parley.web.request.SearchUrl;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// Reads a request back as a sentence of removable parts: statements | with *ceasefire* | said by
/// *Ada Verin* | or *Boris Kalm* | not about *sanctions* | since *May 2025*.
record Sentence(SearchRequest request, Labels labels) {

  /// A part of a request and the request without it.
  record Removable(Part part, SearchRequest without) {}

  List<Part> parts() {
    return removables().stream().map(Removable::part).toList();
  }

  List<Removable> removables() {
    List<Removable> parts = new ArrayList<>();
    words(parts);
    @Nullable Filter before = null;
    for (Filter filter : request.filters()) {
      String lead = sameKind(before, filter) ? joint(filter) : lead(filter);
      parts.add(removable(lead, text(filter), request.toggle(filter)));
      before = filter;
    }
    return parts;
  }

  private void words(List<Removable> parts) {
    List<Words> members = request.query().words().members();
    String how =
        switch (request.match()) {
          case ALL -> "with";
          case MOST -> "with most of";
          case ANY -> "with any of";
        };
    boolean first = true;
    for (int i = 0; i < members.size(); i++) {
      boolean excludes = members.get(i) instanceof Words.Not;
      String lead = excludes ? "without" : first ? how : "and";
      first &= excludes;
      parts.add(removable(lead, printed(members.get(i)), without(i)));
    }
  }

  private static String printed(Words member) {
    Words shown = member instanceof Words.Not(Words inner) ? inner : member;
    return QueryParser.print(new Words.All(List.of(shown)));
  }

  private SearchRequest without(int member) {
    List<Words> left = new ArrayList<>(request.query().words().members());
    left.remove(member);
    Words.All words = new Words.All(left);
    Query query = new Query(QueryParser.print(words), words, List.of());
    boolean asDefault = request.sort() == SearchRequest.defaultSort(request.query());
    SearchRequest without = request.withQuery(query);
    return asDefault ? without.withSort(SearchRequest.defaultSort(query)) : without;
  }

  private static Removable removable(String lead, String text, SearchRequest without) {
    return new Removable(new Part(lead, text, SearchUrl.under("/search", without)), without);
  }

  private static boolean sameKind(@Nullable Filter before, Filter filter) {
    return switch (filter) {
      case Filter.Is(Facet facet, var _) ->
          before instanceof Filter.Is(Facet other, var _) && other == facet;
      case Filter.IsNot(Facet facet, var _) ->
          before instanceof Filter.IsNot(Facet other, var _) && other == facet;
      case Filter.Said _ -> false;
    };
  }

  private static String joint(Filter filter) {
    return filter instanceof Filter.Is ? "or" : "nor";
  }

  private static String lead(Filter filter) {
    return switch (filter) {
      case Filter.Is(Facet facet, var _) -> lead(facet);
      case Filter.IsNot(Facet facet, var _) -> "not " + lead(facet);
      case Filter.Said _ -> "said";
    };
  }

  private static String lead(Facet facet) {
    return switch (facet) {
      case SPEAKER -> "said by";
      case SIDE -> "from the side of";
      case TOPIC -> "about";
      case ROUND -> "at";
      case PUBLISHER -> "on record with";
      case FORM -> "given as";
      case ACT -> "where the speaker";
      case MENTIONS -> "mentioning";
      case LANGUAGE -> "in";
      case CONFIDENCE -> "known as";
    };
  }

  private String text(Filter filter) {
    return switch (filter) {
      case Filter.Is(Facet facet, String value) -> value(facet, value);
      case Filter.IsNot(Facet facet, String value) -> value(facet, value);
      case Filter.Said(var from, var to) -> Dates.period(from, to);
    };
  }

  private String value(Facet facet, String value) {
    String label = labels.of(facet, value);
    return switch (facet) {
      case FORM, ACT, CONFIDENCE -> label.toLowerCase(Locale.ROOT);
      case SPEAKER, SIDE, TOPIC, ROUND, PUBLISHER, MENTIONS, LANGUAGE -> label;
    };
  }
}
