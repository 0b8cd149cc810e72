package parley.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.query.Filter;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.web.http.Ask;
import parley.web.http.Parameters;
import parley.web.http.Reply;
import parley.web.request.QueryForm;
import parley.web.request.SearchUrl;

/// Turns the fields of the form for words into a query, and leads to its page.
final class FormRoutes {

  private static final List<String> NAMES = List.of("by", "about");
  private static final List<String> DATES = List.of("from", "to");

  private final Site site;

  FormRoutes(Site site) {
    this.site = site;
  }

  Reply form(Ask ask) {
    QueryParser.Names names = QueryParser.Names.of(site.engine().registers());
    QueryParser.Parsed parsed = QueryParser.parse(typed(ask.parameters()), names);
    boolean misdated = SearchUrl.misdated(ask.parameters()).isPresent();
    SearchRequest request = site.search(rest(ask, misdated)).withQuery(parsed.query());
    if (ask.parameters().one("sort").isEmpty()) {
      request = request.withSort(SearchRequest.defaultSort(parsed.query()));
    }
    for (Filter filter : parsed.filters()) {
      request = request.has(filter) ? request : request.toggle(filter);
    }
    List<SearchUrl.Pair> pairs = new ArrayList<>(SearchUrl.pairs(request));
    if (misdated) {
      DATES.stream().flatMap(date -> asTyped(date, ask.parameters())).forEach(pairs::add);
    }
    return new Reply.Elsewhere(pairs.isEmpty() ? "/search" : "/search?" + SearchUrl.print(pairs));
  }

  private static String typed(Parameters parameters) {
    StringBuilder typed = new StringBuilder(QueryForm.read(parameters).typed());
    append(typed, "speaker", parameters.one("by"));
    append(typed, "topic", parameters.one("about"));
    return typed.toString();
  }

  private static void append(StringBuilder typed, String field, Optional<String> name) {
    String plain = name.orElse("").replaceAll("[\"“”„«»]", " ").strip();
    if (!plain.isEmpty()) {
      typed
          .append(typed.isEmpty() ? "" : " ")
          .append(field)
          .append(":\"")
          .append(plain)
          .append('"');
    }
  }

  /// What the fields of the form leave as it was. Dates that are none are for the page to tell.
  private static Ask rest(Ask ask, boolean misdated) {
    Set<String> own = new HashSet<>(QueryForm.FIELDS);
    own.addAll(NAMES);
    own.add("q");
    own.addAll(misdated ? DATES : List.of());
    return new Ask(ask.path(), ask.parts(), ask.parameters().without(own));
  }

  private static Stream<SearchUrl.Pair> asTyped(String name, Parameters parameters) {
    return parameters.all(name).stream().limit(1).map(value -> new SearchUrl.Pair(name, value));
  }
}
